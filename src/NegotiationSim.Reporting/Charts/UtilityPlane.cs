using System.Globalization;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>A panel with the first party's utility to the right and the second's upwards.</summary>
internal sealed record UtilityPlane(Panel Panel, Scale First, Scale Second)
{
    // Room for markers and labels of points on the edge.
    private const double Inset = 20;

    public static UtilityPlane On(Canvas canvas, UtilitySpacePicture picture)
    {
        UtilityPair[] few =
        [
            picture.Disagreement,
            .. picture.Solutions.Select(solution => solution.Utilities),
            .. picture.Agreement is { } agreement ? [agreement.Utilities] : Array.Empty<UtilityPair>(),
        ];
        var all = few.Concat(picture.Frontier).Concat(picture.Offers.SelectMany(trail => trail.Offers)).Concat(picture.Outcomes);
        var panel = new Panel(84, canvas.Top + Axes.SpaceAbove, Canvas.Width - Canvas.Margin - 20, canvas.Height - Axes.SpaceBelow);
        return new UtilityPlane(
            panel,
            Scale.Linear(all.Min(pair => pair.First), all.Max(pair => pair.First), panel.Left + Inset, panel.Right - Inset, 8),
            Scale.Linear(all.Min(pair => pair.Second), all.Max(pair => pair.Second), panel.Bottom - Inset, panel.Top + Inset, 8));
    }

    public (double X, double Y) At(UtilityPair utilities) => (First.At(utilities.First), Second.At(utilities.Second));

    /// <summary>A utility in a text: up to four significant digits.</summary>
    public static string Write(double utility) => Svg.Finite(utility).ToString("G4", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>Both utilities in a text.</summary>
    public static string Write(UtilityPair utilities) => $"{Write(utilities.First)} and {Write(utilities.Second)}";

    /// <summary>A round utility beside an axis.</summary>
    public static string Tick(double utility) => Svg.Finite(utility).ToString("G6", CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
