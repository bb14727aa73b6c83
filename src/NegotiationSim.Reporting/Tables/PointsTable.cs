using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>points.csv</c>: a row a point and metric, with the point's inputs.</summary>
/// <param name="design">Factors and points.</param>
/// <param name="experiment">The experiment.</param>
/// <param name="metrics">What was measured.</param>
internal sealed class PointsTable(FactorDesign design, Experiment experiment, ImmutableArray<MetricChoice> metrics)
{
    /// <summary>The table; its rows come one point at a time.</summary>
    public Table<Row> Table { get; } = Tables.Table
        .Of("points", "A row a point and metric, with the point's inputs", Array.Empty<Row>())
        .Text("scenario", "short name of the scenario", row => experiment.Points[row.Point.Point].ScenarioName)
        .Whole("seed", "seed of all runs", _ => experiment.Seed)
        .Whole("point", "number of the point, from 0", row => row.Point.Point)
        .With(design.Factors.Select((factor, i) => new Column<Row>(
            factor.Path,
            factor.NumberAt(0) is null ? ColumnKind.Text : ColumnKind.Number,
            $"value of the parameter at the point{(factor.Unit.Length == 0 ? "" : $", {factor.Unit}")}",
            row => factor.NumberAt(row.Coordinates[i]) is { } number ? number : factor.ValueAt(row.Coordinates[i]))))
        .Text("metric", "name of the metric", row => row.Metric.Metric)
        .Whole("year", "calendar year it is measured in", row => row.Metric.Year)
        .Whole("replications", "replications in which there was something to measure", row => row.Mean.Count)
        .Whole("failures", "replications whose world had no solution", row => row.Point.Failures)
        .Number("mean", "mean over replications of the metric, in its unit", row => row.Mean.Mean)
        .Number("standard_deviation", "standard deviation over replications, divisor n - 1", row => row.Mean.StandardDeviation)
        .Number("low", "lower end of the 95% t-interval of the mean; empty with one replication", row => row.Mean.Low)
        .Number("high", "upper end", row => row.Mean.High);

    /// <summary>The rows of some points, each of which is shown to somebody else on the way.</summary>
    public async IAsyncEnumerable<Row> RowsOf(IAsyncEnumerable<PointEstimates> points, Action<PointEstimates, double[]> seen)
    {
        await foreach (PointEstimates point in points.ConfigureAwait(false))
        {
            double[] coordinates = design.Design.At(point.Point);
            seen(point, coordinates);
            for (int i = 0; i < metrics.Length; i++)
            {
                yield return new Row(point, coordinates, metrics[i], point.Metrics[i]);
            }
        }
    }

    internal readonly record struct Row(PointEstimates Point, double[] Coordinates, MetricChoice Metric, MeanInterval Mean);
}
