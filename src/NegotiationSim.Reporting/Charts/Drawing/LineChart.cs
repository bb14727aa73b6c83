using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>A named line over years. They rise; one may be missing, and the line then has a gap.</summary>
internal sealed record LineSeries(string Name, LineStyle Style, ImmutableArray<(int Year, double Value)> Points);

/// <summary>Draws lines with a marker and the exact value at their years.</summary>
internal static class LineChart
{
    private const int MostMarkers = 20;

    public static void Draw(Canvas canvas, Scale years, Scale values, LineSeries series, Func<double, string> write)
    {
        (double X, double Y)[] points = [.. series.Points.Select(point => (years.At(point.Year), values.At(point.Value)))];
        if (points.Length > 1)
        {
            canvas.Mark(
                Svg.Element(
                    "path",
                    ("d", Path(series, points)),
                    ("fill", "none"),
                    ("stroke", series.Style.Colour),
                    ("stroke-width", 2),
                    ("stroke-dasharray", series.Style.Dash)),
                $"{series.Name}: {Value(0)} to {Value(points.Length - 1)}");
        }

        foreach (int i in Marked(points.Length))
        {
            canvas.Mark(
                Markers.At(series.Style.Marker, points[i].X, points[i].Y, 3.6, series.Style.Colour),
                $"{series.Name}: {Value(i)}");
        }

        string Value(int i) => $"{write(series.Points[i].Value)} in {Svg.Number(series.Points[i].Year)}";
    }

    /// <summary>Points that get a marker: all, or evenly chosen ones of many, the last among them.</summary>
    public static IEnumerable<int> Marked(int count)
    {
        int every = ((count - 1) / MostMarkers) + 1;
        return Enumerable.Range(0, count).Where(i => (count - 1 - i) % every == 0);
    }

    private static string Path(LineSeries series, (double X, double Y)[] points) => string.Join(
        ' ',
        points.Select((point, i) =>
        {
            bool continues = i > 0 && series.Points[i].Year == series.Points[i - 1].Year + 1;
            return $"{(continues ? 'L' : 'M')}{Svg.Number(point.X)},{Svg.Number(point.Y)}";
        }));
}
