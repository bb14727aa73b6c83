using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>What share of consumers buys each of some products at given prices; the rest buy nothing.</summary>
/// <remarks>
/// Prices are in any one unit of money; a price of positive infinity takes a product off the market. Immutable and thread-safe.
/// Slopes are symmetric, as there are no effects of income, and split as in W. R. Morrow and S. J. Skerlos, "Fixed-point approaches to
/// computing Bertrand-Nash equilibrium prices under mixed-logit demand", Operations Research 59, 2011, pages 328-345: the change of
/// share k by price j is the cross part of k and j, less the own part where k is j.
/// </remarks>
public abstract class DemandSystem
{
    private protected DemandSystem(IEnumerable<double> meanUtilities, double outsidePrice)
    {
        ArgumentNullException.ThrowIfNull(meanUtilities);
        MeanUtilities = [.. meanUtilities];
        foreach (double utility in MeanUtilities)
        {
            Require.Finite(utility, nameof(meanUtilities));
        }

        if (MeanUtilities.IsEmpty)
        {
            throw new ArgumentException("There is no product.", nameof(meanUtilities));
        }

        OutsidePrice = Require.Finite(outsidePrice);
    }

    /// <summary>Mean utility of each product before its price.</summary>
    public ImmutableArray<double> MeanUtilities { get; }

    /// <summary>Price of buying nothing, from which the others count.</summary>
    public double OutsidePrice { get; }

    /// <summary>Number of products.</summary>
    public int Products => MeanUtilities.Length;

    /// <summary>Shares at some prices.</summary>
    /// <param name="prices">A price for each product; infinite for one that is not offered.</param>
    /// <param name="shares">Receives the shares, each from 0 to below 1.</param>
    public abstract void Shares(ReadOnlySpan<double> prices, Span<double> shares);

    /// <summary>Shares at some prices.</summary>
    /// <param name="prices">A price for each product; infinite for one that is not offered.</param>
    public double[] Shares(ReadOnlySpan<double> prices)
    {
        var shares = new double[Products];
        Shares(prices, shares);
        return shares;
    }

    /// <summary>What the market is worth to a consumer, beyond having nothing of it, in money: the log-sum over price sensitivity.</summary>
    /// <remarks>K. A. Small and H. S. Rosen, Econometrica 49, 1981, pages 105-130.</remarks>
    /// <param name="prices">A price for each product; infinite for one that is not offered.</param>
    public abstract double ConsumerSurplus(ReadOnlySpan<double> prices);

    /// <summary>Shares and the two parts of their slopes; the cross part row by row.</summary>
    internal abstract void Respond(ReadOnlySpan<double> prices, Span<double> shares, Span<double> own, Span<double> cross);

    /// <summary>How much each share would fall if a product left the market, prices as they are; below 0 for the others.</summary>
    /// <remarks>Without subtracting shares, so that it is exact for a product that hardly anyone buys.</remarks>
    internal abstract void Leaving(int product, ReadOnlySpan<double> prices, Span<double> falls);
}
