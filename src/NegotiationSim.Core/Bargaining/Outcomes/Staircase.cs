namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>With three parties: for each utility of the second, the best for the third among outcomes at least that good.</summary>
/// <remarks>
/// A binary indexed tree of maxima (P. M. Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and
/// Experience 24, 1994, pages 327-336) over the second party's utilities, the best first. Cover and Add take logarithmic time.
/// </remarks>
internal sealed class Staircase : IDominators
{
    private readonly UtilityProfile second;
    private readonly UtilityProfile third;
    private readonly double[] levels;
    private readonly double[] best;

    /// <summary>Makes room for outcomes.</summary>
    /// <param name="outcomes">All outcomes that will be asked about.</param>
    /// <param name="second">The second party's utilities.</param>
    /// <param name="third">The third party's utilities.</param>
    public Staircase(ReadOnlySpan<int> outcomes, UtilityProfile second, UtilityProfile third)
    {
        this.second = second;
        this.third = third;
        levels = new double[outcomes.Length];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = second.Utilities[outcomes[i]];
        }

        Array.Sort(levels);
        best = new double[levels.Length + 1];
        Array.Fill(best, double.NegativeInfinity);
    }

    public bool Cover(int outcome)
    {
        double wanted = third.Utilities[outcome];
        for (int i = Step(outcome); i > 0; i -= i & -i)
        {
            if (best[i] >= wanted)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(int outcome)
    {
        double utility = third.Utilities[outcome];
        for (int i = Step(outcome); i < best.Length; i += i & -i)
        {
            best[i] = Math.Max(best[i], utility);
        }
    }

    /// <summary>Number of places whose level is at least the outcome's: from 1 for the best.</summary>
    private int Step(int outcome)
    {
        double utility = second.Utilities[outcome];
        int low = 0;
        int high = levels.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = levels[middle] < utility ? (middle + 1, high) : (low, middle);
        }

        return levels.Length - low;
    }
}
