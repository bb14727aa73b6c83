using System.Collections.Immutable;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary><c>bands.csv</c>: every metric and year over the replications.</summary>
internal static class BandsTable
{
    public static Table Of(Experiment experiment, ImmutableArray<Band> bands) => Table
        .Of("bands", "Every metric and year over the replications", bands)
        .Text("scenario", "short name of the scenario", _ => experiment.Points[0].ScenarioName)
        .Whole("seed", "seed of all replications", _ => experiment.Seed)
        .Text("metric", "name of the metric; docs/output-format.md lists them", band => band.Metric)
        .Whole("year", "calendar year", band => band.Year)
        .Whole("n", "replications in which there was something to measure", band => band.Mean.Count)
        .Interval("mean", "mean over replications of the metric, in its unit", band => band.Mean)
        .Number("sd", "standard deviation over replications, divisor n - 1", band => band.Mean.StandardDeviation)
        .With(Bands.Probabilities.Select((p, i) => new Column<Band>(
            FormattableString.Invariant($"q{100 * p:00}"),
            ColumnKind.Number,
            FormattableString.Invariant($"{100 * p:0}% sample quantile (type 7)"),
            band => band.Quantiles[i])));
}
