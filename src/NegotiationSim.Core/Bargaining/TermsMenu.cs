using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Bargaining;

/// <summary>The shapes of terms on the table: every combination of the menu, the lump sum left free.</summary>
public static class TermsMenu
{
    /// <summary>Lists the shapes, with guarantees as money from the forecast usage payment.</summary>
    /// <param name="spec">What may be on the table.</param>
    /// <param name="longestTermYears">Longest term the platform signs, years.</param>
    /// <param name="use">The product's forecast year.</param>
    /// <param name="mostFavouredNation">Whether the label has a most-favoured-nation clause in all its licences.</param>
    public static ImmutableArray<LicenceTerms> Of(
        BargainingSpecification spec, int longestTermYears, LicenceUse use, bool mostFavouredNation = false)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(use);
        ImmutableArray<LicenceTerms>.Builder menu = ImmutableArray.CreateBuilder<LicenceTerms>();
        foreach (int years in spec.TermYears.Where(y => y <= longestTermYears))
        {
            foreach (double royalty in spec.RoyaltyShares)
            {
                foreach (double perPlay in spec.PerPlayFees)
                {
                    foreach (double perSubscriber in spec.PerSubscriberFees)
                    {
                        LicenceTerms payments = new(0, royalty, perPlay, perSubscriber, 0, years) { MostFavouredNation = mostFavouredNation };
                        foreach (LicenceTerms usage in Forms(spec, payments))
                        {
                            AddWithGuarantees(menu, spec, use, usage);
                        }
                    }
                }
            }
        }

        return menu.ToImmutable();
    }

    /// <summary>A shape with its lump sum.</summary>
    internal static LicenceTerms WithLumpSum(LicenceTerms shape, double lumpSumDollars) => shape with { LumpSumDollars = lumpSumDollars };

    /// <summary>Whether two contracts differ in their lump sum at most.</summary>
    internal static bool SameShape(LicenceTerms one, LicenceTerms other) => WithLumpSum(one, other.LumpSumDollars) == other;

    /// <summary>Payments by use with every kind of lump sum and every combination, each contract once.</summary>
    private static IEnumerable<LicenceTerms> Forms(BargainingSpecification spec, LicenceTerms usage)
    {
        int clauses = Clauses.In(usage);
        foreach (LumpSumKind kind in spec.LumpSumKinds)
        {
            // An advance against nothing is a buy-out under another name.
            if (clauses == 0 && kind == LumpSumKind.Advance && spec.LumpSumKinds.Contains(LumpSumKind.BuyOut))
            {
                continue;
            }

            foreach (UsageCombination combination in spec.Combinations)
            {
                // The greater of one payment is that payment.
                if (clauses > 1 || combination == spec.Combinations[0])
                {
                    yield return usage with { LumpSumKind = kind, Combination = combination };
                }
            }
        }
    }

    private static void AddWithGuarantees(
        ImmutableArray<LicenceTerms>.Builder menu, BargainingSpecification spec, LicenceUse use, LicenceTerms usage)
    {
        double expected = use.Payment(usage);
        if (expected == 0)
        {
            // A share of nothing guarantees nothing: the same shape for every share.
            menu.Add(usage);
            return;
        }

        foreach (double share in spec.GuaranteeShares)
        {
            menu.Add(usage with { GuaranteeDollarsPerYear = share * expected });
        }
    }
}
