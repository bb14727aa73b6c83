using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;

namespace NegotiationSim.Core.Market;

/// <summary>A label: negotiates licences, and passes money on to its artists.</summary>
public interface ILabel : INegotiator, ILitigant
{
    /// <summary>The terms of the licence in force with a platform at the start, and of those that follow it by agreement.</summary>
    ValueTask InheritAsync(int platform, LicenceTerms terms);

    /// <summary>What it publicly offers artists now.</summary>
    ValueTask<ContractOffer> OfferAsync();

    /// <summary>Artists' part of the lump sum of a licence just signed: by the pass-through, and at least what they asked for.</summary>
    /// <remarks>
    /// Of an advance they get only what they asked for: it pays for use, which they are credited as it comes. What they asked for is
    /// the label's promise, whatever a platform that is short of cash has paid.
    /// </remarks>
    /// <param name="brief">What the talks were about.</param>
    /// <param name="terms">What was agreed.</param>
    /// <param name="paid">What the platform paid of its lump sum.</param>
    ValueTask<Money> ShareLumpSumAsync(NegotiationBrief brief, LicenceTerms terms, Money paid);

    /// <summary>Artists' part of what a generator paid to settle a claim, or was ordered to pay: by the pass-through of lump sums.</summary>
    /// <param name="received">What was paid.</param>
    /// <param name="leastPassThrough">Least pass-through by the law of the market whose court was asked, [0, 1).</param>
    ValueTask<Money> ShareSettlementAsync(Money received, double leastPassThrough);

    /// <summary>
    /// Artists' part of what a lump sum comes to after signing: what equal treatment adds to a buy-out, and what use never earned of an
    /// advance. What they had for their consent above the pass-through counts towards it.
    /// </summary>
    /// <param name="platform">The platform that paid it.</param>
    /// <param name="received">The sum.</param>
    /// <param name="leastPassThrough">Least pass-through by the law of the licence, [0, 1).</param>
    ValueTask<Money> ShareLaterSumAsync(int platform, Money received, double leastPassThrough);

    /// <summary>Ends a quarter in which it kept <paramref name="kept"/> after artists; returns its operating cost.</summary>
    /// <param name="kept">Receipts, lump sums included, less payments to artists; advances, which are recouped, apart.</param>
    /// <param name="standingLost">
    /// Standing that it lost with artists: the share of the listeners of platforms that seek it who cannot hear it, and the offence of
    /// those it licensed for AI against their will; at least 0.
    /// </param>
    ValueTask<Money> EndQuarterAsync(Money kept, double standingLost);
}
