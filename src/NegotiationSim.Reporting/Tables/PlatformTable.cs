using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>platforms.csv</c>: what each platform pays, earns and lacks.</summary>
internal static class PlatformTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "platforms",
            "What each platform pays, earns and lacks",
            from year in run.Years
            from platform in run.Names.Platforms.Zip(year.Platforms, (name, platform) => (Name: name, Platform: platform))
            select (year.Year, platform.Name, platform.Platform),
            row => row.Year)
        .Text("id", "identifier of the platform", row => row.Name.Id)
        .Text("name", "its name for people", row => row.Name.Name)
        .Number("royalties_usd", "usage payments to labels a year, guarantees included", row => row.Platform.RoyaltiesDollars)
        .Number("lump_sums_usd", "lump sums to labels a year", row => row.Platform.LumpSumsDollars)
        .Number("publishing_usd", "payments to publishers a year", row => row.Platform.PublishingDollars)
        .Number("profit_usd", "revenue less payments and costs, a year", row => row.Platform.ProfitDollars)
        .Number("quality_index", "generator quality at year end; 0 for a platform that is none", row => row.Platform.Quality)
        .Whole(
            "blackout_pair_quarters_count",
            "quarters without a sought catalogue, summed over labels",
            row => row.Platform.BlackoutPairQuarters);
}
