using System.Collections.Immutable;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Replications;

/// <summary>A metric in a year over the replications of a point.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Mean">Mean with its interval.</param>
/// <param name="Quantiles">Sample quantiles at <see cref="Bands.Probabilities"/>; NaN where no replication had a value.</param>
public sealed record Band(string Metric, int Year, MeanInterval Mean, ImmutableArray<double> Quantiles);
