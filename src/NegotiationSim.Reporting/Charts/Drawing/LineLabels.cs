using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>A label that would best stand at the height where its line ends; the detail is a second line of text.</summary>
internal readonly record struct LineLabel(double X, double Y, string Text, string Colour, bool Strong = false, string Detail = "");

/// <summary>Labels to the right of a panel, each beside the end of its line and clear of the others.</summary>
internal static class LineLabels
{
    public const double LineHeight = 15;
    private const double Gap = 12;
    private const double BetweenDetails = 9;

    /// <summary>Width to keep free to the right of a panel for these texts.</summary>
    public static double WidthFor(IEnumerable<string> texts) =>
        Gap + texts.Select(text => TextWidth.Of(text, Canvas.LabelSize)).DefaultIfEmpty(0).Max();

    public static void Draw(Canvas canvas, Panel panel, IReadOnlyList<LineLabel> labels)
    {
        // Of two lines that end at one height, the one listed first stands above.
        LineLabel[] ordered = [.. labels.OrderBy(label => label.Y)];
        bool detailed = labels.Any(label => label.Detail.Length > 0);
        double spacing = detailed ? (2 * LineHeight) + BetweenDetails : LineHeight;
        double lowest = detailed ? panel.Bottom - LineHeight : panel.Bottom;
        ImmutableArray<double> places = Spread([.. ordered.Select(label => label.Y)], spacing, panel.Top, lowest);
        double x = panel.Right + Gap;
        foreach ((LineLabel label, double y) in ordered.Zip(places))
        {
            if (Math.Abs(y - label.Y) > 2 || panel.Right - label.X > 2)
            {
                canvas.Label(Svg.Element(
                    "path",
                    ("d", Svg.Through([(label.X + 5, label.Y), (x - 3, y)])),
                    ("fill", "none"),
                    ("stroke", label.Colour),
                    ("stroke-width", 0.8)));
            }

            canvas.Label(Svg.Text(x, y + 4, label.Text, Canvas.LabelSize, ("font-weight", label.Strong ? "600" : "400")));
            if (detailed)
            {
                canvas.Label(Svg.Text(x, y + 4 + LineHeight, label.Detail, Canvas.LabelSize));
            }
        }
    }

    /// <summary>
    /// Heights as near as possible to those wanted, which rise (least sum of squares), in the same order, at least
    /// <paramref name="spacing"/> apart and within the bounds; when they cannot all fit, the spacing shrinks evenly.
    /// </summary>
    public static ImmutableArray<double> Spread(IReadOnlyList<double> wanted, double spacing, double top, double bottom)
    {
        if (wanted.Count == 0)
        {
            return [];
        }

        spacing = Math.Min(spacing, (bottom - top) / Math.Max(1, wanted.Count - 1));

        // Less i spacings, "apart by the spacing" becomes "not falling": isotonic regression, solved by pooling adjacent violators.
        List<(double Sum, int Count)> pools = [];
        for (int i = 0; i < wanted.Count; i++)
        {
            (double Sum, int Count) pool = (wanted[i] - (i * spacing), 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Count > pool.Sum / pool.Count)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        double highest = bottom - ((wanted.Count - 1) * spacing);
        return
        [
            .. pools.SelectMany(pool => Enumerable.Repeat(Math.Max(top, Math.Min(pool.Sum / pool.Count, highest)), pool.Count))
                .Select((value, i) => value + (i * spacing)),
        ];
    }
}
