using System.Collections.Immutable;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Charts.Varying;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Studies;
using NegotiationSim.Reporting.Tables;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Writes what a sensitivity study came to.</summary>
/// <param name="study">The study.</param>
/// <param name="plan">Its factors and metrics.</param>
/// <param name="method">Its method.</param>
/// <param name="experiment">The experiment.</param>
public sealed class SensitivityReport(SensitivityStudy study, SensitivityPlan plan, SensitivityMethod method, Experiment experiment)
{
    private const int MostNamed = 3;

    // Above it, chance moves a point's mean by a third of what the factors do.
    private const double MuchNoise = 0.1;

    /// <summary>Writes the tables as points come, analyses them and gives what the report says.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="points">All points in order.</param>
    /// <param name="title">Heading of the report.</param>
    public async Task<ResultContent> WriteAsync(ResultWriter directory, IAsyncEnumerable<PointEstimates> points, string title)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(points);
        var summaries = new List<PointEstimates>(study.Design.Points);
        directory.Write(FactorTable.Of(plan.Factors));
        var table = new PointsTable(study.Points, experiment, plan.Metrics);
        await directory.WriteAsync(table.Table, table.RowsOf(points, (point, _) => summaries.Add(point))).ConfigureAwait(false);
        ImmutableArray<MetricSensitivity> results = study.Analyse(summaries);
        directory.Write(method == SensitivityMethod.Morris
            ? SensitivityTable.Effects(experiment, plan.Factors, results)
            : SensitivityTable.Indices(experiment, plan.Factors, results));
        return new ResultContent
        {
            Kind = "sensitivity",
            Title = title,
            Question = $"Which of {plan.Factors.Length} parameters move {Words.List(plan.Metrics.Select(metric => metric.ToString()))}?",
            Findings = [.. results.Select(Finding)],
            Notices =
            [
                .. WarningWords.Counted(experiment),
                .. DesignWords.Failures(summaries.Sum(summary => summary.Failures), experiment.Runs),
                .. results.SelectMany(Notices),
            ],
            Figures = [.. results.Select((result, i) => new ShownFigure(Picture(FormattableString.Invariant($"{Kind}-{i + 1}"), result)))],
            Tables = [.. results.Select(Listed)],
            Settings = ResultSettings.Of(experiment),
        };
    }

    private string Kind => method == SensitivityMethod.Morris ? "morris" : "sobol";

    private Charts.Figure Picture(string name, MetricSensitivity result) => method == SensitivityMethod.Morris
        ? MorrisFigure.Draw(name, plan.Factors, result)
        : SobolFigure.Draw(name, plan.Factors, result);

    private string Finding(MetricSensitivity result)
    {
        if (result.Effects is { } effects)
        {
            var ranked = effects.Effects.Select((effect, i) => (effect, factor: plan.Factors[i]))
                .OrderByDescending(pair => pair.effect.MeanAbsolute.Value).Take(MostNamed)
                .Select(pair => $"{pair.factor.Path} (mu* {ShortNumber.Of(pair.effect.MeanAbsolute.Value)}, "
                    + $"{ShortNumber.Of(pair.effect.MeanAbsolute.Low)} to {ShortNumber.Of(pair.effect.MeanAbsolute.High)})");
            return $"{result.Metric} is moved most by {Words.List(ranked)}, over their whole ranges.";
        }

        if (result.Indices is { Indices.IsEmpty: false } indices)
        {
            var ranked = indices.Indices.Select((index, i) => (index, factor: plan.Factors[i]))
                .OrderByDescending(pair => pair.index.Total.Value).Take(MostNamed)
                .Select(pair => $"{pair.factor.Path} (total {ShareFormat.Short(pair.index.Total.Value)} of the variance, "
                    + $"{ShareFormat.Short(pair.index.Total.Low)} to {ShareFormat.Short(pair.index.Total.High)})");
            return $"{result.Metric} varies mostly with {Words.List(ranked)}; its standard deviation over the ranges is "
                + $"{ShortNumber.Of(Math.Sqrt(indices.Variance))} about a mean of {ShortNumber.Of(indices.Mean)}.";
        }

        return result.Indices is null
            ? $"{result.Metric}: too little to measure."
            : $"{result.Metric} does not vary: it is {ShortNumber.Of(result.Indices.Mean)} everywhere.";
    }

    private IEnumerable<string> Notices(MetricSensitivity result)
    {
        if (double.IsNaN(result.Noise.Share))
        {
            if (experiment.Replications == 1)
            {
                yield return $"{result.Metric}: the noise between seeds is unknown with one replication. Give --replications.";
            }
        }
        else
        {
            string more = result.Noise.Share > MuchNoise ? " That is much: give more --replications." : "";
            yield return $"{result.Metric}: the noise that is left in a point's mean has {ShareFormat.Short(result.Noise.Share)} of the "
                + $"variance between points.{more}";
        }
    }

    private ReportTable Listed(MetricSensitivity result, int number) => method == SensitivityMethod.Morris
        ? new ReportTable(
            FormattableString.Invariant($"table-{number + 1}"),
            $"Elementary effects on {result.Metric}",
            ["parameter", "mu*", "95% interval", "mu", "sigma"],
            [.. (result.Effects?.Effects ?? []).Select((effect, i) => ImmutableArray.Create(
                plan.Factors[i].Path,
                ShortNumber.Of(effect.MeanAbsolute.Value),
                $"{ShortNumber.Of(effect.MeanAbsolute.Low)} to {ShortNumber.Of(effect.MeanAbsolute.High)}",
                ShortNumber.Of(effect.Mean),
                ShortNumber.Of(effect.StandardDeviation)))])
        : new ReportTable(
            FormattableString.Invariant($"table-{number + 1}"),
            $"Parts of the variance of {result.Metric}",
            ["parameter", "first order", "95% interval", "total", "95% interval of the total"],
            [.. (result.Indices?.Indices ?? []).Select((index, i) => ImmutableArray.Create(
                plan.Factors[i].Path,
                ShareFormat.Short(index.First.Value),
                $"{ShareFormat.Short(index.First.Low)} to {ShareFormat.Short(index.First.High)}",
                ShareFormat.Short(index.Total.Value),
                $"{ShareFormat.Short(index.Total.Low)} to {ShareFormat.Short(index.Total.High)}"))]);
}
