namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>The exact Pareto frontier of any set of outcomes, for any number of parties.</summary>
/// <remarks>
/// H. T. Kung, F. Luccio and F. P. Preparata, "On finding the maxima of a set of vectors", Journal of the ACM 22, 1975, pages
/// 469-476: in falling order of the first party's utility an outcome can only be dominated by one before it, and is when one of
/// those is as good for all the other parties. Time is that of sorting for two and three parties. For more, each outcome may be
/// compared with all of the frontier.
/// </remarks>
internal static class EfficientOutcomes
{
    /// <summary>Finds the outcomes that no other outcome dominates: as good for all and better for one.</summary>
    /// <param name="outcomes">Outcomes to choose from, in any order. Sorted and overwritten.</param>
    /// <param name="profiles">At least two profiles.</param>
    /// <returns>
    /// The part of <paramref name="outcomes"/> that is the frontier: the first party's utility rising, ties by the second's and
    /// so on. Outcomes of the same utilities do not dominate each other; all are kept, in the order of their numbers.
    /// </returns>
    public static Span<int> Among(Span<int> outcomes, ReadOnlySpan<UtilityProfile> profiles)
    {
        OutcomeOrder.Sort(outcomes, new double[outcomes.Length], profiles);
        IDominators found = profiles.Length switch
        {
            2 => new BestForSecond(profiles[1]),
            3 => new Staircase(outcomes, profiles[1], profiles[2]),
            _ => new CoveringList(profiles[1..]),
        };

        // The frontier grows downwards from the end, where every outcome has been read already.
        int kept = outcomes.Length;
        for (int end = outcomes.Length; end > 0;)
        {
            int start = end - 1;
            while (start > 0 && Alike(outcomes[start - 1], outcomes[start], profiles))
            {
                start--;
            }

            if (!found.Cover(outcomes[start]))
            {
                found.Add(outcomes[start]);
                kept -= end - start;
                outcomes[start..end].CopyTo(outcomes[kept..]);
            }

            end = start;
        }

        return outcomes[kept..];
    }

    private static bool Alike(int one, int other, ReadOnlySpan<UtilityProfile> profiles)
    {
        foreach (var profile in profiles)
        {
            if (profile.Utilities[one] != profile.Utilities[other])
            {
                return false;
            }
        }

        return true;
    }
}
