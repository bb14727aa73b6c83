using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>What a policy changes: base, policy and their difference, replication by replication.</summary>
/// <param name="Base">The base.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Difference">Policy less base with the interval of the paired differences.</param>
/// <param name="Correlation">
/// Correlation of base and policy over replications: common random numbers divide the variance of the difference by about
/// <c>1/(1 - correlation)</c>. NaN where one of them does not vary.
/// </param>
public sealed record Effect(MeanInterval Base, MeanInterval Policy, MeanInterval Difference, double Correlation)
{
    /// <summary>
    /// Variance of the paired difference over that of the difference of independent replications, <c>s_d^2/(s_0^2 + s_1^2)</c>: the share of
    /// replications that common random numbers need for the same interval. NaN where neither varies.
    /// </summary>
    public double VarianceRatio
    {
        get
        {
            double independent = Square(Base.StandardDeviation) + Square(Policy.StandardDeviation);
            return independent > 0 ? Square(Difference.StandardDeviation) / independent : double.NaN;
        }
    }

    private static double Square(double value) => value * value;
}
