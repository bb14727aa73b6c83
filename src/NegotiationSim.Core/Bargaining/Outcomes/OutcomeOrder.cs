namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>Sorts outcomes by the first party's utility, ties by the second's and so on, equal outcomes by number; all rising.</summary>
internal static class OutcomeOrder
{
    /// <summary>Sorts outcomes.</summary>
    /// <param name="outcomes">Outcomes to sort in place.</param>
    /// <param name="keys">As many places to work in. With a single profile they hold the sorted utilities afterwards.</param>
    /// <param name="profiles">The utilities to sort by.</param>
    /// <remarks>
    /// Sorting plain numbers with their outcomes beside them is several times faster than comparing outcomes, but leaves ties in
    /// any order: each run of ties is then sorted by the next profile.
    /// </remarks>
    public static void Sort(Span<int> outcomes, Span<double> keys, ReadOnlySpan<UtilityProfile> profiles)
    {
        if (profiles.IsEmpty)
        {
            outcomes.Sort();
            return;
        }

        var utilities = profiles[0].Utilities;
        for (int i = 0; i < outcomes.Length; i++)
        {
            keys[i] = utilities[outcomes[i]];
        }

        keys.Sort(outcomes);
        int start = 0;
        for (int end = 1; end <= keys.Length; end++)
        {
            if (end < keys.Length && keys[end] == keys[start])
            {
                continue;
            }

            if (end - start > 1)
            {
                Sort(outcomes[start..end], keys[start..end], profiles[1..]);
            }

            start = end;
        }
    }
}
