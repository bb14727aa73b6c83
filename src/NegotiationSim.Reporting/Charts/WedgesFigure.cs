using NegotiationSim.Core.Bargaining;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Explanations;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Charts;

/// <summary>How much each wedge moved the lump-sum fraction of a deal, as bars from zero.</summary>
public static class WedgesFigure
{
    private const string Name = "wedges";
    private const double NameWidth = 170;
    private const double ValueWidth = 60;
    private const double BarHeight = 22;
    private const double RowHeight = 40;

    /// <summary>Draws the picture.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="form">Why the deal took its form.</param>
    public static Figure Draw(RecordedTalks talks, FormDecomposition form)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(form);
        Canvas canvas = new(
            Name,
            "Why this form of payment",
            $"{talks.Platform} and {talks.Label}, {talks.Id}: {Words.Percent(form.WithAll)} of the expected payments are due at signing, "
                + $"{Words.Percent(form.WithoutAny)} without any wedge. Bars: Shapley share of each wedge in the difference, percentage points.",
            384);
        Panel panel = new(
            Canvas.Margin + NameWidth, canvas.Top + 10, Canvas.Width - Canvas.Margin - ValueWidth, canvas.Top + 10 + (form.Parts.Length * RowHeight));
        double most = Math.Max(0.05, form.Parts.Max(part => Math.Abs(part.Change)));
        Scale change = Scale.Linear(-most, most, panel.Left + ValueWidth, panel.Right);
        Axes.X(canvas, panel, change, value => Points(value), "To payment by use  <  change of the lump-sum fraction, points  >  to a lump sum", grid: true);
        for (int i = 0; i < form.Parts.Length; i++)
        {
            Row(canvas, panel, change, form.Parts[i], panel.Top + (i * RowHeight));
        }

        Axes.Line(canvas, change.At(0), panel.Top, change.At(0), panel.Bottom, Palette.Axis);
        return canvas.Finish();
    }

    private static void Row(Canvas canvas, Panel panel, Scale change, WedgePart part, double top)
    {
        double zero = change.At(0);
        double end = change.At(part.Change);
        double middle = top + (RowHeight / 2);
        bool towards = part.Change >= 0;
        canvas.Label(Svg.Text(panel.Left - 10, middle + 4, WedgeWords.Name(part.Wedge), Canvas.LabelSize, ("text-anchor", "end")));
        canvas.Mark(
            Svg.Element(
                "rect",
                ("x", Math.Min(zero, end)),
                ("y", middle - (BarHeight / 2)),
                ("width", Math.Abs(end - zero)),
                ("height", BarHeight),
                ("fill", towards ? Palette.Vermillion : Palette.Blue)),
            $"{WedgeWords.Name(part.Wedge)}: {Points(part.Change)} points");
        canvas.Label(Svg.Text(
            end + (towards ? 6 : -6), middle + 4, Points(part.Change), Canvas.LabelSize, ("text-anchor", towards ? "start" : "end")));
    }

    private static string Points(double change) =>
        Math.Abs(change) < 0.0005 ? "0" : (100 * change).ToString("+0.#;-0.#", System.Globalization.CultureInfo.InvariantCulture);
}
