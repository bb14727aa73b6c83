using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Progress;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Studies;

/// <summary>Runs experiments of one command in its store, showing how far they have come.</summary>
internal sealed class ExperimentSession : IAsyncDisposable
{
    private readonly ExperimentRequest request;
    private readonly IExperimentView view;
    private readonly Executor executor;

    private ExperimentSession(Surroundings surroundings, ExperimentRequest request, IExperimentView view, SqlRunStore store)
    {
        this.request = request;
        this.view = view;
        Store = store;
        int workers = request.Workers ?? surroundings.Cores;
        executor = new Executor(new Workplace(workers > 1 ? surroundings.HostOfMany : surroundings.Host, surroundings.Machine, surroundings.Clock, workers), store);
    }

    /// <summary>The rows.</summary>
    public SqlRunStore Store { get; }

    /// <summary>Opens the store.</summary>
    /// <exception cref="RunStoreException">It cannot be used.</exception>
    public static async Task<ExperimentSession> OpenAsync(
        Surroundings surroundings, ExperimentRequest request, bool json, CancellationToken cancel) => new(
            surroundings,
            request,
            ExperimentViews.For(surroundings, request.Quiet, json),
            await RunStores.OpenAsync(request.Store, surroundings.Clock, cancel).ConfigureAwait(false));

    /// <summary>Runs what is missing of an experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="estimate">What is shown to a person who waits; may be null.</param>
    /// <param name="more">Whether rows of this session are there already, so that nothing is forgotten.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="InterruptedException">It was cancelled; says how to go on.</exception>
    public async Task RunAsync(Experiment experiment, RunningEstimate? estimate, bool more, CancellationToken cancel)
    {
        long done = 0;
        StartMode start = more ? StartMode.Resume : request.Start;
        try
        {
            await view.ShowAsync(experiment.Title, estimate, progress => executor.RunAsync(
                experiment,
                start,
                request.Shard,
                new Count(value =>
                {
                    done = value.Done;
                    progress?.Report(value);
                }),
                cancel)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new InterruptedException(FormattableString.Invariant(
                $"Cancelled; {done} runs are in {Store.Place}. The same command with --resume goes on from there."));
        }
    }

    /// <summary>What is said of a part, in place of a result; null when the whole was run.</summary>
    public Report? PartOf(params ImmutableArray<Experiment> experiments)
    {
        if (request.Shard.IsWhole)
        {
            return null;
        }

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

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>Passes reports on at once, on the thread that makes them.</summary>
    private sealed class Count(Action<ExperimentProgress> act) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value) => act(value);
    }
}
