namespace NegotiationSim.Reporting.Studies;

/// <summary>Headline metrics as a sentence begins with them.</summary>
internal static class MetricNames
{
    /// <summary>The metric in words; its own name where there are none.</summary>
    public static string Of(string metric) => metric switch
    {
        "artists.medianIncome" => "Median income of career artists",
        "artists.meanIncome" => "Mean income of career artists",
        "artists.gini" => "Gini coefficient of artists' income",
        "artists.topOnePercentShare" => "The top one per cent's share of royalties",
        "welfare.consumerSurplus" => "Consumer surplus",
        "welfare.platformProfit" => "Profit of platforms",
        "welfare.labelProfit" => "Profit of labels",
        "welfare.artistIncome" => "Income of all artists",
        "welfare.publisherIncome" => "Income of publishers",
        "welfare.total" => "Total welfare",
        "recordedRevenue" => "Receipts of all labels",
        "streamingRevenue" => "Streaming royalties",
        "labels.hhi" => "Concentration of labels (HHI)",
        "lumpSumFraction" => "Lump sums' share of expected payments",
        "blackoutQuarters" => "Blackouts (label-quarters)",
        "syntheticShare" => "Share of listening that is synthetic",
        _ => metric,
    };
}
