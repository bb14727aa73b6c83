using System.Collections.Immutable;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Event study: policy less base by year, with the interval of the paired differences; zero before the policy.</summary>
internal static class EffectFigure
{
    public static Figure Draw(string metric, Comparison comparison, int replications)
    {
        string begins = comparison.FirstDifference is { } first ? $"the worlds are the same before {first}" : "the worlds never differ";
        Canvas canvas = new(
            $"event-{Slug.Of(comparison.Policy)}-{Slug.Of(metric)}",
            $"{MetricNames.Of(metric)}: effect of {comparison.Policy}",
            $"Policy less base with the 95% interval of {Words.Count(replications, "paired difference")}; {begins}.");
        ImmutableArray<SeriesPoint> points =
        [
            .. from year in comparison.AllYears
               let change = comparison.In(metric, year).Difference
               where change.Count > 0
               select new SeriesPoint(year, change.Mean, change.Low, change.High, double.NaN, double.NaN),
        ];
        bool dollars = Experiments.Metrics.MetricUnits.AreDollars(metric);
        SeriesPanel.Draw(canvas, metric, dollars ? "Dollars, policy less base" : "Policy less base", points, zero: true);
        return canvas.Finish();
    }
}
