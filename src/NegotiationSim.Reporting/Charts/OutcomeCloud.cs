using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>The outcomes as dots; of very many, one a cell of a grid, which looks the same and keeps the file small.</summary>
internal static class OutcomeCloud
{
    /// <summary>Most dots.</summary>
    public const int Most = 2_000;

    private const double FinestCell = 3;
    private const double Coarser = 1.25;

    /// <summary>Where the dots go: every outcome, or the first one in each cell of the finest grid that leaves few enough.</summary>
    public static ImmutableArray<(double X, double Y)> Dots(UtilityPlane plane, ImmutableArray<UtilityPair> outcomes)
    {
        if (outcomes.Length <= Most)
        {
            return [.. outcomes.Select(plane.At)];
        }

        for (double cell = FinestCell; ; cell *= Coarser)
        {
            if (FirstInEachCell(plane, outcomes, cell) is { Count: <= Most } dots)
            {
                return [.. dots];
            }
        }
    }

    public static void Draw(Canvas canvas, ImmutableArray<(double X, double Y)> dots, int outcomes)
    {
        if (dots.IsEmpty)
        {
            return;
        }

        // Strokes of no length with round ends: one path for all dots.
        string path = string.Concat(dots.Select(dot => $"M{Svg.Number(dot.X)},{Svg.Number(dot.Y)}h0"));
        canvas.Mark(
            Svg.Element(
                "path",
                ("d", path),
                ("stroke", Palette.Licence),
                ("stroke-width", dots.Length > 300 ? 2.6 : 5),
                ("stroke-linecap", "round")),
            FormattableString.Invariant($"Outcomes: {outcomes:N0}"));
    }

    // Gives up beyond the number allowed, so that a million outcomes are not collected in vain.
    private static List<(double X, double Y)> FirstInEachCell(UtilityPlane plane, ImmutableArray<UtilityPair> outcomes, double cell)
    {
        HashSet<(int, int)> taken = [];
        List<(double X, double Y)> dots = [];
        foreach (UtilityPair outcome in outcomes)
        {
            (double x, double y) = plane.At(outcome);
            if (taken.Add(((int)Math.Floor(x / cell), (int)Math.Floor(y / cell))))
            {
                dots.Add((x, y));
                if (dots.Count > Most)
                {
                    break;
                }
            }
        }

        return dots;
    }
}
