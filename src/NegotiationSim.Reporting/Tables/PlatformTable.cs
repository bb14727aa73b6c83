using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>platforms.csv</c>: what each platform pays, earns and lacks.</summary>
internal static class PlatformTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "platforms.csv",
            run,
            "id",
            "name",
            "royalties_usd",
            "lump_sums_usd",
            "publishing_usd",
            "profit_usd",
            "quality_index",
            "blackout_pair_quarters_count");
        foreach (var year in run.Years)
        {
            foreach (var (name, platform) in run.Names.Platforms.Zip(year.Platforms))
            {
                table.Row(
                    year.Year,
                    ("id", name.Id),
                    ("name", name.Name),
                    ("royalties_usd", platform.RoyaltiesDollars),
                    ("lump_sums_usd", platform.LumpSumsDollars),
                    ("publishing_usd", platform.PublishingDollars),
                    ("profit_usd", platform.ProfitDollars),
                    ("quality_index", platform.Quality),
                    ("blackout_pair_quarters_count", platform.BlackoutPairQuarters));
            }
        }

        return table.Finish();
    }
}
