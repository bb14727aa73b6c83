using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Varying;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Writes what a sweep came to.</summary>
/// <param name="design">Factors and points.</param>
/// <param name="experiment">The experiment.</param>
/// <param name="metrics">What was measured; the first few are pictured and put in words.</param>
public sealed class SweepReport(FactorDesign design, Experiment experiment, ImmutableArray<MetricChoice> metrics)
{
    private const int MostPictures = 6;
    private const int MostListedPoints = 60;

    /// <summary>Writes the tables as points come and gives the answer; of the points it keeps what the pictures show.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="points">All points in order.</param>
    public async Task<DesignAnswer> WriteAsync(StreamedResult directory, IAsyncEnumerable<PointEstimates> points)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(points);
        int pictured = Math.Min(MostPictures, metrics.Length);
        List<SweptPoint>[] kept = [.. Enumerable.Range(0, pictured).Select(_ => new List<SweptPoint>())];
        int failures = 0;
        using (TextWriter factors = directory.Open(FactorTable.FileName))
        {
            FactorTable.Write(factors, design.Factors);
        }

        using (var table = new PointsTable(directory.Open(PointsTable.FileName), design, experiment, metrics))
        {
            await foreach (PointEstimates point in points.ConfigureAwait(false))
            {
                table.Add(point);
                failures += point.Failures;
                double[] coordinates = design.Design.At(point.Point);
                for (int i = 0; i < pictured; i++)
                {
                    kept[i].Add(new SweptPoint(coordinates, point.Metrics[i]));
                }
            }
        }

        return new DesignAnswer
        {
            Question = $"How do results change with {DesignWords.List(design.Factors.Select(factor => factor.Path))}?",
            Findings = [.. kept.Select((of, i) => Finding(metrics[i], of))],
            Notices = [.. DesignWords.Failures(failures, experiment.Runs), .. Unpictured()],
            Figures = [.. kept.SelectMany((of, i) => Picture(i, of))],
            Tables = design.Design.Points <= MostListedPoints ? [Listed(kept)] : [],
            Points = design.Design.Points,
        };
    }

    private string Finding(MetricChoice metric, List<SweptPoint> points)
    {
        SweptPoint[] measured = [.. points.Where(point => point.Metric.Count > 0)];
        if (measured.Length == 0)
        {
            return $"{metric}: nothing to measure at any point.";
        }

        SweptPoint low = measured.MinBy(point => point.Metric.Mean);
        SweptPoint high = measured.MaxBy(point => point.Metric.Mean);
        return low.Metric.Mean == high.Metric.Mean
            ? $"{metric} is {SweepWords.Mean(low.Metric)} at every point."
            : $"{metric} runs from {SweepWords.Mean(low.Metric)} at {Place(low)} to {SweepWords.Mean(high.Metric)} at {Place(high)}.";
    }

    private string Place(SweptPoint point) => string.Join(", ", design.OverridesAt(point.Coordinates));

    private IEnumerable<Figure> Picture(int metric, List<SweptPoint> points)
    {
        string name = FormattableString.Invariant($"sweep-{metric + 1}");
        return design.Factors switch
        {
            [var one] => [SweepLineFigure.Draw(name, one, metrics[metric], points, experiment.Replications)],
            [var across, var up] =>
            [
                HeatMapFigure.Draw(
                    name, across, up, metrics[metric], points, design.Design is FactorialDesign, experiment.Replications),
            ],
            _ => [],
        };
    }

    private IEnumerable<string> Unpictured()
    {
        if (design.Factors.Length > 2)
        {
            yield return "Pictures are drawn of one or two parameters; the table has all of them.";
        }
        else if (metrics.Length > MostPictures)
        {
            yield return FormattableString.Invariant(
                $"The first {MostPictures} of {metrics.Length} metrics are pictured; the table has all of them.");
        }

        if (experiment.Replications == 1)
        {
            yield return "A point is a single run: its differences may be chance. Give --replications for intervals.";
        }
        else
        {
            yield return "Points share their random numbers, so differences between points are more precise than the points' own intervals.";
        }
    }

    private AnswerTable Listed(List<SweptPoint>[] kept) => new(
        "Points",
        [.. design.Factors.Select(factor => factor.Path), .. metrics.Take(kept.Length).Select(metric => metric.ToString())],
        [.. Enumerable.Range(0, design.Design.Points).Select(i => ImmutableArray.CreateRange<string>(
            [.. design.ValuesAt(i), .. kept.Select(of => of[i].Metric.Count > 0 ? SweepWords.Mean(of[i].Metric) : "")]))]);
}
