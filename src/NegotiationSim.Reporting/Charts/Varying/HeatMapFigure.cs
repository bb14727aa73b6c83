using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>A metric over two factors: cells of a grid, or coloured points of another design.</summary>
internal static class HeatMapFigure
{
    private const double LegendWidth = 110;
    private const int MostLettered = 150;
    private const int MostDrawn = 2_000;

    public static Figure Draw(
        string name, Factor across, Factor up, MetricChoice metric, IReadOnlyList<SweptPoint> points, bool isGrid, int replications)
    {
        Canvas canvas = new(
            name,
            $"{metric.Metric} over two parameters",
            $"Across: {across.Path}. Up: {up.Path}. Mean in {metric.Year} of {SweepWords.Replications(replications)} a point."
                + (isGrid || points.Count <= MostDrawn ? "" : FormattableString.Invariant($" The first {MostDrawn:N0} of {points.Count:N0} points.")));
        Panel panel = new(110, canvas.Top + Axes.SpaceAbove, Canvas.Width - LegendWidth - 20, canvas.Height - Axes.SpaceBelow);
        SweptPoint[] measured = [.. points.Where(point => point.Metric.Count > 0)];
        if (measured.Length == 0)
        {
            canvas.Say(panel, "nothing to measure at any point");
            return canvas.Finish();
        }

        var shade = new Shade(measured.Min(point => point.Metric.Mean), measured.Max(point => point.Metric.Mean));
        if (isGrid)
        {
            Cells(canvas, panel, across, up, points, shade);
        }
        else
        {
            Points(canvas, panel, across, up, measured, shade);
        }

        shade.Legend(canvas, panel with { Left = panel.Right + 24, Right = panel.Right + 40 });
        return canvas.Finish();
    }

    private static void Cells(Canvas canvas, Panel panel, Factor across, Factor up, IReadOnlyList<SweptPoint> points, Shade shade)
    {
        Scale columns = Positions(across, panel.Left, panel.Right);
        Scale rows = Positions(up, panel.Bottom, panel.Top);
        Axes.X(canvas, panel, columns, i => Label(across, i, panel.Width / across.Levels.Length), Caption(across));
        Axes.Y(canvas, panel, rows, i => Label(up, i, 94), Caption(up));
        (double width, double height) = (panel.Width / across.Levels.Length, panel.Height / up.Levels.Length);
        bool lettered = points.Count <= MostLettered && width > 34 && height > 14;
        for (int i = 0; i < points.Count; i++)
        {
            // The second factor of a grid changes fastest.
            double left = columns.At((i / up.Levels.Length) - 0.5);
            double top = rows.At((i % up.Levels.Length) + 0.5);
            bool measured = points[i].Metric.Count > 0;
            string value = measured ? SweepWords.Mean(points[i].Metric) : "nothing to measure";
            canvas.Mark(
                Svg.Element(
                    "rect",
                    ("x", left),
                    ("y", top),
                    ("width", width),
                    ("height", height),
                    ("fill", measured ? shade.Of(points[i].Metric.Mean) : Hatch.Open(canvas)),
                    ("stroke", Palette.Paper)),
                $"{across.At(points[i].Coordinates[0])}, {up.At(points[i].Coordinates[1])}: {value}");
            if (lettered && measured)
            {
                canvas.Label(Svg.Text(
                    left + (width / 2),
                    top + (height / 2) + 4,
                    ShortNumber.Of(points[i].Metric.Mean),
                    Canvas.LabelSize,
                    ("text-anchor", "middle"),
                    ("fill", shade.InkOn(points[i].Metric.Mean))));
            }
        }
    }

    private static void Points(Canvas canvas, Panel panel, Factor across, Factor up, SweptPoint[] points, Shade shade)
    {
        FactorAxis x = new(across, panel.Left, panel.Right);
        FactorAxis y = new(up, panel.Bottom, panel.Top);
        Axes.X(canvas, panel, x.Scale, x.Write, x.Caption);
        Axes.Y(canvas, panel, y.Scale, y.Write, y.Caption);
        foreach (SweptPoint point in points.Take(MostDrawn))
        {
            canvas.Mark(
                Markers.At(Marker.Circle, x.At(point.Coordinates[0]), y.At(point.Coordinates[1]), 4.5, shade.Of(point.Metric.Mean)),
                $"{across.At(point.Coordinates[0])}, {up.At(point.Coordinates[1])}: {SweepWords.Mean(point.Metric)}");
        }
    }

    private static Scale Positions(Factor factor, double start, double end) => Scale.Exact(
        -0.5, factor.Levels.Length - 0.5, start, end, [.. Enumerable.Range(0, factor.Levels.Length).Select(i => (double)i)]);

    private static string Label(Factor factor, double position, double widest) =>
        TextWidth.Fit(factor.ValueAt(factor.Levels[(int)position]), Canvas.LabelSize, widest);

    private static string Caption(Factor factor) => factor.Path;
}
