using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>
/// Colours that colour-blind readers tell apart (Okabe and Ito 2008), each with a dash and a marker for print without colour.
/// </summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#222222";
    public const string QuietInk = "#5a5a5a";
    public const string Axis = "#8a8a8a";
    public const string Licence = "#b9b9b9";
    public const string Grid = "#e4e4e4";
    public const string Black = "#000000";
    public const string Orange = "#e69f00";
    public const string SkyBlue = "#56b4e9";
    public const string Green = "#009e73";
    public const string Blue = "#0072b2";
    public const string Vermillion = "#d55e00";
    public const string Purple = "#cc79a7";
    public const string Yellow = "#f0e442";

    /// <summary>Looks of lines, most distinct first. Yellow is left out: a yellow line is lost on white paper.</summary>
    public static readonly ImmutableArray<LineStyle> Lines =
    [
        new(Blue, "none", Marker.Circle),
        new(Vermillion, "7 3", Marker.Square),
        new(Green, "2 3", Marker.Triangle),
        new(Purple, "9 3 2 3", Marker.Diamond),
        new(Orange, "4 2", Marker.TriangleDown),
        new(SkyBlue, "12 3", Marker.Cross),
        new(Black, "1 2", Marker.Plus),
    ];

    /// <summary>The look of "others".</summary>
    public static readonly LineStyle Others = new("#777777", "3 5", Marker.Plus);
}

/// <summary>How a line looks; the dash is lengths of strokes and gaps, or <c>none</c>.</summary>
internal readonly record struct LineStyle(string Colour, string Dash, Marker Marker);
