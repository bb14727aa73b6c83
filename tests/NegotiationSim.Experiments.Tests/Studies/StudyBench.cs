using System.Collections.Concurrent;
using System.Collections.Immutable;
using NegotiationSim.Core;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Tests.Studies;

/// <summary>A folder with a run store, and a host that makes numbers out of seed, replication and scenario without a model.</summary>
internal sealed class StudyBench : IDisposable
{
    public static readonly ScenarioSource Tiny = ScenarioSource.Of(Path.Combine(AppContext.BaseDirectory, "tiny.yaml"));

    private readonly string folder = Directory.CreateTempSubdirectory("negsim-store-").FullName;

    /// <summary>Every run the host was asked for, as <c>market people/replication</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Ends the host's patience: the run with this number, from 1, and all later ones cancel.</summary>
    public int? CancelAt { get; init; }

    /// <summary>The replication in which every world has no solution.</summary>
    public int? UnsolvedReplication { get; init; }

    public string File(string name = "runs.db") => Path.Combine(folder, name);

    public async Task<SqlRunStore> OpenAsync(string name = "runs.db") => await RunStores.OpenAsync(File(name), TimeProvider.System);

    public static Experiment Experiment(int replications = 4, ulong seed = 9, string version = "1.0", params string[] hours)
    {
        Func<string, IEnumerable<string>, Point> point = Point.From(Tiny, years: 2);
        string[] values = hours.Length > 0 ? hours : ["20", "25", "30"];
        return new Experiment
        {
            Kind = "sweep",
            Title = "Hours of listening",
            Command = "negsim sweep",
            Seed = seed,
            Replications = replications,
            Points = [.. values.Select(h => point($"hours={h}", [$"consumers.hours={h} h/month"]))],
            Metrics = ["artists.medianIncome", "welfare.total", "labels.nobody.profit"],
            Version = version,
        };
    }

    public Task<long> RunAsync(
        Experiment experiment, StartMode start = StartMode.Anew, Shard? shard = null, string store = "runs.db", int workers = 3,
        IProgress<ExperimentProgress>? progress = null) =>
        RunAtAsync(File(store), experiment, shard ?? Shard.Whole, start, workers, progress);

    /// <summary>Runs an experiment in any store.</summary>
    public async Task<long> RunAtAsync(
        string place, Experiment experiment, Shard shard, StartMode start = StartMode.Anew, int workers = 3,
        IProgress<ExperimentProgress>? progress = null)
    {
        using var stop = new CancellationTokenSource();
        await using SqlRunStore rows = await RunStores.OpenAsync(place, TimeProvider.System);
        var executor = new Executor(new Workplace(Host(stop), "test", TimeProvider.System, workers), rows);
        return await executor.RunAsync(experiment, start, shard, progress, stop.Token);
    }

    /// <summary>All rows as lines, in order.</summary>
    public async Task<ImmutableArray<string>> RowsAsync(Experiment experiment, string store = "runs.db")
    {
        await using SqlRunStore rows = await OpenAsync(store);
        return await RowsOfAsync(rows, experiment);
    }

    /// <summary>All rows of a store as lines, in order.</summary>
    public static async Task<ImmutableArray<string>> RowsOfAsync(SqlRunStore store, Experiment experiment)
    {
        List<string> lines = [];
        await foreach (RunRow row in store.ReadAsync(experiment))
        {
            lines.Add($"{row.Point} {row.Replication} {MetricsText.Write(row.Values)} {row.Failure}");
        }

        return [.. lines];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private WorldHost Host(CancellationTokenSource stop) => async (world, seed, replication, _, cancel) =>
    {
        Asked.Enqueue($"{world.Consumers.HoursPerMonth}/{replication}");
        if (Asked.Count >= CancelAt)
        {
            await stop.CancelAsync();
        }

        cancel.ThrowIfCancellationRequested();
        await Task.Delay(replication % 3, cancel); // so that runs do not end in the order they begin
        return replication == UnsolvedReplication
            ? throw new ModelException("This world has no solution.")
            : Result(world, seed, replication);
    };

    private static RunResult Result(WorldSpecification world, ulong seed, int replication) => SampleRun.Run with
    {
        Years =
        [
            .. SampleRun.Run.Years.Take(world.Years).Select((year, i) => year with
            {
                Year = world.StartYear + i,
                Artists = year.Artists with
                {
                    PercentileDollars = [1, 2, Math.Sqrt(seed + world.Consumers.HoursPerMonth + replication + i), 4, 5],
                },
            }),
        ],
    };
}
