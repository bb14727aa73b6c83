using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Studies;

/// <summary>An estimate in a year: value, interval, and a wider band; NaN where there is none.</summary>
internal readonly record struct SeriesPoint(int Year, double Value, double Low, double High, double BandLow, double BandHigh);

/// <summary>Draws an estimate over the years with its interval as a band.</summary>
internal static class SeriesPanel
{
    private const double LeastAxisWidth = 84;

    public static void Draw(Canvas canvas, string metric, string unit, ImmutableArray<SeriesPoint> points, bool zero)
    {
        Panel panel = new(LeastAxisWidth, canvas.Top + Axes.SpaceAbove, Canvas.Width - (2 * Canvas.Margin), canvas.Height - Axes.SpaceBelow);
        if (points.IsEmpty)
        {
            canvas.Say(panel, "nothing to measure");
            return;
        }

        double[] all = [.. points.SelectMany(p => new[] { p.Value, p.Low, p.High, p.BandLow, p.BandHigh }).Where(double.IsFinite)];
        (double low, double high) = zero ? (Math.Min(0, all.Min()), Math.Max(0, all.Max())) : (all.Min(), all.Max());
        Scale values = Scale.Linear(low, high, panel.Bottom, panel.Top);

        // Amounts may be long, such as -$25.0 million, and must not run out of the picture.
        double widest = values.Ticks.Max(tick => TextWidth.Of(Estimates.Number(metric, tick), Canvas.LabelSize));
        panel = panel with { Left = Math.Max(LeastAxisWidth, Canvas.Margin + widest + 8) };
        Scale years = Scale.Years(points[0].Year, points[^1].Year, panel.Left, panel.Right);
        Axes.Y(canvas, panel, values, value => Estimates.Number(metric, value), unit);
        Axes.Years(canvas, panel, years);
        Band(canvas, years, values, points, p => (p.BandLow, p.BandHigh), 0.22, "5% to 95% quantiles of the replications");
        Band(canvas, years, values, points, p => (p.Low, p.High), 0.45, "95% interval of the mean");
        LineChart.Draw(
            canvas,
            years,
            values,
            new LineSeries("mean", Palette.Lines[0], [.. points.Select(p => (p.Year, p.Value))]),
            value => Estimates.Number(metric, value));
    }

    private static void Band(
        Canvas canvas,
        Scale years,
        Scale values,
        ImmutableArray<SeriesPoint> points,
        Func<SeriesPoint, (double Low, double High)> ends,
        double opacity,
        string hover)
    {
        ImmutableArray<SeriesPoint> known = [.. points.Where(p => double.IsFinite(ends(p).Low) && double.IsFinite(ends(p).High))];
        if (known.IsEmpty)
        {
            return;
        }

        canvas.Mark(
            Svg.Element(
                "path",
                ("d", Areas.Between(
                    [.. known.Select(p => years.At(p.Year))],
                    [.. known.Select(p => values.At(ends(p).Low))],
                    [.. known.Select(p => values.At(ends(p).High))])),
                ("fill", Palette.SkyBlue),
                ("fill-opacity", opacity)),
            hover);
    }
}
