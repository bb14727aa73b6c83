using System.Globalization;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Labels' shares of revenue and of streams over the years, with the concentration they amount to.</summary>
internal static class LabelSharesFigure
{
    private const string Name = "label-shares";
    private const string Title = "Market shares of labels";
    private const string None = "none";

    public static Figure Draw(RunResult run)
    {
        SharedQuantity revenue = new("revenue", (year, label) => year.Labels[label].RevenueDollars);
        SharedQuantity streams = new("streams", (year, label) => year.Labels[label].Streams);
        Canvas canvas = new(
            Name,
            Title,
            "Shares of all labels' receipts, and of their artists' streams. Herfindahl-Hirschman index (10,000 is one label alone): "
                + $"revenue {Concentration(run, revenue)}; streams {Concentration(run, streams)}.");
        SharePanels.Draw(canvas, run, run.Names.Labels, revenue, streams);
        return canvas.Finish();
    }

    private static string Concentration(RunResult run, SharedQuantity quantity)
    {
        YearObservation[] ends = run.Years.Length > 1 ? [run.Years[0], run.Years[^1]] : [.. run.Years];
        return ends.All(year => Index(year, run.Names.Labels.Length, quantity) == None)
            ? None
            : string.Join(" \u2192 ", ends.Select(year => $"{Index(year, run.Names.Labels.Length, quantity)} ({year.Year})"));
    }

    private static string Index(YearObservation year, int labels, SharedQuantity quantity)
    {
        double index = Shares.Herfindahl(Shares.Of(Enumerable.Range(0, labels).Select(label => quantity.Of(year, label))));
        return double.IsNaN(index) ? None : index.ToString("#,0", CultureInfo.InvariantCulture);
    }
}
