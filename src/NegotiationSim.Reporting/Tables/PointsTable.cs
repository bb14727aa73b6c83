using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary>
/// <c>points.csv</c>: a row a point and metric, with the point's inputs. Written as points come, so that ten thousand of them need no
/// memory.
/// </summary>
internal sealed class PointsTable : IDisposable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "points.csv";

    private readonly CsvTable table;
    private readonly FactorDesign design;
    private readonly Experiment experiment;
    private readonly ImmutableArray<MetricChoice> metrics;

    public PointsTable(TextWriter text, FactorDesign design, Experiment experiment, ImmutableArray<MetricChoice> metrics)
    {
        (this.design, this.experiment, this.metrics) = (design, experiment, metrics);
        table = new CsvTable(
            text,
            ["scenario", "seed", "point", .. design.Factors.Select(factor => factor.Path),
                "metric", "year", "replications", "failures", "mean", "standard_deviation", "low", "high"]);
    }

    /// <summary>Writes a point's rows.</summary>
    public void Add(PointEstimates point)
    {
        double[] coordinates = design.Design.At(point.Point);
        Cell[] inputs = [.. design.Factors.Select((factor, i) => Input(factor, coordinates[i]))];
        for (int i = 0; i < metrics.Length; i++)
        {
            var mean = point.Metrics[i];
            table.Row(
                [experiment.Points[point.Point].ScenarioName, $"{experiment.Seed}", point.Point, .. inputs,
                    metrics[i].Metric, metrics[i].Year, mean.Count, point.Failures, mean.Mean, mean.StandardDeviation, mean.Low, mean.High]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    private static Cell Input(Factor factor, double coordinate) =>
        factor.NumberAt(coordinate) is { } number ? (Cell)number : factor.ValueAt(coordinate);
}
