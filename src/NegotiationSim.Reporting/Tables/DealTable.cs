using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>deals.csv</c>: how every negotiation ended; a breakdown has no terms.</summary>
internal static class DealTable
{
    private static readonly string[] Columns =
    [
        "id",
        "quarter",
        "label",
        "platform",
        "outcome",
        "form",
        .. TermsColumns.Names,
        "expected_payments_usd",
        "lump_sum_fraction",
        "label_gain_usd_per_year",
        "platform_gain_usd_per_year",
        "rounds",
        "blackout_quarters",
        "consenting_artists_count",
    ];

    public static Table Write(RunResult run)
    {
        using var table = new TableWriter("deals.csv", run, Columns);
        foreach (var talks in run.Negotiations)
        {
            table.Row(talks.Quarter.Year, [.. Talks(run.Names, talks), .. talks.Deal is { } deal ? Deal(deal) : []]);
        }

        return table.Finish();
    }

    private static (string Column, Cell Value)[] Talks(WorldNames names, NegotiationRecord talks) =>
    [
        ("id", talks.Id),
        ("quarter", talks.Quarter.Number),
        ("label", names.Labels[talks.Label].Id),
        ("platform", names.Platforms[talks.Platform].Id),
        ("outcome", Cell.Code(talks.Outcome)),
        ("rounds", talks.Rounds()),
        ("blackout_quarters", talks.BlackoutQuarters),
        ("consenting_artists_count", talks.Consenting),
    ];

    private static (string Column, Cell Value)[] Deal(DealRecord deal) =>
    [
        ("form", Cell.Code(deal.Form)),
        .. TermsColumns.Of(deal.Terms),
        ("expected_payments_usd", deal.ExpectedPaymentsDollars),
        ("lump_sum_fraction", deal.LumpSumFraction),
        ("label_gain_usd_per_year", deal.Utility.LabelDollarsPerYear),
        ("platform_gain_usd_per_year", deal.Utility.PlatformDollarsPerYear),
    ];
}
