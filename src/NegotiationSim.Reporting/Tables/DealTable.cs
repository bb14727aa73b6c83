using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>deals.csv</c>: how every negotiation ended; a breakdown has no terms.</summary>
internal static class DealTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "deals",
            "Every negotiation, in order of quarter and pair; a breakdown has no terms",
            run.Negotiations,
            talks => talks.Quarter.Year)
        .Text("id", "identifier, such as 2024-Q1/universal/spotify", talks => talks.Id)
        .Whole("quarter", "quarter of the year, 1 to 4", talks => talks.Quarter.Number)
        .Text("label", "identifier of the label", talks => run.Names.Labels[talks.Label].Id)
        .Text("platform", "identifier of the platform", talks => run.Names.Platforms[talks.Platform].Id)
        .Text("rights", "what is licensed: play, train, train voice (to generate in artists' voices as well), or play remix", talks => Cell.Codes(talks.Grant.Rights))
        .Text("scope", "whose recordings: all artists', or those of the unobjecting or the consenting; a cohort is a number of them, from the best known", talks => Cell.Code(talks.Grant.Scope))
        .Text("outcome", "deal, breakdown, or settlement: a deal that settles a claim", talks => Cell.Code(talks.Outcome))
        .Text(
            "form",
            "lump_sum (at least nine tenths of the expected payments at signing), royalty (at most one tenth), or mixed",
            talks => talks.Deal is { } deal ? Cell.Code(deal.Form) : "")
        .Terms(talks => talks.Deal?.Terms)
        .Number(
            "expected_payments_usd",
            "over the whole term, lump sum included, neither discounted nor grown",
            talks => talks.Deal?.ExpectedPaymentsDollars)
        .Number("lump_sum_fraction", "lump sum over expected payments, 0 to 1", talks => talks.Deal?.LumpSumFraction)
        .Number(
            "label_gain_usd_per_year",
            "certainty equivalent of the deal to the label, over having none, a year",
            talks => talks.Deal?.Utility.LabelDollarsPerYear)
        .Number("platform_gain_usd_per_year", "the same to the platform", talks => talks.Deal?.Utility.PlatformDollarsPerYear)
        .Whole("rounds", "rounds until acceptance or breakdown; 0 when nobody made an offer", talks => talks.Rounds())
        .Whole("blackout_quarters", "quarters without a licence just before", talks => talks.BlackoutQuarters)
        .Whole("consenting_artists_count", "artists who consented to the use; 0 where the licence is for all", talks => talks.Consenting);
}
