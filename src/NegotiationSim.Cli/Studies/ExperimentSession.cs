using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Progress;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Studies;

/// <summary>The experiments of one command, from the store to the result directory.</summary>
internal sealed class ExperimentSession : IAsyncDisposable
{
    private readonly ExperimentRequest request;
    private readonly string directory;
    private readonly IExperimentView view;
    private readonly Executor executor;
    private readonly TimeProvider clock;
    private readonly long began;

    // Finished runs that are in the store, an experiment each.
    private readonly Dictionary<string, long> kept = new(StringComparer.Ordinal);

    private ExperimentSession(Surroundings surroundings, ExperimentRequest request, string directory, IExperimentView view, SqlRunStore store)
    {
        this.request = request;
        this.directory = directory;
        this.view = view;
        Store = store;
        clock = surroundings.Clock;
        began = clock.GetTimestamp();
        int workers = request.Workers ?? surroundings.Cores;
        executor = new Executor(new Workplace(workers > 1 ? surroundings.HostOfMany : surroundings.Host, surroundings.Machine, clock, workers), store);
    }

    /// <summary>The rows.</summary>
    public SqlRunStore Store { get; }

    /// <summary>Finds out whether the result can be written and opens the store.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    /// <exception cref="RunStoreException">The store cannot be used.</exception>
    public static async Task<ExperimentSession> OpenAsync(
        Surroundings surroundings, ExperimentRequest request, string directory, bool json, CancellationToken cancel)
    {
        Outputs.RefuseUnwritable(directory);
        return new ExperimentSession(
            surroundings,
            request,
            directory,
            ExperimentViews.For(surroundings, request.Quiet, json),
            await RunStores.OpenAsync(request.Store, surroundings.Clock, cancel).ConfigureAwait(false));
    }

    /// <summary>Runs what is missing of an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="estimate">What is shown to a person who waits; may be null.</param>
    /// <param name="more">Whether rows of this session are there already, so that nothing is forgotten.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="InterruptedException">It was cancelled; says what is kept and how to go on.</exception>
    public Task RunAsync(Experiment experiment, RunningEstimate? estimate, bool more, CancellationToken cancel) => KeepingAsync(async () =>
    {
        StartMode start = more ? StartMode.Resume : request.Start;
        await view.ShowAsync(experiment.Title, estimate, progress => executor.RunAsync(
            experiment,
            start,
            request.Shard,
            new Relay(value =>
            {
                kept[experiment.Id] = value.Done;
                progress?.Report(value);
            }),
            cancel)).ConfigureAwait(false);
        return true;
    });

    /// <summary>Runs what is missing of an experiment and gives its points summed up, one at a time.</summary>
    /// <exception cref="InterruptedException">It was cancelled.</exception>
    public async IAsyncEnumerable<PointEstimates> PointsAsync(
        Experiment experiment, ImmutableArray<MetricChoice> choices, [EnumeratorCancellation] CancellationToken cancel)
    {
        await RunAsync(experiment, null, more: false, cancel).ConfigureAwait(false);

        // Not to be cancelled: it takes a moment, and the next run notices.
        IAsyncEnumerable<RunRow> rows = Store.ReadAsync(experiment, CancellationToken.None);
        await foreach (PointEstimates point in PointEstimates.Of(experiment, rows, choices, CancellationToken.None).ConfigureAwait(false))
        {
            yield return point;
        }
    }

    /// <summary>Writes the result of experiments that have been run, whole or not at all; or says what was done of them, when only a part was run.</summary>
    /// <param name="experiments">The experiments.</param>
    /// <param name="write">Writes the tables and gives what the report says.</param>
    /// <param name="cancel">Ends it early; nothing is written then.</param>
    /// <exception cref="InterruptedException">It was cancelled.</exception>
    public Task<Report> FinishAsync(
        ImmutableArray<Experiment> experiments, Func<ResultWriter, Task<ResultContent>> write, CancellationToken cancel) => KeepingAsync(async () =>
    {
        if (!request.Shard.IsWhole)
        {
            return PartOf(experiments);
        }

        using ResultWriter writer = ResultWriter.Begin(directory);
        ResultContent content = await write(writer).ConfigureAwait(false);

        // The last moment to cancel: from here on the directory is written whole.
        cancel.ThrowIfCancellationRequested();
        return ResultOutput.Of(directory, writer.Complete(content), clock.GetElapsedTime(began));
    });

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private async Task<T> KeepingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(FormattableString.Invariant(
                $"Cancelled; no result was written, and {kept.Values.Sum()} finished runs are kept in {Store.Place}. ")
                + "The same command with --resume goes on from there.");
        }
    }

    private Report PartOf(ImmutableArray<Experiment> experiments)
    {
        long runs = experiments.Sum(experiment => RunKey.Of(experiment, request.Shard).LongCount());
        long all = experiments.Sum(experiment => experiment.Runs);
        string text = FormattableString.Invariant($"""
            Part {request.Shard.Index} of {request.Shard.Count} of '{experiments[0].Title}': {runs} of {all} runs are in {Store.Place}.
            When all parts are there (join stores with 'negsim runs merge'), the same command with --resume and without --shard writes the result.
            """);
        return new Report(text, new
        {
            ok = true,
            shard = new { request.Shard.Index, request.Shard.Count },
            experiments = experiments.Select(experiment => experiment.Id),
            runs,
            store = Store.Place,
        });
    }

    /// <summary>Passes reports on at once, on the thread that makes them.</summary>
    private sealed class Relay(Action<ExperimentProgress> act) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value) => act(value);
    }
}
