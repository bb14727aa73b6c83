using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>frontiers.csv</c>: the best that both sides of a negotiation could have reached together.</summary>
internal static class FrontierTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "frontiers.csv", run, "quarter", "deal_id", "label_gain_usd_per_year", "platform_gain_usd_per_year");
        foreach (var talks in run.Negotiations)
        {
            foreach (var point in talks.Frontier)
            {
                table.Row(
                    talks.Quarter.Year,
                    ("quarter", talks.Quarter.Number),
                    ("deal_id", talks.Id),
                    ("label_gain_usd_per_year", point.LabelDollarsPerYear),
                    ("platform_gain_usd_per_year", point.PlatformDollarsPerYear));
            }
        }

        return table.Finish();
    }
}
