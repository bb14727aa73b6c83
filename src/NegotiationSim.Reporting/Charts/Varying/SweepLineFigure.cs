using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>A metric along one factor, with the interval over replications.</summary>
internal static class SweepLineFigure
{
    public static Figure Draw(string name, Factor factor, MetricChoice metric, IReadOnlyList<SweptPoint> points, int replications)
    {
        Canvas canvas = new(
            name,
            $"{metric.Metric} along {factor.Path}",
            $"Mean in {metric.Year} of {SweepWords.Replications(replications)} a point"
                + (replications > 1 ? "; band: 95% t-interval of the mean." : "; a single run a point, so no interval."));
        SweptPoint[] shown = [.. points.Where(point => point.Metric.Count > 0).OrderBy(point => point.Coordinates[0])];
        Panel panel = new(86, canvas.Top + Axes.SpaceAbove, Canvas.Width - 40, canvas.Height - Axes.SpaceBelow);
        if (shown.Length == 0)
        {
            canvas.Say(panel, "nothing to measure at any point");
            return canvas.Finish();
        }

        FactorAxis axis = new(factor, panel.Left, panel.Right);
        Scale values = Scale.Linear(shown.Min(Low), shown.Max(High), panel.Bottom, panel.Top);
        Axes.Y(canvas, panel, values, ShortNumber.Of, metric.Metric);
        Axes.X(canvas, panel, axis.Scale, axis.Write, axis.Caption);
        double[] x = [.. shown.Select(point => axis.At(point.Coordinates[0]))];
        if (replications > 1 && shown.Length > 1)
        {
            canvas.Mark(
                Svg.Element(
                    "path",
                    ("d", Areas.Between(x, [.. shown.Select(point => values.At(Low(point)))], [.. shown.Select(point => values.At(High(point)))])),
                    ("fill", Palette.Blue),
                    ("fill-opacity", 0.18)),
                "95% t-interval of the mean");
        }

        LineStyle style = Palette.Lines[0];
        canvas.Mark(Svg.Stroke(x.Zip(shown.Select(point => values.At(point.Metric.Mean))), style, 2), metric.ToString());
        foreach (int i in LineChart.Marked(shown.Length))
        {
            canvas.Mark(
                Markers.At(style.Marker, x[i], values.At(shown[i].Metric.Mean), 3.6, style.Colour),
                $"{factor.ValueAt(shown[i].Coordinates[0])}: {SweepWords.Mean(shown[i].Metric)}");
        }

        return canvas.Finish();
    }

    private static double Low(SweptPoint point) => double.IsNaN(point.Metric.HalfWidth) ? point.Metric.Mean : point.Metric.Low;

    private static double High(SweptPoint point) => double.IsNaN(point.Metric.HalfWidth) ? point.Metric.Mean : point.Metric.High;
}

/// <summary>A point of a sweep with one metric.</summary>
/// <param name="Coordinates">Its coordinates, one a factor.</param>
/// <param name="Metric">Mean of the metric over replications.</param>
public readonly record struct SweptPoint(double[] Coordinates, MeanInterval Metric);
