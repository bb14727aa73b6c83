using System.Xml.Linq;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Textures that keep areas apart in print without colour.</summary>
internal static class Hatch
{
    private const double Side = 8;

    /// <summary>Defines a coloured fill, plain or with one of the textures 1 to 5, and returns the reference to it.</summary>
    public static string Over(Canvas canvas, string colour, int texture)
    {
        string id = canvas.Id($"fill-{texture}");
        XElement pattern = Pattern(id);
        pattern.Add(Svg.Element("rect", ("width", Side), ("height", Side), ("fill", colour)));
        if (Strokes(texture) is string path)
        {
            pattern.Add(Svg.Element("path", ("d", path), ("stroke", Palette.Paper), ("stroke-opacity", 0.55), ("stroke-width", 1.2)));
        }

        canvas.Define(pattern);
        return $"url(#{id})";
    }

    /// <summary>Defines grey diagonals on nothing and returns the reference to them.</summary>
    public static string Open(Canvas canvas)
    {
        string id = canvas.Id("hatch");
        XElement pattern = Pattern(id, 5);
        pattern.Add(Svg.Element("path", ("d", "M-1,1 L1,-1 M0,5 L5,0 M4,6 L6,4"), ("stroke", Palette.QuietInk), ("stroke-width", 0.9)));
        canvas.Define(pattern);
        return $"url(#{id})";
    }

    private static XElement Pattern(string id, double side = Side) =>
        Svg.Element("pattern", ("id", id), ("width", side), ("height", side), ("patternUnits", "userSpaceOnUse"));

    private static string? Strokes(int texture) => texture switch
    {
        1 => "M-1,1 L1,-1 M0,8 L8,0 M7,9 L9,7",
        2 => "M1,2 L3,2 M5,6 L7,6",
        3 => "M-1,7 L1,9 M0,0 L8,8 M7,-1 L9,1",
        4 => "M0,4 L8,4",
        5 => "M4,0 L4,8 M0,4 L8,4",
        _ => null,
    };
}
