using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>Means and their uncertainty in words.</summary>
internal static class SweepWords
{
    public static string Replications(int number) => number == 1 ? "1 replication" : FormattableString.Invariant($"{number} replications");

    /// <summary>Such as <c>4.21k ± 0.05k</c>.</summary>
    public static string Mean(MeanInterval mean) => double.IsNaN(mean.HalfWidth)
        ? ShortNumber.Of(mean.Mean)
        : $"{ShortNumber.Of(mean.Mean)} ± {ShortNumber.Of(mean.HalfWidth)}";
}
