using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Grains;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>One seed, one result: wherever worlds and agents live.</summary>
public sealed class SameBitsTests
{
    private const int Years = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_number_of_silos_and_either_spread_give_the_bits_of_one_process(int silos)
    {
        await using SiloCluster cluster = await SiloCluster.StartAsync(silos);
        foreach (string scenario in new[] { "dream-track", "suno-udio", "payout-reform" })
        {
            WorldSpecification world = TestWorlds.Load(scenario, Years) with { ArtistPaths = 4 };
            string expected = TestWorlds.TextOf(await TestWorlds.InProcessAsync(world));
            TestWorlds.ShouldBeSameBits(await TestWorlds.InProcessAsync(world, cores: Cores.All), expected);
            TestWorlds.ShouldBeSameBits(await cluster.RunAsync(world, Spread.Worlds), expected, $"{scenario}, worlds");
            TestWorlds.ShouldBeSameBits(await cluster.RunAsync(world, Spread.Agents), expected, $"{scenario}, agents");
        }
    }

    [Fact]
    public async Task Agents_of_one_world_live_on_several_silos()
    {
        await using SiloCluster cluster = await SiloCluster.StartAsync(3);
        WorldSpecification world = TestWorlds.Load("dream-track", 1);
        SpreadWorld place = new(new Assignment(world, 7, Spread.Agents), new WorldKey("spread", 0), 1, null!, cluster.Cluster.Client);
        await place.FoundAsync(0);

        var grains = await cluster.Cluster.Client.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics();

        grains.Where(grain => grain.GrainType.Contains(nameof(AudienceGrain), StringComparison.Ordinal) && grain.ActivationCount > 0)
            .Select(grain => grain.SiloAddress).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Asking_twice_for_the_same_run_runs_it_once_and_gives_both_the_result()
    {
        await using SiloCluster cluster = await SiloCluster.StartAsync(1);
        WorldSpecification world = TestWorlds.Load("dream-track", Years);

        RunResult[] results = await Task.WhenAll(cluster.RunAsync(world, Spread.Worlds), cluster.RunAsync(world, Spread.Worlds));
        RunResult later = await cluster.RunAsync(world, Spread.Worlds);

        string expected = TestWorlds.TextOf(await TestWorlds.InProcessAsync(world));
        foreach (RunResult result in results.Append(later))
        {
            TestWorlds.ShouldBeSameBits(result, expected);
        }

        IExperimentGrain experiment = cluster.Cluster.Client.GetGrain<IExperimentGrain>(
            RunId.Of(new Assignment(world, 7, Spread.Worlds), SiloCluster.Version));
        (await experiment.DoneAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Replications_side_by_side_each_give_their_own_bits()
    {
        await using SiloCluster cluster = await SiloCluster.StartAsync(2);
        WorldSpecification world = TestWorlds.Load("napster", Years);

        RunResult[] results = await Task.WhenAll(Enumerable.Range(0, 6).Select(r => cluster.RunAsync(world, Spread.Worlds, r)));

        for (int r = 0; r < results.Length; r++)
        {
            TestWorlds.ShouldBeSameBits(results[r], TestWorlds.TextOf(await TestWorlds.InProcessAsync(world, replication: r)));
        }

        results.Select(TestWorlds.TextOf).Distinct().Count().ShouldBe(results.Length);
    }
}
