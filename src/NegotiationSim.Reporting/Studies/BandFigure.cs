using System.Collections.Immutable;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>A metric over the years: mean, interval of the mean, and the band where most replications lie.</summary>
internal static class BandFigure
{
    public static Figure Draw(string metric, ImmutableArray<Band> bands, int replications)
    {
        string title = MetricNames.Of(metric);
        Canvas canvas = new(
            $"band-{Slug.Of(metric)}",
            title,
            $"Mean with 95% interval, and 5% to 95% quantiles, over {Words.Count(replications, "replication")}"
                + (replications >= Quantile.FewestForNineInTen ? "." : ", too few for the quantiles to hold nine in ten of them."));
        ImmutableArray<Band> known = [.. bands.Where(band => band.Mean.Count > 0)];
        SeriesPanel.Draw(canvas, metric, MetricUnits(metric), [.. known.Select(band => new SeriesPoint(
            band.Year, band.Mean.Mean, band.Mean.Low, band.Mean.High, band.Quantiles[0], band.Quantiles[^1]))], zero: false);
        return canvas.Finish();
    }

    private static string MetricUnits(string metric) => Experiments.Metrics.MetricUnits.AreDollars(metric) ? "Dollars" : "Value";
}
