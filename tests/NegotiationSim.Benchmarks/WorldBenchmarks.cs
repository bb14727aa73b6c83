using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Benchmarks;

/// <summary>A replication of shipped scenarios, ten years on one core, each with other draws than the last.</summary>
public class ReplicationBenchmarks
{
    private const int Different = 10;
    private WorldSpecification world = null!;
    private int replication;

    [Params("dream-track", "streaming-baseline")]
    public string Scenario { get; set; } = "";

    [GlobalSetup]
    public void Load() => world = ScenarioFiles.World(Scenario);

    [Benchmark]
    public Task<RunResult> Replication() =>
        InProcessHost.RunAsync(world, 1, replication++ % Different, Cores.One, null, CancellationToken.None);
}

/// <summary>One year of worlds that grow in consumers or in artists, on one core: the cost of either is a straight line.</summary>
public class WorldSizeBenchmarks
{
    private WorldSpecification world = null!;

    [Params("100000 x 10000", "200000 x 10000", "400000 x 10000", "10000 x 100000", "10000 x 200000", "10000 x 400000")]
    public string ConsumersByArtists { get; set; } = "";

    [GlobalSetup]
    public void Grow()
    {
        int[] size = [.. ConsumersByArtists.Split(" x ").Select(int.Parse)];
        WorldSpecification file = ScenarioFiles.World("streaming-baseline");
        world = file with
        {
            Years = 1,
            Consumers = file.Consumers with { Count = size[0] },
            Artists = file.Artists with { Count = size[1] },
        };
    }

    [Benchmark]
    public Task<RunResult> Year() => InProcessHost.RunAsync(world, 1, 0, Cores.One, null, CancellationToken.None);
}
