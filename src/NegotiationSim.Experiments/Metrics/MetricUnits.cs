namespace NegotiationSim.Experiments.Metrics;

/// <summary>Units of metrics, as far as their names tell.</summary>
public static class MetricUnits
{
    private static readonly string[] Dollars =
        ["Income", "Profit", "profit", "Revenue", "Surplus", "surplus", "welfare.total", "percentile", "tierIncome", "price", ".receipts", ".lumpSums", "lumpSumPerArtist"];

    /// <summary>Whether a metric is an amount of dollars.</summary>
    public static bool AreDollars(string metric) =>
        metric.EndsWith(".revenue", StringComparison.Ordinal) || Array.Exists(Dollars, word => metric.Contains(word, StringComparison.Ordinal));
}
