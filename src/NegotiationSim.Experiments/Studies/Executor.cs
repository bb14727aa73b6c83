using NegotiationSim.Core;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Store;

namespace NegotiationSim.Experiments.Studies;

/// <summary>Runs what an experiment lacks, several worlds at once, and stores each row the moment it is there.</summary>
/// <remarks>
/// Memory does not grow with the experiment: a run is reduced to its row at once, and rows are read back in order from the store.
/// Replications are outer and points inner, so that what has been done at any time is balanced over the points.
/// </remarks>
/// <param name="place">Where worlds run.</param>
/// <param name="store">Where rows go.</param>
public sealed class Executor(Workplace place, IRunStore store)
{
    /// <summary>Runs what is missing.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="start">Whether rows of earlier sessions are kept.</param>
    /// <param name="shard">The part to run.</param>
    /// <param name="progress">Told after every run; may be null.</param>
    /// <param name="cancel">Ends it early; what has been finished is kept.</param>
    /// <returns>How many runs were made in this session.</returns>
    /// <exception cref="RunStoreException">The store cannot be used, or was begun by another version.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<long> RunAsync(
        Experiment experiment,
        StartMode start,
        Shard shard,
        IProgress<ExperimentProgress>? progress = null,
        CancellationToken cancel = default)
    {
        await store.BeginAsync(experiment, start, shard, cancel);
        HashSet<RunKey> finished = await store.FinishedAsync(experiment, cancel);
        RunKey[] mine = [.. RunKey.Of(experiment, shard)];
        RunKey[] missing = [.. mine.Where(key => !finished.Contains(key))];
        var tally = new Tally(experiment, mine.Length - missing.Length, mine.Length, progress);
        tally.Start();
        var options = new ParallelOptions { MaxDegreeOfParallelism = place.Workers, CancellationToken = cancel };
        await Parallel.ForEachAsync(missing, options, async (key, stop) =>
        {
            long began = place.Clock.GetTimestamp();
            RunRow row = await RunAsync(experiment, key, stop);
            var record = new RunRecord(row, place.HostName, place.Clock.GetElapsedTime(began), place.Clock.GetUtcNow());

            // Not to be cancelled: what has been run is kept.
            await store.SaveAsync(experiment, record, CancellationToken.None);
            tally.Add(row);
        });
        return missing.Length;
    }

    private async Task<RunRow> RunAsync(Experiment experiment, RunKey key, CancellationToken cancel)
    {
        WorldSpecification world = experiment.Points[key.Point].World();
        try
        {
            RunResult run = await place.Host(world, experiment.Seed, key.Replication, null, cancel);
            return new RunRow(key.Point, key.Replication, RowReader.Of(experiment.Metrics, world).Read(run));
        }
        catch (ModelException fault)
        {
            return new RunRow(key.Point, key.Replication, [], fault.Message);
        }
    }

    /// <summary>Counts finished runs and tells of them, one at a time.</summary>
    private sealed class Tally(Experiment experiment, long before, long total, IProgress<ExperimentProgress>? progress)
    {
        private readonly Lock gate = new();
        private long done = before;

        public void Start() => progress?.Report(new ExperimentProgress(experiment, done, total, null));

        public void Add(RunRow row)
        {
            lock (gate)
            {
                done++;
                progress?.Report(new ExperimentProgress(experiment, done, total, row));
            }
        }
    }
}
