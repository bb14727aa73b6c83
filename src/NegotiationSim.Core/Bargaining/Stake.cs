using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>An interest made ready to value many terms quickly.</summary>
internal sealed class Stake
{
    private readonly Interest interest;

    public Stake(Interest interest, int longestTermYears)
    {
        this.interest = interest;
        Outlook outlook = interest.Outlook;
        Prospect = new Prospect(outlook.Growth, outlook.GrowthSd, outlook.DiscountRate, outlook.RiskAversionPerBillion, longestTermYears);
    }

    /// <summary>Beliefs, discounting, risk aversion.</summary>
    public Prospect Prospect { get; }

    /// <summary>Whether this side pays the lump sum.</summary>
    public bool PaysLumpSum => interest.PaysLumpSum;

    /// <summary>Value of arbitrary terms over disagreement, dollars a year.</summary>
    public double Gain(LicenceTable table, LicenceTerms terms)
    {
        double lump = PaysLumpSum ? -terms.LumpSumDollars : SplitOf(table, terms).Kept(terms.LumpSumDollars);
        return (ValueOfUsage(table, terms) + lump) / Prospect.Annuity(terms.TermYears);
    }

    /// <summary>Certainty equivalent at signing of everything but the lump sum, dollars.</summary>
    /// <remarks>The luck of a trial has nothing to do with that of the product, so under constant absolute risk aversion the two add up.</remarks>
    public double ValueOfUsage(LicenceTable table, LicenceTerms terms)
    {
        double other = interest.OtherDollarsPerYear;
        LicenceUse use = table.Use;
        if (table.Pricing is { } pricing)
        {
            // A dearer product displaces less of the label's other sales, and earns the platform another profit.
            PriceAnswer answer = pricing.Answer(table.Use, terms);
            other = PaysLumpSum ? other + answer.ProfitChangeDollars : other * answer.UseFactor;
            use = answer.Use;
        }

        return interest.ClaimDollars + Prospect.CertaintyEquivalent(
            new CashStream(other, use.Payment(terms), terms.GuaranteeDollarsPerYear, interest.KeptShareOfUsage), terms.TermYears);
    }

    /// <summary>How a lump sum divides between this side and artists.</summary>
    public LumpSumSplit SplitOf(LicenceTable table, LicenceTerms terms) => PaysLumpSum
        ? new LumpSumSplit(0, 0)
        : SplitOf(table, terms, interest.KeptShareOfUsage, interest.LumpSumPassThrough);

    /// <summary>How a lump sum divides between a label and the artists whose consent it buys.</summary>
    public static LumpSumSplit SplitOf(LicenceTable table, LicenceTerms terms, double keptShareOfUsage, double passThrough)
    {
        if (table.ConsentAskDollarsPerYear is not { } ask)
        {
            return new LumpSumSplit(passThrough, 0);
        }

        // Consent has to be paid for: what artists ask over the term, less the royalties they can expect.
        double royalties = (1 - keptShareOfUsage) * Math.Max(table.UsagePayment(terms), terms.GuaranteeDollarsPerYear);
        return new LumpSumSplit(passThrough, Math.Max(0, ask - royalties) * terms.TermYears);
    }
}
