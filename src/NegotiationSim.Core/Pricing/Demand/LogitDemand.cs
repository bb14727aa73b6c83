using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>Multinomial logit: utility is mean utility less price sensitivity times price, plus an extreme-value taste.</summary>
/// <remarks>
/// D. McFadden, "Conditional logit analysis of qualitative choice behavior", 1974. Example: mean utilities 3 and 2, sensitivity 1 and
/// prices 2.74610753 and 2.31789732 give shares 0.42729758 and 0.24121554.
/// </remarks>
public sealed class LogitDemand : DemandSystem
{
    /// <summary>Makes the demand.</summary>
    /// <param name="meanUtilities">Mean utility of each product before price; finite.</param>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="outsidePrice">Price of buying nothing.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public LogitDemand(IEnumerable<double> meanUtilities, double priceSensitivity, double outsidePrice = 0)
        : base(meanUtilities, outsidePrice) => PriceSensitivity = Require.Positive(priceSensitivity);

    /// <summary>Utility lost by a unit of money.</summary>
    public double PriceSensitivity { get; }

    /// <inheritdoc/>
    public override void Shares(ReadOnlySpan<double> prices, Span<double> shares) => LogSum(prices, shares);

    /// <inheritdoc/>
    public override double ConsumerSurplus(ReadOnlySpan<double> prices)
    {
        Span<double> shares = Products <= 128 ? stackalloc double[Products] : new double[Products];
        return LogSum(prices, shares) / PriceSensitivity;
    }

    internal override void Respond(ReadOnlySpan<double> prices, Span<double> shares, Span<double> own, Span<double> cross)
    {
        LogSum(prices, shares);
        int products = shares.Length;
        for (int j = 0; j < products; j++)
        {
            double slope = PriceSensitivity * shares[j];
            own[j] = slope;
            Span<double> row = cross.Slice(j * products, products);
            for (int k = 0; k < row.Length; k++)
            {
                row[k] = slope * shares[k];
            }
        }
    }

    internal override void Leaving(int product, ReadOnlySpan<double> prices, Span<double> falls)
    {
        LogSum(prices, falls);
        Choice.Leave(product, falls);
    }

    private double LogSum(ReadOnlySpan<double> prices, Span<double> shares)
    {
        ReadOnlySpan<double> utilities = MeanUtilities.AsSpan();
        for (int j = 0; j < shares.Length; j++)
        {
            shares[j] = utilities[j] - (PriceSensitivity * (prices[j] - OutsidePrice));
        }

        return Choice.Softmax(shares);
    }
}
