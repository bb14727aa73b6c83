using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>Nested logit: products of a nest are closer substitutes. Buying nothing is a nest of its own.</summary>
/// <remarks>
/// S. T. Berry, RAND Journal of Economics 25, 1994, pages 242-262, and PyBLP: correlation rho of a nest is one less the weight that
/// the R package antitrust calls sigma; 0 is the plain logit. With D the sum of exp(V/(1-rho)) of a nest, a share is
/// exp(V/(1-rho))/D times D^(1-rho) over one plus such terms of all nests.
/// </remarks>
public sealed class NestedLogitDemand : DemandSystem
{
    private readonly double sensitivity;

    /// <summary>Makes the demand.</summary>
    /// <param name="meanUtilities">Mean utility of each product before price; finite.</param>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="nests">Index of each product's nest, from 0.</param>
    /// <param name="correlations">Correlation rho of tastes in each nest, 0 to below 1.</param>
    /// <param name="outsidePrice">Price of buying nothing.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public NestedLogitDemand(
        IEnumerable<double> meanUtilities,
        double priceSensitivity,
        IEnumerable<int> nests,
        IEnumerable<double> correlations,
        double outsidePrice = 0)
        : base(meanUtilities, outsidePrice)
    {
        ArgumentNullException.ThrowIfNull(nests);
        ArgumentNullException.ThrowIfNull(correlations);
        sensitivity = Require.Positive(priceSensitivity);
        Nests = [.. nests];
        Correlations = [.. correlations];
        if (Nests.Length != Products || Nests.Any(nest => nest < 0 || nest >= Correlations.Length))
        {
            throw new ArgumentException("Each product needs a nest that has a correlation.", nameof(nests));
        }

        foreach (double correlation in Correlations)
        {
            Require.Within(0, Math.BitDecrement(1.0), correlation, nameof(correlations));
        }
    }

    /// <summary>Index of each product's nest.</summary>
    public ImmutableArray<int> Nests { get; }

    /// <summary>Correlation of tastes in each nest.</summary>
    public ImmutableArray<double> Correlations { get; }

    /// <inheritdoc/>
    public override void Shares(ReadOnlySpan<double> prices, Span<double> shares) =>
        LogSum(prices, shares, new double[Correlations.Length]);

    /// <inheritdoc/>
    public override double ConsumerSurplus(ReadOnlySpan<double> prices) =>
        LogSum(prices, new double[Products], new double[Correlations.Length]) / sensitivity;

    internal override void Respond(ReadOnlySpan<double> prices, Span<double> shares, Span<double> own, Span<double> cross)
    {
        Span<double> nestShares = Correlations.Length <= 128 ? stackalloc double[Correlations.Length] : new double[Correlations.Length];
        LogSum(prices, shares, nestShares);
        int products = shares.Length;
        for (int j = 0; j < products; j++)
        {
            int nest = Nests[j];
            double closeness = Correlations[nest] / (1 - Correlations[nest]);
            double slope = sensitivity * shares[j];
            own[j] = slope / (1 - Correlations[nest]);
            double within = nestShares[nest] > 0 ? 1 + (closeness / nestShares[nest]) : 1;
            for (int k = 0; k < products; k++)
            {
                cross[(j * products) + k] = slope * shares[k] * (Nests[k] == nest ? within : 1);
            }
        }
    }

    // With q the product's part of its nest, the nest's term shrinks by (1-q)^(1-rho), and all others gain by what that leaves.
    internal override void Leaving(int product, ReadOnlySpan<double> prices, Span<double> falls)
    {
        var nestShares = new double[Correlations.Length];
        LogSum(prices, falls, nestShares);
        int nest = Nests[product];
        double leaving = falls[product];
        double left = leaving > 0 ? Exponentials.Log1Plus(-Math.Min(1, leaving / nestShares[nest])) : 0;
        double freed = -nestShares[nest] * Exponentials.Minus1((1 - Correlations[nest]) * left);
        double closer = double.IsFinite(left) ? Exponentials.Minus1(-Correlations[nest] * left) : 0;
        for (int k = 0; k < falls.Length; k++)
        {
            falls[k] *= -(freed + (Nests[k] == nest ? closer : 0)) / (1 - freed);
        }

        falls[product] = leaving;
    }

    // Inside a nest utilities are measured from the largest, so that no exponential overflows.
    private double LogSum(ReadOnlySpan<double> prices, Span<double> shares, Span<double> nestShares)
    {
        for (int nest = 0; nest < nestShares.Length; nest++)
        {
            double spread = 1 - Correlations[nest];
            double largest = double.NegativeInfinity;
            for (int j = 0; j < shares.Length; j++)
            {
                if (Nests[j] == nest)
                {
                    shares[j] = (MeanUtilities[j] - (sensitivity * (prices[j] - OutsidePrice))) / spread;
                    largest = Math.Max(largest, shares[j]);
                }
            }

            double sum = 0;
            for (int j = 0; j < shares.Length; j++)
            {
                if (Nests[j] == nest)
                {
                    shares[j] = double.IsNegativeInfinity(largest) ? 0 : Math.Exp(shares[j] - largest);
                    sum += shares[j];
                }
            }

            nestShares[nest] = sum > 0 ? spread * (largest + Math.Log(sum)) : double.NegativeInfinity;
            for (int j = 0; j < shares.Length; j++)
            {
                shares[j] /= Nests[j] == nest && sum > 0 ? sum : 1;
            }
        }

        double logSum = Choice.Softmax(nestShares);
        for (int j = 0; j < shares.Length; j++)
        {
            shares[j] *= nestShares[Nests[j]];
        }

        return logSum;
    }
}
