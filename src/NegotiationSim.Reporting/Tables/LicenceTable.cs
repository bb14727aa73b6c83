using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>licences.csv</c>: what the licences between a platform and a label came to.</summary>
internal static class LicenceTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "licences",
            "What the licences between a platform and a label came to in a year: a row a pair with a licence in some quarter of it",
            from year in run.Years from licence in year.Licences select (year.Year, Licence: licence),
            row => row.Year)
        .Text("platform", "identifier of the platform", row => run.Names.Platforms[row.Licence.Platform].Id)
        .Text("label", "identifier of the label", row => run.Names.Labels[row.Licence.Label].Id)
        .Whole("quarters_count", "quarters with a licence in force, 1 to 4", row => row.Licence.Quarters)
        .Number(
            "used_revenue_usd",
            "the platform's revenue times the label's share of use, quarter by quarter: what a royalty share is a share of",
            row => row.Licence.UsedRevenueDollars)
        .Number("lump_sum_usd", "lump sums paid, buy-outs and advances", row => row.Licence.LumpSumDollars)
        .Number("earned_usd", "what use earned", row => row.Licence.EarnedDollars)
        .Number("paid_usd", "usage payments in cash: earned_usd - set_off_usd + top_up_usd", row => row.Licence.PaidDollars)
        .Number("set_off_usd", "the part of what use earned that an advance had paid", row => row.Licence.SetOffDollars)
        .Number("top_up_usd", "what guarantees added", row => row.Licence.TopUpDollars)
        .Number("lapsed_usd", "what was left of advances when licences ended", row => row.Licence.LapsedDollars)
        .Number("breakage_usd", "top_up_usd + lapsed_usd: paid above what use earned", row => row.Licence.BreakageDollars);
}
