using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>offers.csv</c>: every offer of every negotiation and what it was worth to both sides.</summary>
internal static class OfferTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "offers",
            "Every offer of every negotiation, in order; the parties saw the offers, the gains are an observer's knowledge",
            from talks in run.Negotiations
            from offer in talks.Offers.Select((offer, i) => (Offer: offer, IsLast: i == talks.Offers.Length - 1))
            select (Talks: talks, offer.Offer, offer.IsLast),
            row => row.Talks.Quarter.Year)
        .Whole("quarter", "quarter of the year, 1 to 4", row => row.Talks.Quarter.Number)
        .Text("deal_id", "id in deals.csv", row => row.Talks.Id)
        .Text("label", "identifier of the label", row => run.Names.Labels[row.Talks.Label].Id)
        .Text("platform", "identifier of the platform", row => run.Names.Platforms[row.Talks.Platform].Id)
        .Whole("round", "round of the offer, from 1", row => row.Offer.Round)
        .Text("by", "label or platform: who made it", row => row.Offer.ByLabel ? "label" : "platform")
        .Terms(row => row.Offer.Terms)
        .Number(
            "label_gain_usd_per_year",
            "what the terms were worth to the label, as in deals.csv",
            row => row.Offer.Utility.LabelDollarsPerYear)
        .Number("platform_gain_usd_per_year", "the same to the platform", row => row.Offer.Utility.PlatformDollarsPerYear)
        .Truth("accepted", "true for the offer that became the deal", row => row.Talks.Deal is not null && row.IsLast);
}
