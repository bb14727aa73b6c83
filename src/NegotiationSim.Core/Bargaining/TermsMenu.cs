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
    public static ImmutableArray<LicenceTerms> Of(BargainingSpecification spec, int longestTermYears, LicenceUse use)
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
                        AddWithGuarantees(menu, spec, use, new(0, royalty, perPlay, perSubscriber, 0, years));
                    }
                }
            }
        }

        return menu.ToImmutable();
    }

    /// <summary>A shape with its lump sum.</summary>
    internal static LicenceTerms WithLumpSum(LicenceTerms shape, double lumpSumDollars) => new(
        lumpSumDollars,
        shape.RoyaltyShare,
        shape.PerPlayFeeDollars,
        shape.PerSubscriberFeeDollars,
        shape.GuaranteeDollarsPerYear,
        shape.TermYears,
        shape.LumpSumKind,
        shape.Combination);

    /// <summary>Whether two contracts differ in their lump sum at most.</summary>
    internal static bool SameShape(LicenceTerms one, LicenceTerms other) => WithLumpSum(one, other.LumpSumDollars) == other;

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
            menu.Add(new LicenceTerms(
                0, usage.RoyaltyShare, usage.PerPlayFeeDollars, usage.PerSubscriberFeeDollars, share * expected, usage.TermYears));
        }
    }
}
