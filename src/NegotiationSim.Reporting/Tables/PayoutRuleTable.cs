using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>payout_rules.csv</c>: what the census platform would pay whom under each payout rule, each year.</summary>
internal static class PayoutRuleTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "payout_rules.csv", run, "rule", "group_kind", "group", "artists_count", "money_usd", "pro_rata_usd", "change_ratio");
        foreach (var year in run.Years)
        {
            if (year.Payouts is { } payouts)
            {
                for (int rule = 0; rule < PayoutComparison.Rules.Length; rule++)
                {
                    WriteGroups(table, year.Year, rule, "rank", payouts.ByRank);
                    WriteGroups(table, year.Year, rule, "genre", payouts.ByGenre);
                }
            }
        }

        return table.Finish();
    }

    private static void WriteGroups(TableWriter table, int year, int rule, string kind, ImmutableArray<PaidGroup> groups)
    {
        foreach (var group in groups)
        {
            table.Row(
                year,
                ("rule", PayoutComparison.RuleNames[rule]),
                ("group_kind", kind),
                ("group", group.Name),
                ("artists_count", kind == "rank" ? group.Artists : ""),
                ("money_usd", group.Dollars[rule]),
                ("pro_rata_usd", group.Dollars[0]),
                ("change_ratio", group.Change(rule) ?? double.NaN));
        }
    }
}
