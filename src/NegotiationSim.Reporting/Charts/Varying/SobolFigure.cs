using System.Collections.Immutable;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>First and total indices of each factor, with their intervals.</summary>
internal static class SobolFigure
{
    private const double RowHeight = 46;
    private const double BarHeight = 13;
    private const double WidestName = 300;

    public static Figure Draw(string name, ImmutableArray<Factor> factors, MetricSensitivity result)
    {
        string what = $"Parts of the variance of {result.Metric} over the ranges of all factors. Upper bar: total index, with interactions; "
            + "lower bar: first order, alone. Whiskers: 95% bootstrap intervals.";
        double rows = Math.Max(1, factors.Length) * RowHeight;
        Canvas canvas = new(name, $"What moves {result.Metric.Metric}", what, 100 + rows + Axes.SpaceBelow);
        double nameWidth = Math.Min(WidestName, factors.Max(factor => TextWidth.Of(factor.Path, Canvas.LabelSize)));
        Panel panel = new(Canvas.Margin + nameWidth + 12, canvas.Top + 12, Canvas.Width - 48, canvas.Top + 12 + rows);
        if (result.Indices is not { Indices.IsEmpty: false } indices)
        {
            canvas.Say(panel, result.Indices is null ? "too little to measure" : "the metric does not vary");
            return canvas.Finish();
        }

        double lowest = indices.Indices.Min(index => Math.Min(index.First.Low, index.Total.Low));
        double highest = indices.Indices.Max(index => Math.Max(index.First.High, index.Total.High));
        Scale part = Scale.Linear(Math.Min(0, lowest), Math.Max(0.1, highest), panel.Left, panel.Right);
        Axes.X(canvas, panel, part, ShareFormat.Short, "Part of the variance", grid: true);
        for (int i = 0; i < factors.Length; i++)
        {
            double top = panel.Top + (i * RowHeight);
            canvas.Label(Svg.Text(
                panel.Left - 10,
                top + (RowHeight / 2) + 4,
                TextWidth.Fit(factors[i].Path, Canvas.LabelSize, WidestName),
                Canvas.LabelSize,
                ("text-anchor", "end")));
            Bar(canvas, part, top + 8, indices.Indices[i].Total, Palette.SkyBlue, $"{factors[i].Path}, total");
            Bar(canvas, part, top + 8 + BarHeight + 2, indices.Indices[i].First, Palette.Blue, $"{factors[i].Path}, first order");
        }

        Axes.Line(canvas, part.At(0), panel.Top, part.At(0), panel.Bottom, Palette.Axis);
        return canvas.Finish();
    }

    private static void Bar(Canvas canvas, Scale part, double top, Estimate index, string colour, string what)
    {
        string hover = $"{what}: {ShareFormat.Short(index.Value)} ({ShareFormat.Short(index.Low)} to {ShareFormat.Short(index.High)})";
        canvas.Mark(
            Svg.Element(
                "rect",
                ("x", part.At(Math.Min(0, index.Value))),
                ("y", top),
                ("width", Math.Abs(part.At(index.Value) - part.At(0))),
                ("height", BarHeight),
                ("fill", colour)),
            hover);
        double middle = top + (BarHeight / 2);
        canvas.Mark(
            Svg.Stroke([(part.At(index.Low), middle), (part.At(index.High), middle)], new LineStyle(Palette.Ink, "none", Marker.Plus), 1.2), hover);
    }
}
