using System.Collections.Immutable;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>effects.csv</c> (Morris) or <c>indices.csv</c> (Sobol): a row a metric and parameter.</summary>
internal static class SensitivityTable
{
    private static readonly Estimate None = new(double.NaN, double.NaN, double.NaN);

    public static Table Effects(Experiment experiment, ImmutableArray<Factor> factors, ImmutableArray<MetricSensitivity> results) => Keyed(
            "effects",
            "Morris's elementary effects, in the metric's unit for a change over the parameter's whole range",
            experiment,
            from result in results
            where result.Effects is not null
            from i in Enumerable.Range(0, factors.Length)
            select (Of: result, factors[i].Path, Value: result.Effects!.Effects[i]),
            row => (row.Of, row.Path))
        .Number("mu", "mean of the effects", row => row.Value.Mean)
        .Number("mu_star", "mean size of the effects", row => row.Value.MeanAbsolute.Value)
        .Number("mu_star_low", "lower end of its 95% bootstrap interval over trajectories", row => row.Value.MeanAbsolute.Low)
        .Number("mu_star_high", "upper end", row => row.Value.MeanAbsolute.High)
        .Number("sigma", "standard deviation of the effects: curvature and interaction", row => row.Value.StandardDeviation)
        .Whole("trajectories", "trajectories on which the metric was there to measure at every point", row => row.Of.Effects!.Trajectories)
        .Noise(row => row.Of);

    // Indices of what does not vary are not defined and stay empty.
    public static Table Indices(Experiment experiment, ImmutableArray<Factor> factors, ImmutableArray<MetricSensitivity> results) => Keyed(
            "indices",
            "Sobol's variance-based indices",
            experiment,
            from result in results
            where result.Indices is not null
            from i in Enumerable.Range(0, factors.Length)
            select (Of: result, factors[i].Path, Value: result.Indices!.Indices.IsEmpty ? new SobolIndex(None, None) : result.Indices.Indices[i]),
            row => (row.Of, row.Path))
        .Number("first", "the parameter's part of the variance alone", row => row.Value.First.Value)
        .Number("first_low", "lower end of its 95% bootstrap interval over rows of the design", row => row.Value.First.Low)
        .Number("first_high", "upper end", row => row.Value.First.High)
        .Number("total", "its part with interactions", row => row.Value.Total.Value)
        .Number("total_low", "lower end of its 95% bootstrap interval", row => row.Value.Total.Low)
        .Number("total_high", "upper end", row => row.Value.Total.High)
        .Number("output_mean", "mean of the metric over the ranges", row => row.Of.Indices!.Mean)
        .Number("output_variance", "variance of the metric over the ranges", row => row.Of.Indices!.Variance)
        .Whole("rows", "rows of the design with something to measure at every point", row => row.Of.Indices!.Rows)
        .Noise(row => row.Of);

    private static Table<TRow> Keyed<TRow>(
        string name, string title, Experiment experiment, IEnumerable<TRow> rows, Func<TRow, (MetricSensitivity Of, string Path)> key) => Table
        .Of(name, title, rows)
        .Text("scenario", "short name of the scenario", _ => experiment.Points[0].ScenarioName)
        .Whole("seed", "seed of all runs", _ => experiment.Seed)
        .Text("metric", "name of the metric", row => key(row).Of.Metric.Metric)
        .Whole("year", "calendar year it is measured in", row => key(row).Of.Metric.Year)
        .Text("parameter", "path of the varied value", row => key(row).Path);

    private static Table<TRow> Noise<TRow>(this Table<TRow> table, Func<TRow, MetricSensitivity> of) => table.Number(
        "noise_share",
        "variance that chance leaves in a point's mean, as a part of the variance between points; empty with one replication",
        row => of(row).Noise.Share);
}
