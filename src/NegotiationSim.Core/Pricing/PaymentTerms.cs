using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing;

/// <summary>What platforms pay labels for each product.</summary>
/// <remarks>
/// The three forms move prices differently. A fee is a cost of each subscriber; a share r of revenue leaves the platform 1 - r of the
/// price, so that a cost c weighs as c/(1-r); a lump sum does neither. Between a label and a platform of one owner nothing is paid:
/// those terms are not read.
/// </remarks>
public sealed record PaymentTerms
{
    private PaymentTerms(ImmutableArray<double> fees, ImmutableArray<double> revenueShares, ImmutableArray<double> lumpSums) =>
        (Fees, RevenueShares, LumpSums) = (fees, revenueShares, lumpSums);

    /// <summary>Money for each subscriber, by product.</summary>
    public ImmutableArray<double> Fees { get; }

    /// <summary>Share of the price, by product; 0 to below 1.</summary>
    public ImmutableArray<double> RevenueShares { get; }

    /// <summary>Money whatever is sold, for each person of the market, by product.</summary>
    public ImmutableArray<double> LumpSums { get; }

    /// <summary>Makes terms.</summary>
    /// <param name="fees">Money for each subscriber; finite.</param>
    /// <param name="revenueShares">Share of the price, 0 to below 1; none if left out.</param>
    /// <param name="lumpSums">Money whatever is sold, for each person of the market; finite, none if left out.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public static PaymentTerms Of(
        IEnumerable<double> fees, IEnumerable<double>? revenueShares = null, IEnumerable<double>? lumpSums = null)
    {
        ArgumentNullException.ThrowIfNull(fees);
        ImmutableArray<double> perSubscriber = [.. fees];
        ImmutableArray<double> shares = [.. revenueShares ?? new double[perSubscriber.Length]];
        ImmutableArray<double> fixedSums = [.. lumpSums ?? new double[perSubscriber.Length]];
        if (shares.Length != perSubscriber.Length || fixedSums.Length != perSubscriber.Length)
        {
            throw new ArgumentException("There must be as many revenue shares and lump sums as fees.", nameof(revenueShares));
        }

        foreach (double share in shares)
        {
            Require.Within(0, Math.BitDecrement(1.0), share, nameof(revenueShares));
        }

        foreach (double money in perSubscriber.Concat(fixedSums))
        {
            Require.Finite(money, nameof(fees));
        }

        return new PaymentTerms(perSubscriber, shares, fixedSums);
    }

    /// <summary>Fees that pay labels their costs and no more.</summary>
    /// <param name="market">The market.</param>
    public static PaymentTerms AtLabelCost(LicensedMarket market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return Of(market.LabelCosts);
    }
}
