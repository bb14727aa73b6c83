using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Why a deal took its form: how much each wedge moved the lump-sum fraction.</summary>
/// <remarks>
/// The talks are resolved with every combination of wedges switched off, and the change of the lump-sum fraction from none to all of
/// them is shared among the wedges by Shapley value, so that the parts add up and no order is favoured
/// (A. F. Shorrocks, "Decomposition procedures for distributional analysis", Journal of Economic Inequality 11, 2013, pages 99-126).
/// A combination that ends without agreement pays nothing at signing and counts as 0; how many did is said.
/// </remarks>
/// <param name="WithoutAny">Lump-sum fraction with all wedges off, [0, 1].</param>
/// <param name="WithAll">Lump-sum fraction as it is, [0, 1].</param>
/// <param name="Parts">What each wedge adds to the fraction, in the order of <see cref="Wedge"/>; the sum is <c>WithAll - WithoutAny</c>.</param>
/// <param name="Combinations">Combinations of the wedges that are there.</param>
/// <param name="WithoutAgreement">Combinations in which there is no agreement.</param>
public sealed record FormDecomposition(
    double WithoutAny, double WithAll, ImmutableArray<WedgePart> Parts, int Combinations, int WithoutAgreement)
{
    /// <summary>Decomposes the form of a deal.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="resolve">What would be agreed in given talks, null for nothing: the talks played again, or a solution concept.</param>
    public static async ValueTask<FormDecomposition> OfAsync(TalksCase talks, Func<TalksCase, ValueTask<LicenceTerms?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(resolve);

        // A wedge that changes nothing adds nothing to any combination, and most talks lack one or two.
        ImmutableArray<Wedge> wedges = [.. Wedges.All.Where(wedge => Wedges.Without(talks, wedge) != talks)];
        double?[] found = new double?[1 << wedges.Length];

        // Combinations are independent and each has its own place, so that the number of threads does not show.
        await Parallel.ForAsync(0, found.Length, async (on, _) =>
        {
            TalksCase changed = talks;
            for (int w = 0; w < wedges.Length; w++)
            {
                changed = (on >> w & 1) == 0 ? Wedges.Without(changed, wedges[w]) : changed;
            }

            found[on] = await resolve(changed) is { } terms ? changed.Table.LumpSumFraction(terms) : null;
        });
        double[] fractions = [.. found.Select(fraction => fraction ?? 0)];
        ImmutableArray<double> shares = wedges.IsEmpty
            ? []
            : ShapleyValue.Solve(new CoalitionGame([.. fractions.Select(fraction => fraction - fractions[0])])).Payoffs;
        return new FormDecomposition(
            fractions[0],
            fractions[^1],
            [.. Wedges.All.Select(wedge => new WedgePart(wedge, wedges.IndexOf(wedge) is >= 0 and var w ? shares[w] : 0))],
            found.Length,
            found.Count(fraction => fraction is null));
    }

    /// <summary>Resolves talks by playing them again.</summary>
    public static async ValueTask<LicenceTerms?> ByTalks(TalksCase talks)
    {
        ArgumentNullException.ThrowIfNull(talks);
        return (await talks.ReplayAsync()).Agreement;
    }

    /// <summary>Resolves talks by Nash's solution over the menu.</summary>
    public static ValueTask<LicenceTerms?> ByNash(TalksCase talks) =>
        new(LicenceSolutions.Of(talks).FirstOrDefault(solution => solution.Concept == "nash")?.Terms);
}

/// <summary>What a wedge adds to the lump-sum fraction.</summary>
/// <param name="Wedge">The wedge.</param>
/// <param name="Change">Change of the fraction, -1 to 1; above 0 it makes for a lump sum, below 0 for payment by use.</param>
public sealed record WedgePart(Wedge Wedge, double Change);
