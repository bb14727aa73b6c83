using System.Collections.Immutable;
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

    /// <summary>The effect of paired values; a replication in which either is NaN is left out of all three.</summary>
    /// <param name="basis">One number a replication.</param>
    /// <param name="policy">The same replications.</param>
    public static Effect Of(ReadOnlySpan<double> basis, ReadOnlySpan<double> policy)
    {
        if (basis.Length != policy.Length)
        {
            throw new ArgumentException($"{basis.Length} values of the base and {policy.Length} of the policy are no pairs.", nameof(policy));
        }

        var pairs = ImmutableArray.CreateBuilder<(double Base, double Policy)>(basis.Length);
        for (int r = 0; r < basis.Length; r++)
        {
            if (!double.IsNaN(basis[r]) && !double.IsNaN(policy[r]))
            {
                pairs.Add((basis[r], policy[r]));
            }
        }

        var (zero, one) = (MeanInterval.Of(pairs.Select(pair => pair.Base)), MeanInterval.Of(pairs.Select(pair => pair.Policy)));
        double covariance = pairs.Count < 2
            ? double.NaN
            : pairs.Sum(pair => (pair.Base - zero.Mean) * (pair.Policy - one.Mean)) / (pairs.Count - 1);
        double scale = zero.StandardDeviation * one.StandardDeviation;
        return new Effect(
            zero,
            one,
            MeanInterval.Of(pairs.Select(pair => pair.Policy - pair.Base)),
            scale > 0 ? covariance / scale : double.NaN);
    }

    private static double Square(double value) => value * value;
}
