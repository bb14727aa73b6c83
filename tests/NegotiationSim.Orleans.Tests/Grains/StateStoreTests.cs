using NegotiationSim.Cli;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>A store of states that fails, as on a full disk: a run waits for it, then stops with a clear word, and loses nothing.</summary>
public sealed class StateStoreTests
{
    [Theory]
    [InlineData(nameof(Spread.Worlds))]
    [InlineData(nameof(Spread.Agents))]
    public async Task Run_waits_for_a_store_that_fails_for_a_while(string how)
    {
        Spread spread = Enum.Parse<Spread>(how);
        WorldSpecification world = TestWorlds.Load("dream-track", 2);
        await using SiloCluster cluster = await SiloCluster.StartAsync(1);
        cluster.Store.FailNext(12);

        RunResult result = await cluster.RunAsync(world, spread);

        TestWorlds.ShouldBeSameBits(result, TestWorlds.TextOf(await TestWorlds.InProcessAsync(world)));
        cluster.Store.Failed.ShouldBe(12);
    }

    [Theory]
    [InlineData(nameof(Spread.Worlds))]
    [InlineData(nameof(Spread.Agents))]
    public async Task Only_the_result_stays_of_a_world_that_is_over(string how)
    {
        await using SiloCluster cluster = await SiloCluster.StartAsync(1);
        await cluster.RunAsync(TestWorlds.Load("dream-track", 3), Enum.Parse<Spread>(how));

        // It is tidied up once the result is told.
        for (int i = 0; i < 200 && cluster.Store.Keys.Any(key => key.Contains("/y", StringComparison.Ordinal)); i++)
        {
            await Task.Delay(50);
        }

        string[] parts = [.. cluster.Store.Keys.Select(key => string.Join('/', key.Split('/').Skip(1))).Order(StringComparer.Ordinal)];
        parts.ShouldBe(["", "1", "1/result"], "the experiment, the world and its result");
    }

    [Fact]
    public async Task Run_stops_when_the_store_stays_broken_and_goes_on_when_it_is_mended()
    {
        WorldSpecification world = TestWorlds.Load("dream-track", 3);
        await using SiloCluster cluster = await SiloCluster.StartAsync(1);
        cluster.Store.BreakAfterYear(2);

        string message = (await Should.ThrowAsync<HostException>(() => cluster.RunAsync(world, Spread.Worlds))).Message;
        message.ShouldContain("No space left on device");
        message.ShouldContain("the same command goes on from there");

        cluster.Store.Mend();
        TestWorlds.ShouldBeSameBits(
            await cluster.RunAsync(world, Spread.Worlds), TestWorlds.TextOf(await TestWorlds.InProcessAsync(world)));
        cluster.Store.Loaded.ShouldContain(key => key.Contains("/y1/", StringComparison.Ordinal));
    }
}
