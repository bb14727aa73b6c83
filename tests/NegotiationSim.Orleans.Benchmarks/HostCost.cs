using System.Diagnostics;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Orleans.Benchmarks;

/// <summary>What runs cost on a silo of this machine against the in-process host: the same worlds, in turns.</summary>
internal static class HostCost
{
    public static async Task OfWorldsAsync(int replications)
    {
        WorldSpecification world = Load([]) with { Years = 10 };
        await using Cluster cluster = await OneSilo.StartAsync();
        WorldHost silo = new ClusterHost(cluster.Client, Spread.Worlds, OneSilo.Version, Console.Error.WriteLine).RunAsync;
        WorldHost process = (w, seed, r, progress, cancel) => InProcessHost.RunAsync(w, seed, r, Cores.One, progress, cancel);
        await AllAsync(process, world, 2, 1);
        await AllAsync(silo, world, 2, 1);
        Cost inProcess = await AllAsync(process, world, replications, 2);
        Cost onSilo = await AllAsync(silo, world, replications, 2);
        Say($"{replications} replications of 10 years, {Environment.ProcessorCount} at once", inProcess, onSilo);
    }

    public static async Task OfAgentsAsync(int consumers)
    {
        WorldSpecification world = Load([$"consumers.count={consumers}", $"consumers.segmentSize={Math.Max(2_000, consumers / 200)}"]) with { Years = 1 };
        await using Cluster cluster = await OneSilo.StartAsync();
        WorldHost silo = new ClusterHost(cluster.Client, Spread.Agents, OneSilo.Version, Console.Error.WriteLine).RunAsync;
        await AllAsync(InProcessHost.RunAsync, world, 1, 1);
        await AllAsync(silo, world, 1, 1);
        Cost inProcess = await AllAsync(InProcessHost.RunAsync, world, 1, 2);
        Cost onSilo = await AllAsync(silo, world, 1, 2);
        Say($"one year of {consumers:N0} consumers in {Segment.Of(world).Sum(market => market.Length)} segments", inProcess, onSilo);
    }

    private static async Task<Cost> AllAsync(WorldHost host, WorldSpecification world, int replications, ulong seed)
    {
        long began = Stopwatch.GetTimestamp();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        ParallelOptions cores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(Enumerable.Range(0, replications), cores, async (r, cancel) => await host(world, seed, r, null, cancel));
        return new Cost(Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - before);
    }

    private static WorldSpecification Load(string[] changes) => ScenarioLoader.Load(ScenarioFile("streaming-baseline"), [.. changes]).World;

    /// <summary>A shipped scenario's file, from wherever in the repository this was started.</summary>
    public static string ScenarioFile(string name)
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "scenarios", $"{name}.yaml") is var file && File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} holds scenarios/{name}.yaml.");
    }

    private static void Say(string what, Cost inProcess, Cost onSilo) => Console.WriteLine(
        $"{what}: in process {inProcess}, one localhost silo {onSilo}; {onSilo.Wall / inProcess.Wall:F2} and {onSilo.Processor / inProcess.Processor:F2} times");

    /// <summary>Time by the clock, and of all cores; the second says more where others use the machine.</summary>
    private sealed record Cost(TimeSpan Wall, TimeSpan Processor)
    {
        public override string ToString() => $"{Wall.TotalSeconds:F1} s ({Processor.TotalSeconds:F1} s of processor time)";
    }
}
