using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Reporting.Tables;

/// <summary>The columns that spell out a licence's terms, the same in every table that has them.</summary>
internal static class TermsColumns
{
    /// <summary>Adds them; all are empty in a row without terms, and the kind of a lump sum is where there is none.</summary>
    public static Table<TRow> Terms<TRow>(this Table<TRow> table, Func<TRow, LicenceTerms?> terms)
    {
        return table
            .Number("lump_sum_usd", "paid at signing", Of(t => t.LumpSumDollars))
            .Text(
                "lump_sum_kind",
                "buy_out, or advance that later usage payments are set off against; empty without a lump sum",
                Of(t => t.LumpSumDollars > 0 ? Cell.Code(t.LumpSumKind) : ""))
            .Number("royalty_share", "share of the platform's revenue, before the label's share of use", Of(t => t.RoyaltyShare))
            .Number("per_play_fee_usd", "dollars a play", Of(t => t.PerPlayFeeDollars))
            .Number(
                "per_subscriber_fee_usd_per_month", "dollars a subscriber a month, before the label's share of use", Of(t => t.PerSubscriberFeeDollars))
            .Number("guarantee_usd_per_year", "least usage payment of a licence year", Of(t => t.GuaranteeDollarsPerYear))
            .Text("combination", "sum of the usage terms, or greater_of them", Of(t => Cell.Code(t.Combination)))
            .Whole("term_years", "length of the licence, years", Of(t => t.TermYears));

        Func<TRow, Cell> Of(Func<LicenceTerms, Cell> field) => row => terms(row) is { } known ? field(known) : "";
    }
}
