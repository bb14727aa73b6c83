using System.Collections.Immutable;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Effects with their intervals under each other, one row a model: a forest plot.</summary>
internal static class ForestFigure
{
    private const double RowHeight = 30;
    private const double WidestName = 170;

    public static Figure Draw(string metric, PolicyAcross policy)
    {
        ImmutableArray<(string Choice, MeanInterval Change)> rows = [.. policy.Of(metric).Where(row => row.Change.Count > 0)];
        Canvas canvas = new(
            $"across-{Slug.Of(policy.Name)}-{Slug.Of(metric)}",
            $"{MetricNames.Of(metric)}: effect of {policy.Name} by model",
            "Policy less base, yearly average; bars are 95% intervals over replications.",
            height: 150 + (RowHeight * Math.Max(1, rows.Length)));
        Panel panel = new(WidestName + (2 * Canvas.Margin), canvas.Top + 12, Canvas.Width - (3 * Canvas.Margin), canvas.Height - Axes.SpaceBelow);
        if (rows.IsEmpty)
        {
            canvas.Say(panel, "nothing to measure");
            return canvas.Finish();
        }

        double[] ends = [0, .. rows.SelectMany(row => new[] { row.Change.Mean, row.Change.Low, row.Change.High }).Where(double.IsFinite)];
        Scale scale = Scale.Linear(ends.Min(), ends.Max(), panel.Left, panel.Right, mostTicks: 5);
        Axes.X(canvas, panel, scale, value => Estimates.Number(metric, value), "Policy less base", grid: true);
        Axes.Line(canvas, scale.At(0), panel.Top, scale.At(0), panel.Bottom, Palette.Axis);
        for (int i = 0; i < rows.Length; i++)
        {
            Row(canvas, panel, scale, metric, rows[i], panel.Top + (panel.Height * (i + 0.5) / rows.Length));
        }

        return canvas.Finish();
    }

    private static void Row(
        Canvas canvas, Panel panel, Scale scale, string metric, (string Choice, MeanInterval Change) row, double y)
    {
        string words = $"{row.Choice}: {Estimates.InWords(metric, row.Change)}";
        canvas.Label(Svg.Text(
            panel.Left - 12, y + 4, TextWidth.Fit(row.Choice, Canvas.LabelSize, WidestName), Canvas.LabelSize, ("text-anchor", "end")));
        if (double.IsFinite(row.Change.HalfWidth))
        {
            canvas.Mark(
                Svg.Element(
                    "line",
                    ("x1", scale.At(row.Change.Low)),
                    ("y1", y),
                    ("x2", scale.At(row.Change.High)),
                    ("y2", y),
                    ("stroke", Palette.Blue),
                    ("stroke-width", 3)),
                words);
        }

        canvas.Mark(Markers.At(Marker.Circle, scale.At(row.Change.Mean), y, 4.5, Palette.Blue), words);
    }
}
