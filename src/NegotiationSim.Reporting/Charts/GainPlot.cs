using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>The gains that a plot of talks shows.</summary>
internal sealed record GainRange(UtilityPoint Low, UtilityPoint High)
{
    /// <summary>
    /// The deal, the frontier, the origin and every offer that lies no further out than <paramref name="reach"/> times those.
    /// </summary>
    public static GainRange Of(NegotiationRecord talk, DealRecord deal, double reach)
    {
        UtilityPoint[] attainable = [.. talk.Frontier, deal.Utility, default];
        (double labelLow, double labelHigh) = Span(talk, attainable, gains => gains.LabelDollarsPerYear, reach);
        (double platformLow, double platformHigh) = Span(talk, attainable, gains => gains.PlatformDollarsPerYear, reach);
        return new GainRange(new(labelLow, platformLow), new(labelHigh, platformHigh));
    }

    public bool Holds(UtilityPoint gains) =>
        gains.LabelDollarsPerYear >= Low.LabelDollarsPerYear && gains.LabelDollarsPerYear <= High.LabelDollarsPerYear
        && gains.PlatformDollarsPerYear >= Low.PlatformDollarsPerYear && gains.PlatformDollarsPerYear <= High.PlatformDollarsPerYear;

    private static (double Low, double High) Span(
        NegotiationRecord talk, UtilityPoint[] attainable, Func<UtilityPoint, double> gain, double reach)
    {
        double[] inner = [.. attainable.Select(gain)];
        double size = Math.Max(Math.Abs(inner.Min()), Math.Abs(inner.Max())) * reach;
        double[] all = [.. inner, .. talk.Offers.Select(offer => gain(offer.Utility)).Where(value => size == 0 || Math.Abs(value) <= size)];
        return (all.Min(), all.Max());
    }
}

/// <summary>A panel with the label's gain to the right and the platform's upwards.</summary>
internal sealed record Plot(Panel Panel, Scale Label, Scale Platform)
{
    public static Plot On(Canvas canvas, GainRange range)
    {
        Panel panel = new(80, canvas.Top + Axes.SpaceAbove, Canvas.Width - Canvas.Margin - 20, canvas.Height - Axes.SpaceBelow);
        return new Plot(
            panel,
            Scale.Linear(range.Low.LabelDollarsPerYear, range.High.LabelDollarsPerYear, panel.Left, panel.Right, 8),
            Scale.Linear(range.Low.PlatformDollarsPerYear, range.High.PlatformDollarsPerYear, panel.Bottom, panel.Top));
    }

    public (double X, double Y) At(UtilityPoint gains) => (Label.At(gains.LabelDollarsPerYear), Platform.At(gains.PlatformDollarsPerYear));
}
