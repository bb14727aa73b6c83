using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>One side's offers in order.</summary>
internal sealed class OfferPath
{
    private readonly string side;
    private readonly OfferRecord[] offers;
    private readonly (double X, double Y)[] points;
    private readonly bool closes;

    private OfferPath(string side, OfferRecord[] offers, (double X, double Y)[] points, bool closes)
    {
        this.side = side;
        this.offers = offers;
        this.points = points;
        this.closes = closes;
    }

    public static OfferPath Draw(
        Canvas canvas, Plot plot, PointLabels labels, NegotiationRecord talk, GainRange range, bool byLabel, string side, LineStyle style)
    {
        OfferRecord[] offers = [.. talk.Offers.Where(offer => offer.ByLabel == byLabel && range.Holds(offer.Utility))];
        (double X, double Y)[] points = [.. offers.Select(offer => plot.At(offer.Utility))];
        if (points.Length > 1)
        {
            canvas.Mark(
                Svg.Stroke(points, style, 1.4),
                $"Offers of {side}");
        }

        foreach ((OfferRecord offer, (double x, double y)) in offers.Zip(points))
        {
            canvas.Mark(
                Markers.At(style.Marker, x, y, 4, style.Colour),
                $"{side}, round {offer.Round}: {BiggestDealFigure.Gains(offer.Utility)}; {TermsInWords.Of(offer.Terms)}");
        }

        labels.Avoid(points, line: true);
        return new OfferPath(side, offers, points, offers.Length > 0 && talk.Offers[^1] == offers[^1]);
    }

    /// <summary>Names the first and the last offer; the one accepted is named as the deal already.</summary>
    public void WriteEnds(Canvas canvas, PointLabels labels)
    {
        if (offers.Length > 1 || (offers.Length == 1 && !closes))
        {
            Write(0, $"{side}, round {offers[0].Round}");
        }

        if (offers.Length > 1 && !closes)
        {
            Write(offers.Length - 1, $"{side}, round {offers[^1].Round}");
        }

        void Write(int i, string text) => labels.Write(canvas, points[i].X, points[i].Y, text);
    }
}
