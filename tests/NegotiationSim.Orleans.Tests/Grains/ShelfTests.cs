using System.Collections.Concurrent;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Grains;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>A cluster without a database keeps a world's years in the memory of another silo than the world's.</summary>
public sealed class ShelfTests
{
    private const int Years = 8;

    [Fact]
    public async Task World_goes_on_from_its_last_year_when_its_silo_is_lost()
    {
        WorldSpecification world = TestWorlds.Load("dream-track", Years);
        await using SiloCluster cluster = await SiloCluster.WithoutStoreAsync(2);
        var lost = cluster.Cluster.SecondarySilos[0];
        int replication = await FirstOnAsync(lost.SiloAddress, cluster, world);
        Quarters reported = new();

        Task<RunResult> running = cluster.RunAsync(world, Spread.Worlds, replication, reported);
        await reported.UntilAsync(2 * Quarter.PerYear);
        await cluster.Cluster.KillSiloAsync(lost);
        reported.Clear();

        TestWorlds.ShouldBeSameBits(await running, TestWorlds.TextOf(await TestWorlds.InProcessAsync(world, replication: replication)));
        reported.ShouldNotBeEmpty();
        reported.Min(quarter => quarter.Index).ShouldBeGreaterThanOrEqualTo(Quarter.PerYear, "it was not founded again");
    }

    [Fact]
    public async Task World_ends_in_the_same_bits_when_what_it_saved_is_lost()
    {
        WorldSpecification world = TestWorlds.Load("dream-track", Years);
        await using SiloCluster cluster = await SiloCluster.WithoutStoreAsync(2);
        int replication = await FirstOnAsync(cluster.Cluster.Primary!.SiloAddress, cluster, world);
        Quarters reported = new();

        Task<RunResult> running = cluster.RunAsync(world, Spread.Worlds, replication, reported);
        await reported.UntilAsync(2 * Quarter.PerYear);
        await cluster.Cluster.KillSiloAsync(cluster.Cluster.SecondarySilos[0]);

        TestWorlds.ShouldBeSameBits(await running, TestWorlds.TextOf(await TestWorlds.InProcessAsync(world, replication: replication)));
    }

    /// <summary>A replication whose world lives on a silo: placement is not ours to say.</summary>
    private static async Task<int> FirstOnAsync(SiloAddress silo, SiloCluster cluster, WorldSpecification world)
    {
        string run = RunId.Of(new Assignment(world, 7, Spread.Worlds), SiloCluster.Version);
        for (int r = 0; ; r++)
        {
            IWorldGrain grain = cluster.Cluster.Client.GetGrain<IWorldGrain>(new WorldKey(run, r).ToString());
            await grain.ResultAsync();
            if (silo.Equals(await cluster.Cluster.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(grain)))
            {
                return r;
            }
        }
    }

    private sealed class Quarters : ConcurrentQueue<Quarter>, IProgress<WorldProgress>
    {
        public void Report(WorldProgress value) => Enqueue(value.Quarter);

        public async Task UntilAsync(int index)
        {
            while (!this.Any(quarter => quarter.Index >= index))
            {
                await Task.Delay(5);
            }
        }
    }
}
