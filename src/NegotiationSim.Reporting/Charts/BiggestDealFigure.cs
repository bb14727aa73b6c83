using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts;

/// <summary>The talks that led to the deal with the largest expected payments, in the space of both sides' gains.</summary>
internal static class BiggestDealFigure
{
    private const string Name = "biggest-deal";
    private const string Title = "The largest deal, offer by offer";

    // An opening offer can be ruinous to the other side; the frame reaches this far beyond the frontier and the deal.
    private const double Reach = 1.5;
    private const double WidestName = 200;

    public static Figure Draw(RunResult run)
    {
        NegotiationRecord? talk = run.Negotiations
            .Where(negotiation => negotiation.Deal is not null)
            .MaxBy(negotiation => negotiation.Deal!.ExpectedPaymentsDollars);
        if (talk?.Deal is not DealRecord deal)
        {
            Canvas empty = new(Name, Title, "Offers of the deal with the largest expected payments.");
            empty.Say(empty.Whole, run.Negotiations.IsEmpty ? "no negotiations" : "no negotiation ended in a deal");
            return empty.Finish();
        }

        GainRange range = GainRange.Of(talk, deal, Reach);
        int outside = talk.Offers.Count(offer => !range.Holds(offer.Utility));
        Canvas canvas = new(
            Name,
            Title,
            $"{TalkWords.Pair(run, talk.Label, talk.Platform)}, {talk.Quarter}: {TalkWords.Deal(deal)}. "
                + "Gains are certainty equivalents, over no licence."
                + (outside > 0 ? $" Offers off the frame: {outside} of {talk.Offers.Length}." : ""));
        string label = TextWidth.Fit(run.Names.Labels[talk.Label].Name, Canvas.LabelSize, WidestName);
        string platform = TextWidth.Fit(run.Names.Platforms[talk.Platform].Name, Canvas.LabelSize, WidestName);
        Plot plot = Plot.On(canvas, range);
        Axes.Y(canvas, plot.Panel, plot.Platform, DollarFormat.Tick, $"Gain of {platform}, dollars a year");
        Axes.X(canvas, plot.Panel, plot.Label, DollarFormat.Tick, $"Gain of {label}, dollars a year", grid: true);

        PointLabels labels = new(plot.Panel);
        (double X, double Y) origin = plot.At(default);
        labels.Avoid([(plot.Panel.Left, origin.Y), (plot.Panel.Right, origin.Y)], line: true);
        Frontier(canvas, plot, labels, talk.Frontier);
        OfferPath byLabel = OfferPath.Draw(canvas, plot, labels, talk, range, true, label, Palette.Lines[0]);
        OfferPath byPlatform = OfferPath.Draw(canvas, plot, labels, talk, range, false, platform, Palette.Lines[1]);

        canvas.Mark(Markers.At(Marker.Plus, origin.X, origin.Y, 5, Palette.Ink), "Disagreement: no licence, no gain to either side");
        (double X, double Y) agreed = plot.At(deal.Utility);
        canvas.Mark(
            Markers.At(Marker.Star, agreed.X, agreed.Y, 9, Palette.Ink),
            $"Deal, round {deal.Round}: {Gains(deal.Utility)}; {TermsInWords.Of(deal.Terms)}");
        labels.Avoid([origin, agreed], false);
        bool noGain = deal.Utility == default;
        labels.Write(canvas, agreed.X, agreed.Y, $"deal, round {deal.Round}{(noGain ? ", at disagreement" : "")}", strong: true);
        if (!noGain)
        {
            labels.Write(canvas, origin.X, origin.Y, "disagreement");
        }

        byLabel.WriteEnds(canvas, labels);
        byPlatform.WriteEnds(canvas, labels);
        return canvas.Finish();
    }

    /// <summary>Both gains in words.</summary>
    public static string Gains(UtilityPoint gains) =>
        $"label gains {DollarFormat.Short(gains.LabelDollarsPerYear)}, platform {DollarFormat.Short(gains.PlatformDollarsPerYear)} a year";

    private static void Frontier(Canvas canvas, Plot plot, PointLabels labels, ImmutableArray<UtilityPoint> frontier)
    {
        if (frontier.IsEmpty)
        {
            return;
        }

        (double X, double Y)[] points = [.. frontier.Select(plot.At)];
        canvas.Mark(
            Svg.Element("path", ("d", Svg.Through(points)), ("fill", "none"), ("stroke", Palette.Axis), ("stroke-width", 2)),
            "Pareto frontier: no terms on the table give one side more without giving the other less");
        labels.Avoid(points, line: true);
        (double x, double y) = points[points.Length / 3];
        labels.Write(canvas, x, y, "Pareto frontier");
    }
}
