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
        double annuity = Prospect.Annuity(terms.TermYears);
        LumpSumSplit split = SplitOf(table, terms);
        if (Bends(terms))
        {
            CashStream stream = StreamOf(table, terms);
            return Prospect.CertaintyEquivalent(stream, LumpSumOf(table, terms), terms.LumpSumDollars, terms.TermYears).Dollars / annuity;
        }

        double lump = PaysLumpSum ? -terms.LumpSumDollars : split.Kept(terms.LumpSumDollars);
        return (ValueOfUsage(table, terms) + lump) / annuity;
    }

    /// <summary>Certainty equivalent at signing of everything but the lump sum, dollars.</summary>
    /// <remarks>The luck of a trial has nothing to do with that of the product, so under constant absolute risk aversion the two add up.</remarks>
    public double ValueOfUsage(LicenceTable table, LicenceTerms terms) =>
        interest.ClaimDollars + Prospect.CertaintyEquivalent(StreamOf(table, terms), terms.TermYears);

    /// <summary>The same for all shapes of a menu at once.</summary>
    public void ValuesOfUsage(MenuCash menu, Span<double> dollars)
    {
        Prospect.CertaintyEquivalents(menu, dollars);
        for (int s = 0; s < dollars.Length; s++)
        {
            dollars[s] = interest.ClaimDollars + dollars[s];
        }
    }

    /// <summary>What the shapes of a menu are worth with any lump sum, null for a plain buy-out; null if there is nothing else.</summary>
    public LumpSumCurve?[]? CurvesOf(LicenceTable table) =>
        table.Menu.Any(Bends) ? [.. table.Menu.Select(shape => CurveOf(table, shape))] : null;

    private LumpSumCurve? CurveOf(LicenceTable table, LicenceTerms shape) =>
        Bends(shape) ? new(Prospect, StreamOf(table, shape), shape.TermYears, LumpSumOf(table, shape)) : null;

    /// <summary>Whether a lump sum is more than money changing hands.</summary>
    private bool Bends(LicenceTerms terms) => terms.LumpSumKind == LumpSumKind.Advance || interest.EqualTreatment is not null;

    private LumpSumTerms LumpSumOf(LicenceTable table, LicenceTerms terms)
    {
        LicenceTerms effective = interest.EqualTreatment?.Effective(TermsMenu.WithLumpSum(terms, 0)) ?? terms;
        return new(
            PaysLumpSum,
            terms.LumpSumKind == LumpSumKind.Advance,
            SplitOf(table, terms),
            interest.EqualTreatment is null ? 0 : effective.LumpSumDollars,
            interest.EqualTreatment?.Matches(effective) ?? [],
            interest.ClaimDollars);
    }

    /// <summary>This side's cash of a year under terms, the lump sum apart.</summary>
    public CashStream StreamOf(LicenceTable table, LicenceTerms terms)
    {
        double other = interest.OtherDollarsPerYear;
        if (interest.EqualTreatment is { } treatment)
        {
            // What it agrees with one it may owe to others, and what others have to this one.
            terms = treatment.Effective(TermsMenu.WithLumpSum(terms, 0));
            other -= treatment.OwedByUse(terms);
        }

        LicenceUse use = table.Use;
        if (table.Pricing is { } pricing)
        {
            // A dearer product displaces less of the label's other sales, and earns the platform another profit.
            PriceAnswer answer = pricing.Answer(table.Use, terms);
            other = PaysLumpSum ? other + answer.ProfitChangeDollars : other * answer.UseFactor;
            use = answer.Use;
        }

        return new CashStream(other, use.Payment(terms), terms.GuaranteeDollarsPerYear, interest.KeptShareOfUsage);
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
