using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Store;

/// <summary>What is done with rows of earlier sessions.</summary>
public enum StartMode
{
    /// <summary>The part that is run now is run anew.</summary>
    Anew,

    /// <summary>They are kept, and only what is missing is run.</summary>
    Resume,
}

/// <summary>Keeps the rows of experiments. Safe to use from several threads, and several processes may use one store.</summary>
/// <remarks>Every method throws a <see cref="RunStoreException"/> where the store cannot be used; the store is then as it was.</remarks>
public interface IRunStore : IAsyncDisposable
{
    /// <summary>Records the experiment, or finds its record; under <see cref="StartMode.Anew"/> forgets the rows of the shard.</summary>
    /// <exception cref="RunStoreException">To be resumed, but begun by another version of the program.</exception>
    ValueTask BeginAsync(Experiment experiment, StartMode start, Shard shard, CancellationToken cancel = default);

    /// <summary>The runs whose rows are there.</summary>
    ValueTask<HashSet<RunKey>> FinishedAsync(Experiment experiment, CancellationToken cancel = default);

    /// <summary>Stores a run; when this returns, the row survives whatever happens to the process.</summary>
    ValueTask SaveAsync(Experiment experiment, RunRecord run, CancellationToken cancel = default);

    /// <summary>
    /// The rows of some points in the first <see cref="Experiment.Replications"/> replications, points outer, replications inner, one at a time.
    /// </summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="points">Which points; their ends are counted from the start.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="RunStoreException">A row is not there.</exception>
    IAsyncEnumerable<RunRow> ReadAsync(Experiment experiment, Range points, CancellationToken cancel = default);
}
