using System.Collections.Immutable;

namespace NegotiationSim.Core.Concentration;

/// <summary>Sizes that follow from rank alone, and the inequality of Weibull incomes.</summary>
public static class RankSize
{
    /// <summary>Zipf's shares: rank k has k^-s / H(N, s) of everything.</summary>
    /// <param name="count">N, at least 1.</param>
    /// <param name="exponent">s, finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static ImmutableArray<double> ZipfShares(int count, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (!(exponent >= 0 && double.IsFinite(exponent)))
        {
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "Allowed: finite and at least 0.");
        }

        double[] sizes = [.. Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -exponent))];
        double all = sizes.Sum();
        return [.. sizes.Select(size => size / all)];
    }

    /// <summary>Gini coefficient of incomes with a Weibull distribution: 1 - 2^(-1/shape).</summary>
    /// <param name="shape">Shape, above 0; 1 is the exponential distribution, with 1/2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is out of range.</exception>
    public static double WeibullGini(double shape) => shape > 0
        ? 1 - Math.Pow(2, -1 / shape)
        : throw new ArgumentOutOfRangeException(nameof(shape), shape, "Allowed: above 0.");
}
