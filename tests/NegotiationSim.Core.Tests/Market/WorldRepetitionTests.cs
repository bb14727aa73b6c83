using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class WorldRepetitionTests
{
    private static readonly WorldSpecification World = SmallWorld.WithGenerator with { Years = 2 };

    private static readonly WorldRun Once = WorldRun.Of(World, seed: 7, replication: 1);

    [Fact]
    public async Task Same_seed_and_replication_give_the_same_result_to_the_last_bit() =>
        WorldRun.TextOf(await InProcessHost.RunAsync(World, 7, 1, null, CancellationToken.None)).ShouldBe(Once.Text());

    [Theory]
    [InlineData(8, 1)]
    [InlineData(7, 2)]
    public void Another_seed_or_replication_gives_other_years_and_other_deals(ulong seed, int replication)
    {
        var other = WorldRun.Of(World, seed, replication);
        WorldRun.TextOf(other.Result.Years).ShouldNotBe(WorldRun.TextOf(Once.Result.Years));
        WorldRun.TextOf(other.Result.Negotiations).ShouldNotBe(WorldRun.TextOf(Once.Result.Negotiations));
    }

    [Fact]
    public async Task Cancelled_run_stops_between_quarters()
    {
        using CancellationTokenSource cancel = new();
        List<WorldProgress> seen = [];
        await Should.ThrowAsync<OperationCanceledException>(() => InProcessHost.RunAsync(
            World, 7, 1, new Watch(p =>
            {
                seen.Add(p);
                cancel.Cancel();
            }), cancel.Token));
        seen.Count.ShouldBe(1);
        seen[0].Quarter.ToString().ShouldBe("2030-Q1");
        seen[0].QuartersTotal.ShouldBe(8);
    }

    private sealed class Watch(Action<WorldProgress> see) : IProgress<WorldProgress>
    {
        public void Report(WorldProgress value) => see(value);
    }
}
