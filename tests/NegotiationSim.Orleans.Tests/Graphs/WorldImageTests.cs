using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Graphs;

namespace NegotiationSim.Orleans.Tests.Graphs;

/// <summary>A world saved at the end of a year and made again goes on as if nothing had been: whatever its agents remember is in the image.</summary>
public sealed class WorldImageTests
{
    private const int Years = 3;
    private const int YearsBefore = 2;

    public static TheoryData<string> Scenarios => TestWorlds.All;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task World_saved_and_made_again_ends_in_the_same_bits(string scenario)
    {
        WorldSpecification world = TestWorlds.Load(scenario, Years);
        World first = await FoundAsync(world);
        for (int year = 0; year < YearsBefore; year++)
        {
            await first.RunYearAsync(null, CancellationToken.None);
        }

        byte[] image = GraphWriter.Write(first, world);
        RunResult straight = await first.RunAsync(7, 1, null, CancellationToken.None);

        // As in another process: nothing is shared but the scenario, and that is read again.
        WorldSpecification same = TestWorlds.Load(scenario, Years);
        World fresh = await FoundAsync(same);
        World again = GraphReader.Read<World>(image, RemadeObjects.In(fresh, same), same);
        again.YearsRun.ShouldBe(YearsBefore);
        RunResult resumed = await again.RunAsync(7, 1, null, CancellationToken.None);

        TestWorlds.ShouldBeSameBits(resumed, TestWorlds.TextOf(straight));
    }

    [Fact]
    public async Task Image_leaves_out_what_is_made_again_at_the_founding()
    {
        WorldSpecification world = TestWorlds.Load("streaming-baseline", Years);
        World founded = await FoundAsync(world);

        int image = GraphWriter.Write(founded, world).Length;
        int traits = RemadeObjects.In(founded, world).Values.Sum(all => all.Count);

        traits.ShouldBe(Segment.Of(world).Sum(market => market.Length), "consumers' traits, a block a segment");
        int larger = GraphWriter.Write(await FoundAsync(world with { Consumers = world.Consumers with { Count = 4_000 } }), world).Length;
        larger.ShouldBeLessThan(2 * image, "ten times the consumers, of whom nothing is remembered before the first quarter");
    }

    private static Task<World> FoundAsync(WorldSpecification world) => InProcessHost.FoundAsync(world, 7, 1, Cores.One);
}
