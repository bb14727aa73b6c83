using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Reporting.Tables;

/// <summary>The columns that spell out a licence's terms, the same in every table that has them.</summary>
internal static class TermsColumns
{
    public static readonly string[] Names =
    [
        "lump_sum_usd",
        "lump_sum_kind",
        "royalty_share",
        "per_play_fee_usd",
        "per_subscriber_fee_usd_per_month",
        "guarantee_usd_per_year",
        "combination",
        "term_years",
    ];

    /// <summary>The fields of terms; the kind of a lump sum is empty where there is none.</summary>
    public static (string Column, Cell Value)[] Of(LicenceTerms terms) =>
    [
        ("lump_sum_usd", terms.LumpSumDollars),
        ("lump_sum_kind", terms.LumpSumDollars > 0 ? Cell.Code(terms.LumpSumKind) : ""),
        ("royalty_share", terms.RoyaltyShare),
        ("per_play_fee_usd", terms.PerPlayFeeDollars),
        ("per_subscriber_fee_usd_per_month", terms.PerSubscriberFeeDollars),
        ("guarantee_usd_per_year", terms.GuaranteeDollarsPerYear),
        ("combination", Cell.Code(terms.Combination)),
        ("term_years", terms.TermYears),
    ];
}
