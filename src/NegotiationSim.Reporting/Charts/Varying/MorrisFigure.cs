using System.Collections.Immutable;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>Morris's picture: how much each factor does, and how unevenly.</summary>
internal static class MorrisFigure
{
    public static Figure Draw(string name, ImmutableArray<Factor> factors, MetricSensitivity result)
    {
        Canvas canvas = new(
            name,
            $"What moves {result.Metric.Metric}",
            $"Elementary effects on {result.Metric}, for a change over a factor's whole range. Farther right: more effect; "
                + "above the dashed line, where the spread exceeds the mean size: nonlinear or in interaction.");
        Panel panel = new(86, canvas.Top + Axes.SpaceAbove, Canvas.Width - 40, canvas.Height - Axes.SpaceBelow);
        if (result.Effects is not { } effects)
        {
            canvas.Say(panel, "too little to measure");
            return canvas.Finish();
        }

        Scale size = Scale.Linear(0, effects.Effects.Max(effect => effect.MeanAbsolute.High), panel.Left, panel.Right);
        Scale spread = Scale.Linear(0, effects.Effects.Max(effect => effect.StandardDeviation), panel.Bottom, panel.Top);
        Axes.Y(canvas, panel, spread, ShortNumber.Of, "Standard deviation of effects, sigma");
        Axes.X(canvas, panel, size, ShortNumber.Of, "Mean size of effects, mu*, with its 95% bootstrap interval");
        Diagonal(canvas, size, spread);
        var labels = new PointLabels(panel);
        (double X, double Y)[] places =
            [.. effects.Effects.Select(effect => (size.At(effect.MeanAbsolute.Value), spread.At(effect.StandardDeviation)))];
        labels.Avoid(places, line: false);
        for (int i = 0; i < places.Length; i++)
        {
            ElementaryEffect effect = effects.Effects[i];
            canvas.Mark(
                Svg.Stroke(
                    [(size.At(effect.MeanAbsolute.Low), places[i].Y), (size.At(effect.MeanAbsolute.High), places[i].Y)], Palette.Others with { Dash = "none" }, 1.4),
                $"{factors[i].Path}: mu* {ShortNumber.Of(effect.MeanAbsolute.Low)} to {ShortNumber.Of(effect.MeanAbsolute.High)}");
            canvas.Mark(
                Markers.At(Marker.Circle, places[i].X, places[i].Y, 4.5, effect.Mean < 0 ? Palette.Vermillion : Palette.Blue),
                $"{factors[i].Path}: mu {ShortNumber.Of(effect.Mean)}, mu* {ShortNumber.Of(effect.MeanAbsolute.Value)}, "
                    + $"sigma {ShortNumber.Of(effect.StandardDeviation)}");
        }

        for (int i = 0; i < places.Length; i++)
        {
            labels.Write(canvas, places[i].X, places[i].Y, factors[i].Path);
        }

        return canvas.Finish();
    }

    private static void Diagonal(Canvas canvas, Scale size, Scale spread)
    {
        double end = Math.Min(size.High, spread.High);
        canvas.Frame(Svg.Element(
            "path",
            ("d", Svg.Through([(size.At(0), spread.At(0)), (size.At(end), spread.At(end))])),
            ("stroke", Palette.Axis),
            ("stroke-dasharray", "4 3")));
    }
}
