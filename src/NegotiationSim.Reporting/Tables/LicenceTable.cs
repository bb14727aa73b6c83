using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>licences.csv</c>: what the licences between a platform and a label came to.</summary>
internal static class LicenceTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "licences.csv",
            run,
            "platform",
            "label",
            "quarters_count",
            "used_revenue_usd",
            "lump_sum_usd",
            "earned_usd",
            "paid_usd",
            "set_off_usd",
            "top_up_usd",
            "lapsed_usd",
            "breakage_usd");
        foreach (var year in run.Years)
        {
            foreach (var licence in year.Licences)
            {
                table.Row(
                    year.Year,
                    ("platform", run.Names.Platforms[licence.Platform].Id),
                    ("label", run.Names.Labels[licence.Label].Id),
                    ("quarters_count", licence.Quarters),
                    ("used_revenue_usd", licence.UsedRevenueDollars),
                    ("lump_sum_usd", licence.LumpSumDollars),
                    ("earned_usd", licence.EarnedDollars),
                    ("paid_usd", licence.PaidDollars),
                    ("set_off_usd", licence.SetOffDollars),
                    ("top_up_usd", licence.TopUpDollars),
                    ("lapsed_usd", licence.LapsedDollars),
                    ("breakage_usd", licence.BreakageDollars));
            }
        }

        return table.Finish();
    }
}
