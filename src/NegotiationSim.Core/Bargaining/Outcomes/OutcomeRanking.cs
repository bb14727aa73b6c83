namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>All outcomes of a space from the worst to the best for one party.</summary>
/// <remarks>
/// A place is a position in this order, from 0 for the worst. Outcomes of equal utility stand in the order of their numbers, so
/// that the same profile always gives the same ranking.
/// </remarks>
public sealed class OutcomeRanking
{
    private readonly int[] outcomes;
    private readonly double[] rising;

    internal OutcomeRanking(UtilityProfile profile)
    {
        outcomes = [.. Enumerable.Range(0, profile.Space.Count)];
        rising = new double[outcomes.Length];
        OutcomeOrder.Sort(outcomes, rising, [profile]);
    }

    /// <summary>Outcomes, worst first.</summary>
    public ReadOnlySpan<int> Outcomes => outcomes;

    /// <summary>Their utilities, rising; place by place those of <see cref="Outcomes"/>.</summary>
    public ReadOnlySpan<double> Utilities => rising;

    /// <summary>First place whose utility is at least this much.</summary>
    /// <param name="utility">A utility; not NaN.</param>
    /// <returns>A place, or the number of outcomes if none is as good.</returns>
    public int LowestAtLeast(double utility)
    {
        int low = 0;
        int high = rising.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (rising[middle] < utility)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
