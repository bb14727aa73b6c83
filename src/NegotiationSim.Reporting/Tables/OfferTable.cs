using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>offers.csv</c>: every offer of every negotiation and what it was worth to both sides.</summary>
internal static class OfferTable
{
    private static readonly string[] Columns =
    [
        "quarter",
        "deal_id",
        "label",
        "platform",
        "round",
        "by",
        .. TermsColumns.Names,
        "label_gain_usd_per_year",
        "platform_gain_usd_per_year",
        "accepted",
    ];

    public static Table Write(RunResult run)
    {
        using var table = new TableWriter("offers.csv", run, Columns);
        foreach (var talks in run.Negotiations)
        {
            for (int i = 0; i < talks.Offers.Length; i++)
            {
                var offer = talks.Offers[i];
                table.Row(
                    talks.Quarter.Year,
                    [
                        ("quarter", talks.Quarter.Number),
                        ("deal_id", talks.Id),
                        ("label", run.Names.Labels[talks.Label].Id),
                        ("platform", run.Names.Platforms[talks.Platform].Id),
                        ("round", offer.Round),
                        ("by", offer.ByLabel ? "label" : "platform"),
                        .. TermsColumns.Of(offer.Terms),
                        ("label_gain_usd_per_year", offer.Utility.LabelDollarsPerYear),
                        ("platform_gain_usd_per_year", offer.Utility.PlatformDollarsPerYear),
                        ("accepted", talks.Deal is not null && i == talks.Offers.Length - 1),
                    ]);
            }
        }

        return table.Finish();
    }
}
