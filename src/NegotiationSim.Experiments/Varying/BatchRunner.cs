using System.Collections.Immutable;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Varying;

/// <summary>Runs points and sums up their replications; the rows go through the store, so that an interrupted study is resumed.</summary>
/// <param name="executor">Runs what the store lacks.</param>
/// <param name="store">The executor's store.</param>
/// <param name="start">What is done with rows of earlier sessions.</param>
/// <param name="progress">Told after every run; may be null.</param>
public sealed class BatchRunner(Executor executor, IRunStore store, StartMode start, IProgress<ExperimentProgress>? progress = null)
{
    /// <summary>Runs an experiment and gives its points one at a time, in order.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="choices">What to sum up.</param>
    /// <param name="cancel">Ends it early; what has been finished is kept.</param>
    /// <exception cref="RunStoreException">The store cannot be used.</exception>
    public async IAsyncEnumerable<PointEstimates> RunAsync(
        Experiment experiment,
        ImmutableArray<MetricChoice> choices,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        await executor.RunAsync(experiment, start, Shard.Whole, progress, cancel).ConfigureAwait(false);
        await foreach (PointEstimates summary in PointEstimates
            .Of(experiment, store.ReadAsync(experiment, cancel), choices, cancel).ConfigureAwait(false))
        {
            yield return summary;
        }
    }
}
