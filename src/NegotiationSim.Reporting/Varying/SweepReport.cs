using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Varying;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Studies;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Writes what a sweep came to.</summary>
/// <param name="design">Factors and points.</param>
/// <param name="experiment">The experiment.</param>
/// <param name="metrics">What was measured; the first few are pictured and put in words.</param>
public sealed class SweepReport(FactorDesign design, Experiment experiment, ImmutableArray<MetricChoice> metrics)
{
    private const int MostTold = 6;
    private const int MostPicturedFactors = 2;
    private const int MostListedPoints = 60;

    private bool IsPictured => design.Factors.Length <= MostPicturedFactors;

    private bool IsListed => design.Design.Points <= MostListedPoints;

    /// <summary>Writes the tables as points come and gives what the report says; of the points it keeps what pictures and list show.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="points">All points in order.</param>
    /// <param name="title">Heading of the report.</param>
    public async Task<ResultContent> WriteAsync(ResultWriter directory, IAsyncEnumerable<PointEstimates> points, string title)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(points);
        SweptMetric[] told = [.. metrics.Take(MostTold).Select(metric => new SweptMetric(metric, keepAll: IsPictured || IsListed))];
        int failures = 0;
        directory.Write(FactorTable.Of(design.Factors));
        var table = new PointsTable(design, experiment, metrics);
        await directory.WriteAsync(table.Table, table.RowsOf(points, (point, coordinates) =>
        {
            failures += point.Failures;
            for (int i = 0; i < told.Length; i++)
            {
                told[i].Add(new SweptPoint(coordinates, point.Metrics[i]));
            }
        })).ConfigureAwait(false);
        return new ResultContent
        {
            Kind = "sweep",
            Title = title,
            Question = $"How do results change with {Words.List(design.Factors.Select(factor => factor.Path))}?",
            Findings = [.. told.Select(metric => metric.Finding(design))],
            Notices = [.. WarningWords.Counted(experiment), .. DesignWords.Failures(failures, experiment.Runs), .. Unpictured()],
            Figures = [.. told.SelectMany((metric, i) => Picture(i, metric)).Select(figure => new ShownFigure(figure))],
            Tables = IsListed ? [Listed(told)] : [],
            Settings = ResultSettings.Of(experiment),
        };
    }

    private IEnumerable<Figure> Picture(int number, SweptMetric metric)
    {
        string name = FormattableString.Invariant($"sweep-{number + 1}");
        return design.Factors switch
        {
            [var one] => [SweepLineFigure.Draw(name, one, metric.Choice, metric.Points, experiment.Replications)],
            [var across, var up] =>
            [
                HeatMapFigure.Draw(
                    name, across, up, metric.Choice, metric.Points, design.Design is FactorialDesign, experiment.Replications),
            ],
            _ => [],
        };
    }

    private IEnumerable<string> Unpictured()
    {
        if (!IsPictured)
        {
            yield return "Pictures are drawn of one or two parameters; the table has all of them.";
        }
        else if (metrics.Length > MostTold)
        {
            yield return FormattableString.Invariant(
                $"The first {MostTold} of {metrics.Length} metrics are pictured; the table has all of them.");
        }

        yield return experiment.Replications == 1
            ? "A point is a single run: its differences may be chance. Give --replications for intervals."
            : "Points share their random numbers, so differences between points are more precise than the points' own intervals.";
    }

    private ReportTable Listed(SweptMetric[] told) => new(
        "points",
        "Points",
        [.. design.Factors.Select(factor => factor.Path), .. told.Select(metric => metric.Choice.ToString())],
        [.. Enumerable.Range(0, design.Design.Points).Select(i => ImmutableArray.CreateRange<string>(
            [.. design.ValuesAt(i), .. told.Select(of => of.Points[i].Metric.Count > 0 ? SweepWords.Mean(of.Points[i].Metric) : "")]))]);
}
