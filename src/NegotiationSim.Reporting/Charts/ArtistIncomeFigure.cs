using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>Percentiles of career artists' income over the years: bands about the median, on a logarithmic scale.</summary>
internal static class ArtistIncomeFigure
{
    private const string Name = "artist-income";
    private const string Title = "Income of career artists";
    private const double FloorDollars = 1;

    // The median's place among the five percentiles.
    private const int Middle = 2;

    public static Figure Draw(RunResult run)
    {
        double[] all = [.. run.Years.SelectMany(year => year.Artists.PercentileDollars)];
        bool floored = all.Any(income => income < FloorDollars);
        Canvas canvas = new(
            Name,
            Title,
            "Percentiles of yearly cash income, dollars of the base year, logarithmic scale. Base: career artists."
                + (floored ? " Incomes under $1, zero among them, are drawn at $1." : ""));
        string[] labels = run.Years.Length == 0 ? [] : [.. Percentiles().Select(i => Label(run.Years[^1], i))];
        Panel panel = new(
            62,
            canvas.Top + Axes.SpaceAbove,
            Canvas.Width - Canvas.Margin - LineLabels.WidthFor(labels),
            canvas.Height - Axes.SpaceBelow);
        if (all.Length == 0)
        {
            canvas.Say(panel, "no years");
            return canvas.Finish();
        }

        double[] drawn = [.. all.Select(income => Math.Max(income, FloorDollars))];
        Scale dollars = Scale.Logarithmic(drawn.Min(), drawn.Max(), panel.Bottom, panel.Top);
        Scale years = Scale.Years(run.Years[0].Year, run.Years[^1].Year, panel.Left, panel.Right);
        Axes.Y(canvas, panel, dollars, DollarFormat.Tick, "Dollars a year");
        Axes.Years(canvas, panel, years);

        double[] x = [.. run.Years.Select(year => years.At(year.Year))];
        double[][] y = [.. Percentiles().Select(i => run.Years.Select(year => dollars.At(year.Artists.PercentileDollars[i])).ToArray())];
        Band(canvas, x, y[0], y[^1], 0.22, "none", "From the 1st to the 99th percentile: 98 of 100 career artists");
        Band(canvas, x, y[1], y[^2], 0.38, "5 3", "From the 10th to the 90th percentile: 80 of 100 career artists");
        Median(canvas, run, x, y[Middle]);
        double right = Areas.Ends(x).Right;
        LineLabels.Draw(
            canvas,
            panel,
            [.. Percentiles().Reverse().Select(i => new LineLabel(right, y[i][^1], labels[i], Palette.Axis, Strong: i == Middle))]);
        return canvas.Finish();
    }

    private static IEnumerable<int> Percentiles() => Enumerable.Range(0, ArtistIncomeObservation.Percentiles.Length);

    private static string Label(YearObservation year, int i)
    {
        int percentile = ArtistIncomeObservation.Percentiles[i];
        string name = percentile switch { 50 => "median", 1 => "1st percentile", _ => $"{percentile}th percentile" };
        return $"{name} {DollarFormat.Short(year.Artists.PercentileDollars[i])}";
    }

    private static void Band(Canvas canvas, double[] x, double[] low, double[] high, double opacity, string dash, string hover)
    {
        canvas.Mark(
            Svg.Element("path", ("d", Areas.Between(x, low, high)), ("fill", Palette.SkyBlue), ("fill-opacity", opacity)),
            hover);
        foreach (double[] edge in new[] { low, high })
        {
            canvas.Mark(
                Svg.Element(
                    "path",
                    ("d", Areas.Along(x, edge)),
                    ("fill", "none"),
                    ("stroke", Palette.Blue),
                    ("stroke-width", 1),
                    ("stroke-dasharray", dash)),
                hover);
        }
    }

    private static void Median(Canvas canvas, RunResult run, double[] x, double[] y)
    {
        canvas.Mark(
            Svg.Element("path", ("d", Areas.Along(x, y)), ("fill", "none"), ("stroke", Palette.Ink), ("stroke-width", 2.2)),
            "Median");
        foreach (int i in LineChart.Marked(x.Length))
        {
            IEnumerable<string> values = Percentiles().Select(p => Label(run.Years[i], p));
            canvas.Mark(
                Markers.At(Marker.Circle, x[i], y[i], 3.6, Palette.Ink),
                $"{run.Years[i].Year}: {string.Join(", ", values)}");
        }
    }
}
