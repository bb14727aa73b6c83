using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What a platform owes beside the terms it agrees, because of most-favoured-nation clauses.</summary>
/// <remarks>
/// Only the platform knows all its contracts, so only it foresees this. What it owes is valued over the term of the new licence, for
/// holders are taken to renew their clauses; a holder's own advance is taken to be earned before what is added to it.
/// </remarks>
/// <param name="UsageShare">The label's share of use in the forecast, [0, 1].</param>
/// <param name="LabelHoldsClause">Whether the label has the clause, and so gets what rivals have that is better.</param>
/// <param name="Rivals">Licences in force with other labels.</param>
public sealed record EqualTreatment(double UsageShare, bool LabelHoldsClause, ImmutableArray<RivalLicence> Rivals)
{
    /// <summary>The terms that an agreement comes to.</summary>
    public LicenceTerms Effective(LicenceTerms agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        if (!LabelHoldsClause)
        {
            return agreed;
        }

        LicenceTerms lifted = agreed;
        foreach (RivalLicence rival in Rivals)
        {
            LicenceTerms comparable = rival.Terms.LumpSumKind == agreed.LumpSumKind ? rival.Terms : TermsMenu.WithLumpSum(rival.Terms, 0);
            lifted = MostFavouredNation.Lift(lifted, UsageShare, comparable, rival.Use.UsageShare);
        }

        return lifted;
    }

    /// <summary>What other labels get more a year, at forecast success and lump sums apart, when terms are agreed, dollars.</summary>
    public double OwedByUse(LicenceTerms effective)
    {
        double owed = 0;
        foreach (RivalLicence rival in Rivals)
        {
            if (rival.Terms.MostFavouredNation)
            {
                LicenceTerms lifted = MostFavouredNation.Lift(rival.Terms, rival.Use.UsageShare, effective, UsageShare);
                owed += PaidByUse(rival.Use, lifted) - PaidByUse(rival.Use, rival.Terms);
            }
        }

        return owed;
    }

    /// <summary>Holders whose lump sum a lump sum on a shape may lift.</summary>
    internal ImmutableArray<MatchedLumpSum> Matches(LicenceTerms effective)
    {
        var matches = ImmutableArray.CreateBuilder<MatchedLumpSum>();
        foreach (RivalLicence rival in Rivals)
        {
            LicenceTerms terms = rival.Terms;
            if (terms.MostFavouredNation && UsageShare > 0 && (terms.LumpSumKind == effective.LumpSumKind || terms.LumpSumDollars == 0))
            {
                LicenceTerms lifted = MostFavouredNation.Lift(terms, rival.Use.UsageShare, effective, UsageShare);
                matches.Add(new MatchedLumpSum(
                    rival.YearsLeft * rival.Use.UsageShare / (effective.TermYears * UsageShare),
                    terms.LumpSumDollars * rival.YearsLeft / terms.TermYears,
                    effective.LumpSumKind == LumpSumKind.Advance ? rival.Use.Payment(lifted) : 0));
            }
        }

        return matches.ToImmutable();
    }

    private static double PaidByUse(LicenceUse use, LicenceTerms terms) => Math.Max(terms.GuaranteeDollarsPerYear, use.Payment(terms));
}

/// <summary>A platform's licence with another label.</summary>
/// <param name="Terms">Its terms.</param>
/// <param name="Use">The other label's forecast year.</param>
/// <param name="YearsLeft">What is left of its term.</param>
public sealed record RivalLicence(LicenceTerms Terms, LicenceUse Use, double YearsLeft);

/// <summary>A lump sum that follows another: what exceeds <paramref name="HasDollars"/> of <paramref name="Factor"/> times the other is owed.</summary>
/// <param name="Factor">Points and years of the holder over those of the label that negotiates.</param>
/// <param name="HasDollars">What the holder has had for the years left.</param>
/// <param name="UsageDollars">What its use earns a year at forecast success, to be set off; 0 for a buy-out.</param>
internal readonly record struct MatchedLumpSum(double Factor, double HasDollars, double UsageDollars);
