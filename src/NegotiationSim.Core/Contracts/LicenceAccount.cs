using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Contracts;

/// <summary>Carries out the payments of one licence, quarter by quarter, from its signing to the end of its term.</summary>
/// <remarks>
/// <para>Inside a licence year the usage terms (share of revenue, fee per play, fee per subscriber) accumulate; what is due at any
/// time is their sum, or the greatest of them, on the totals of the year so far, and a quarter earns what is due less what earlier
/// quarters earned. The greater-of rule with floors is that of the Sony-Spotify contract of 2011 (published by The Verge in 2015),
/// which compares each month; here the year is compared as a whole.</para>
/// <para>Where the law prescribes a minimum for plays, the terms earn at least that, again on the totals of the year so far, or of
/// the part of it since the law last changed: what use earns in one part pays for no play in another.</para>
/// <para>An advance pays what use earns until it is used up, over the whole term. A guarantee is met by what use earns in the
/// licence year, whether in cash or out of an advance; the fourth quarter pays the rest in cash, and no later year gives it back.</para>
/// <para>Licence years count from signing, not from January. Of a licence that is found in force only what is left of its present
/// year counts, and the guarantee for it in proportion. Not safe for several threads at once.</para>
/// </remarks>
public sealed class LicenceAccount
{
    private LicenceTerms terms;
    private Money guarantee;
    private bool signed;
    private int quarters;
    private int firstOfYear;
    private double shareDollars;
    private double playDollars;
    private double subscriberDollars;
    private double leastDollars;
    private Money earnedBeforeMinimum;
    private Money addedByEarlierMinima;
    private Money earnedThisYear;
    private Money topUps;
    private Money advanceLeft;

    /// <summary>Opens the account of a licence; nothing is paid yet.</summary>
    /// <param name="terms">Terms of the licence.</param>
    /// <param name="quartersRun">Quarters of its term that are over already; at least 0, and fewer than it has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The guarantee is more than <see cref="Money"/> can hold, or no quarter is left.</exception>
    public LicenceAccount(LicenceTerms terms, int quartersRun = 0)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(quartersRun);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(quartersRun, terms.TermYears * Quarter.PerYear);
        this.terms = terms;
        quarters = quartersRun;
        firstOfYear = quartersRun;
        guarantee = Money.FromDollars(terms.GuaranteeDollarsPerYear);
    }

    /// <summary>What the guarantee or an unrecouped advance has so far paid above what use earned; at least 0.</summary>
    /// <remarks>A buy-out is never breakage: it pays for access, not for use.</remarks>
    public Money Breakage => topUps + advanceLeft;

    /// <summary>The part of an advance that use has not yet earned; zero for a buy-out.</summary>
    public Money UnrecoupedAdvance => advanceLeft;

    /// <summary>Whether the last quarter of the term has been settled.</summary>
    public bool HasEnded => quarters == terms.TermYears * Quarter.PerYear;

    /// <summary>What is left of the term, years.</summary>
    public double YearsLeft => terms.TermYears - (quarters / (double)Quarter.PerYear);

    /// <summary>Changes the terms of the quarters to come and returns what that adds to the lump sum, to be paid now.</summary>
    /// <param name="lifted">The new terms, for the same years.</param>
    /// <param name="lumpSumDollars">What is to be paid, and set off if the lump sum is an advance; at least 0.</param>
    /// <exception cref="InvalidOperationException">The licence is not signed, or its term is over.</exception>
    /// <exception cref="ArgumentException">The term would change.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lump sum is more than <see cref="Money"/> can hold.</exception>
    public Money Lift(LicenceTerms lifted, double lumpSumDollars)
    {
        ArgumentNullException.ThrowIfNull(lifted);
        CheckInForce();
        if (lifted.TermYears != terms.TermYears)
        {
            throw new ArgumentException("Better terms are of the same years.", nameof(lifted));
        }

        var lumpSum = Money.FromDollars(lumpSumDollars);
        advanceLeft += lifted.LumpSumKind == LumpSumKind.Advance ? lumpSum : Money.Zero;
        guarantee = Money.FromDollars(lifted.GuaranteeDollarsPerYear);
        terms = lifted;
        return lumpSum;
    }

    /// <summary>Signs the licence and returns the lump sum to pay now. To be called once, before any <see cref="Settle"/>.</summary>
    /// <exception cref="InvalidOperationException">The licence was signed before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lump sum is more than <see cref="Money"/> can hold.</exception>
    public Money Signing()
    {
        if (signed)
        {
            throw new InvalidOperationException("This licence is signed already, and its lump sum is paid once.");
        }

        var lumpSum = Money.FromDollars(terms.LumpSumDollars);
        advanceLeft = terms.LumpSumKind == LumpSumKind.Advance ? lumpSum : Money.Zero;
        signed = true;
        return lumpSum;
    }

    /// <summary>Notes that a part of a lump sum was not paid and never will be: use is set off against what was paid.</summary>
    /// <param name="unpaid">At least 0.</param>
    public void WriteOff(Money unpaid) => advanceLeft = Money.Max(Money.Zero, advanceLeft - unpaid);

    /// <summary>Notes that from the next quarter on the law prescribes other minima, or none: a new part of the year begins.</summary>
    /// <remarks>What the law had added by then is earned for good: later use earns by the terms on top of it.</remarks>
    public void ChangeMinima()
    {
        addedByEarlierMinima = leastDollars > 0 ? Money.Max(Money.Zero, earnedThisYear - DueByTerms()) : addedByEarlierMinima;
        earnedBeforeMinimum = earnedThisYear;
        leastDollars = 0;
    }

    /// <summary>Settles the next quarter of the term.</summary>
    /// <param name="usage">Use in that quarter.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number of <paramref name="usage"/> is out of range, or the payment is too large for <see cref="Money"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The licence is not signed, or its term is over.</exception>
    public UsagePayment Settle(LicenceUsage usage)
    {
        usage.Check();
        CheckInForce();
        var earned = Accumulate(usage);
        var setOff = Money.Min(advanceLeft, earned);
        advanceLeft -= setOff;

        quarters++;
        var topUp = quarters % Quarter.PerYear == 0 ? EndYear() : Money.Zero;
        return new UsagePayment(earned - setOff + topUp, earned, topUp, setOff);
    }

    private void CheckInForce()
    {
        if (!signed)
        {
            throw new InvalidOperationException("This licence is not signed: call Signing() before Settle.");
        }

        if (HasEnded)
        {
            throw new InvalidOperationException($"This licence has ended: all {quarters} quarters of its term are settled.");
        }
    }

    private Money Accumulate(LicenceUsage usage)
    {
        shareDollars += terms.RoyaltyShare * usage.RevenueDollars * usage.UsageShare;
        playDollars += terms.PerPlayFeeDollars * usage.Plays;
        subscriberDollars += terms.PerSubscriberFeeDollars * usage.SubscriberMonths * usage.UsageShare;
        leastDollars += usage.LeastDollars;
        var due = Money.Max(DueByTerms() + addedByEarlierMinima, earnedBeforeMinimum + Money.FromDollars(leastDollars));

        // Better terms of a greater-of never take back what the year has earned so far.
        var earned = Money.Max(Money.Zero, due - earnedThisYear);
        earnedThisYear += earned;
        return earned;
    }

    private Money DueByTerms() => Money.FromDollars(terms.Combination switch
    {
        UsageCombination.Sum => shareDollars + playDollars + subscriberDollars,
        UsageCombination.GreaterOf => Math.Max(shareDollars, Math.Max(playDollars, subscriberDollars)),
        _ => throw new InvalidOperationException($"Unknown combination of usage terms: {terms.Combination}."),
    });

    private Money EndYear()
    {
        var promised = guarantee.Share((quarters - firstOfYear) / (double)Quarter.PerYear);
        var topUp = Money.Max(Money.Zero, promised - earnedThisYear);
        firstOfYear = quarters;
        topUps += topUp;
        earnedThisYear = earnedBeforeMinimum = addedByEarlierMinima = Money.Zero;
        shareDollars = playDollars = subscriberDollars = leastDollars = 0;
        return topUp;
    }
}
