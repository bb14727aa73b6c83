using System.Xml.Linq;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Shape of a point.</summary>
internal enum Marker
{
    Circle,
    Square,
    Triangle,
    TriangleDown,
    Diamond,
    Star,
    Cross,
    Plus,
}

/// <summary>Draws points.</summary>
internal static class Markers
{
    /// <summary>A marker about its centre; shapes of the same radius look equally large.</summary>
    public static XElement At(Marker marker, double x, double y, double radius, string colour) => marker switch
    {
        Marker.Circle => Svg.Element(
            "circle",
            ("cx", x),
            ("cy", y),
            ("r", radius),
            ("fill", colour),
            ("stroke", Palette.Paper),
            ("stroke-width", 0.8)),
        Marker.Cross => Strokes(Arms(x, y, radius * 0.85, radius * 0.85), radius, colour),
        Marker.Plus => Strokes(Arms(x, y, radius * 1.1, 0), radius, colour),
        _ => Svg.Element(
            "path",
            ("d", Svg.Through(Corners(marker).Select(corner => (x + (corner.X * radius), y + (corner.Y * radius)))) + " Z"),
            ("fill", colour),
            ("stroke", Palette.Paper),
            ("stroke-width", 0.8)),
    };

    private static (double X, double Y)[] Corners(Marker marker) => marker switch
    {
        Marker.Square => [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        Marker.Triangle => [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)],
        Marker.TriangleDown => [(0, 1.2), (-1.15, -0.85), (1.15, -0.85)],
        Marker.Diamond => [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)],
        _ => [.. Enumerable.Range(0, 10).Select(i => StarCorner(i))],
    };

    private static (double X, double Y) StarCorner(int i)
    {
        double distance = i % 2 == 0 ? 1.35 : 0.56;
        (double sine, double cosine) = Math.SinCos(i * Math.PI / 5);
        return (distance * sine, -distance * cosine);
    }

    // Two strokes through the centre at right angles, the first of them to the given corner.
    private static string Arms(double x, double y, double cornerX, double cornerY) =>
        $"{Svg.Through([(x - cornerX, y - cornerY), (x + cornerX, y + cornerY)])} "
            + Svg.Through([(x - cornerY, y + cornerX), (x + cornerY, y - cornerX)]);

    private static XElement Strokes(string path, double radius, string colour) =>
        Svg.Element("path", ("d", path), ("fill", "none"), ("stroke", colour), ("stroke-width", Math.Max(1.4, radius * 0.45)));
}
