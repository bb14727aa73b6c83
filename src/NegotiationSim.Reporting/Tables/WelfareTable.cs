using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>welfare.csv</c>: each year's welfare by who has it, and the share of listening that is synthetic.</summary>
internal static class WelfareTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "welfare.csv",
            run,
            "consumer_surplus_usd",
            "platform_profit_usd",
            "label_profit_usd",
            "artist_income_usd",
            "publisher_income_usd",
            "total_usd",
            "synthetic_share");
        foreach (var year in run.Years)
        {
            table.Row(
                year.Year,
                ("consumer_surplus_usd", year.Welfare.ConsumerSurplus),
                ("platform_profit_usd", year.Welfare.PlatformProfit),
                ("label_profit_usd", year.Welfare.LabelProfit),
                ("artist_income_usd", year.Welfare.ArtistIncome),
                ("publisher_income_usd", year.Welfare.PublisherIncome),
                ("total_usd", year.Welfare.Total),
                ("synthetic_share", year.SyntheticShare));
        }

        return table.Finish();
    }
}
