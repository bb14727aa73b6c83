using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One side's stake in a licence: what the licence changes for it besides the payments, and how it values money.</summary>
/// <param name="Prospect">Beliefs, discounting, risk aversion.</param>
/// <param name="OtherDollarsPerYear">Change of its other cash with the licence against without it, dollars a year at forecast success.</param>
/// <param name="KeptShareOfUsage">Its share of usage payments after artists; -1 for the platform, which pays them.</param>
/// <param name="LumpSumPassThrough">Artists' share of a lump sum; 0 for the platform.</param>
/// <param name="PaysLumpSum">Whether this side pays the lump sum.</param>
internal sealed record Stake(
    Prospect Prospect, double OtherDollarsPerYear, double KeptShareOfUsage, double LumpSumPassThrough, bool PaysLumpSum)
{
    /// <summary>Value of arbitrary terms over disagreement, dollars a year.</summary>
    public double Gain(NegotiationBrief brief, LicenceTerms terms)
    {
        double lump = PaysLumpSum ? -terms.LumpSumDollars : SplitOf(brief, terms).Kept(terms.LumpSumDollars);
        return (ValueOfUsage(brief, terms) + lump) / Prospect.Annuity(terms.TermYears);
    }

    /// <summary>Certainty equivalent at signing of everything but the lump sum, dollars.</summary>
    public double ValueOfUsage(NegotiationBrief brief, LicenceTerms terms) => Prospect.CertaintyEquivalent(
        new CashStream(OtherDollarsPerYear, ExpectedUsage(brief, terms), terms.GuaranteeDollarsPerYear, KeptShareOfUsage),
        terms.TermYears);

    /// <summary>How a lump sum divides between this side and artists.</summary>
    public LumpSumSplit SplitOf(NegotiationBrief brief, LicenceTerms terms) => PaysLumpSum
        ? new LumpSumSplit(0, 0)
        : SplitOf(brief, terms, KeptShareOfUsage, LumpSumPassThrough);

    /// <summary>How a lump sum divides between a label and the artists whose consent it buys.</summary>
    public static LumpSumSplit SplitOf(NegotiationBrief brief, LicenceTerms terms, double keptShareOfUsage, double passThrough)
    {
        if (brief.Cohort is not { } cohort)
        {
            return new LumpSumSplit(passThrough, 0);
        }

        // Consent has to be paid for: what artists ask over the term, less the royalties they can expect.
        double royalties = (1 - keptShareOfUsage) * Math.Max(ExpectedUsage(brief, terms), terms.GuaranteeDollarsPerYear);
        return new LumpSumSplit(passThrough, Math.Max(0, cohort.AskDollarsPerYear - royalties) * terms.TermYears);
    }

    private static double ExpectedUsage(NegotiationBrief brief, LicenceTerms terms) =>
        brief.With.Platforms[brief.Platform].UsagePayment(terms, brief.Label);
}
