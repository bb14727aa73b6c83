using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>How far each moment of a calibration lies from its target, in standard errors; fitted and held-out ones apart.</summary>
internal static class MomentsFigure
{
    private const double RowHeight = 26;
    private const double Agreement = 2;
    private const double WidestName = 300;

    public static Figure Draw(CalibrationResult result)
    {
        (MomentResult Moment, bool Fitted)[] rows =
            [.. result.Fitted.Select(moment => (moment, true)), .. result.HeldOut.Select(moment => (moment, false))];
        double height = rows.Length * RowHeight;
        Canvas canvas = new(
            "moments",
            "Moments and their targets",
            "Simulated less published value in standard errors of the two. Circles: fitted. Squares: held out, nothing was fitted to them. "
                + "Between the dashed lines the difference is less than two standard errors.",
            112 + height + Axes.SpaceBelow);
        double nameWidth = Math.Min(WidestName, rows.Max(row => TextWidth.Of(row.Moment.Target.Id, Canvas.LabelSize)));
        Panel panel = new(Canvas.Margin + nameWidth + 12, canvas.Top + 12, Canvas.Width - 60, canvas.Top + 12 + height);
        double most = rows.Where(row => double.IsFinite(row.Moment.T)).Select(row => Math.Abs(row.Moment.T)).Append(Agreement + 1).Max();
        Scale distance = Scale.Linear(-most, most, panel.Left, panel.Right);
        Axes.X(canvas, panel, distance, ShortNumber.Of, "Got less target, standard errors", grid: true);
        foreach (double at in new[] { -Agreement, Agreement })
        {
            canvas.Frame(Svg.Element(
                "path",
                ("d", Svg.Through([(distance.At(at), panel.Top), (distance.At(at), panel.Bottom)])),
                ("stroke", Palette.Axis),
                ("stroke-dasharray", "4 3")));
        }

        for (int i = 0; i < rows.Length; i++)
        {
            Row(canvas, panel, distance, rows[i].Moment, rows[i].Fitted, panel.Top + ((i + 0.5) * RowHeight));
        }

        return canvas.Finish();
    }

    private static void Row(Canvas canvas, Panel panel, Scale distance, MomentResult moment, bool fitted, double y)
    {
        canvas.Label(Svg.Text(
            panel.Left - 10,
            y + 4,
            TextWidth.Fit(moment.Target.Id, Canvas.LabelSize, WidestName),
            Canvas.LabelSize,
            ("text-anchor", "end")));
        if (!double.IsFinite(moment.T))
        {
            canvas.Label(Svg.Text(distance.At(0), y + 4, "nothing to measure", Canvas.LabelSize, ("text-anchor", "middle")));
            return;
        }

        canvas.Mark(
            Markers.At(fitted ? Marker.Circle : Marker.Square, distance.At(moment.T), y, 4.5, fitted ? Palette.Blue : Palette.Vermillion),
            $"{moment.Target.Id}: target {ShortNumber.Of(moment.Target.Target)}, got {SweepWords.Mean(moment.Got)}");
    }
}
