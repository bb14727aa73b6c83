using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>payout_rules.csv</c>: what the census platform would pay whom under each payout rule, each year.</summary>
internal static class PayoutRuleTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "payout_rules",
            "What the census platform would pay whom under each payout rule, each year in the same market, nobody reacting",
            run.Years.SelectMany(Rows),
            row => row.Year)
        .Text("rule", "pro-rata, user-centric, artist-centric or threshold", row => PayoutComparison.RuleNames[row.Rule])
        .Text("group_kind", "rank (by streams on the platform) or genre", row => row.IsRank ? "rank" : "genre")
        .Text("group", "ranks such as 11-100, or a genre", row => row.Paid.Name)
        .Number("artists_count", "real artists of a group of ranks", row => row.IsRank ? row.Paid.Artists : "")
        .Number(
            "money_usd",
            "the group's money under the rule, dollars a year; groups of a kind add up to the same sum under every rule",
            row => row.Paid.Dollars[row.Rule])
        .Number("pro_rata_usd", "its money under pro-rata", row => row.Paid.Dollars[0])
        .Number("change_ratio", "relative change against pro-rata, -1 or more", row => row.Paid.Change(row.Rule));

    private static IEnumerable<(int Year, int Rule, bool IsRank, PaidGroup Paid)> Rows(YearObservation year) =>
        year.Payouts is { } payouts
            ? from rule in Enumerable.Range(0, PayoutComparison.Rules.Length)
              from row in payouts.ByRank.Select(paid => (IsRank: true, Paid: paid))
                  .Concat(payouts.ByGenre.Select(paid => (IsRank: false, Paid: paid)))
              select (year.Year, rule, row.IsRank, row.Paid)
            : [];
}
