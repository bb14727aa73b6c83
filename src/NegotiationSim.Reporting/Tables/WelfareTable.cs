using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>welfare.csv</c>: each year's welfare by who has it, and the share of listening that is synthetic.</summary>
internal static class WelfareTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "welfare",
            "Each year's welfare by who has it, and the share of listening that is synthetic",
            run.Years,
            year => year.Year)
        .Number(
            "consumer_surplus_usd",
            "log-sum consumer surplus, dollars a year, relative to having no service at all",
            year => year.Welfare.ConsumerSurplus)
        .Number("platform_profit_usd", "sum over platforms, a year", year => year.Welfare.PlatformProfit)
        .Number("label_profit_usd", "sum over labels, a year", year => year.Welfare.LabelProfit)
        .Number("artist_income_usd", "cash paid to artists, a year", year => year.Welfare.ArtistIncome)
        .Number("publisher_income_usd", "cash paid to publishers, a year", year => year.Welfare.PublisherIncome)
        .Number("total_usd", "sum of the five", year => year.Welfare.Total)
        .Number("synthetic_share", "share of listening hours that went to synthetic tracks, 0 to 1", year => year.SyntheticShare);
}
