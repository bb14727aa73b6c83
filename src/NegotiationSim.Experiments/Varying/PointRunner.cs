using System.Collections.Immutable;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Varying;

/// <summary>Runs what is missing of an experiment and sums up its points, for a search that asks for some points before it knows the next.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="choices">What to sum up.</param>
/// <param name="cancel">Ends it early; what has been finished is kept.</param>
/// <returns>The points, one at a time, in order.</returns>
public delegate IAsyncEnumerable<PointEstimates> PointRunner(
    Experiment experiment, ImmutableArray<MetricChoice> choices, CancellationToken cancel);
