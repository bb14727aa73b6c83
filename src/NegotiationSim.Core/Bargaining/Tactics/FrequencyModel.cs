using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>What offers reveal of the other side's preferences: what it asks for often it wants, what it rarely gives up matters.</summary>
/// <remarks>
/// Frequency counting after T. van Krimpen, D. Looije and S. Hajizadeh, "HardHeaded", in Complex Automated Negotiations, 2013, pages
/// 223-227, and N. van Galen Last, "Agent Smith", in New Trends in Agent-Based Complex Automated Negotiations, 2012, pages 167-174.
/// A value's worth is how often it was offered, over the most for its issue, each counted once more than seen; an issue's weight
/// grows when its value stays the same from one offer to the next. Assumes additive preferences. It sees nothing but offers.
/// <para>Weakness: what a party offers while it concedes is counted as what it likes, so that order is learned better than size.</para>
/// </remarks>
public sealed class FrequencyModel
{
    /// <summary>What one unchanged value adds to the weight of its issue, which begins at 1.</summary>
    private const double Unchanged = 0.2;

    private readonly OutcomeSpace space;
    private readonly int[][] counts;
    private readonly double[] weights;
    private readonly double[][] scores;
    private int last = -1;

    /// <summary>A model that knows nothing: it likes all outcomes alike.</summary>
    /// <param name="space">The outcomes.</param>
    public FrequencyModel(OutcomeSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        this.space = space;
        counts = [.. space.Issues.Select(i => new int[i.Values.Length])];
        scores = [.. space.Issues.Select(i => new double[i.Values.Length])];
        weights = new double[space.Issues.Length];
        Array.Fill(weights, 1);
        Score();
    }

    /// <summary>Learns from an offer of the other side.</summary>
    public void Observe(int offer)
    {
        for (int issue = 0; issue < counts.Length; issue++)
        {
            int value = space.ValueOf(offer, issue);
            counts[issue][value]++;
            if (last >= 0 && space.ValueOf(last, issue) == value)
            {
                weights[issue] += Unchanged;
            }
        }

        last = offer;
        Score();
    }

    /// <summary>Weight of an issue to the other side, (0, 1]; weights sum to 1.</summary>
    public double Weight(int issue) => weights[issue] / weights.Sum();

    /// <summary>Worth of a value to the other side, (0, 1]; 1 for the value asked for most.</summary>
    public double Worth(int issue, int value) => (1.0 + counts[issue][value]) / (1 + counts[issue].Max());

    /// <summary>Utility of an outcome to the other side, (0, 1].</summary>
    public double Estimate(int outcome)
    {
        double sum = 0;
        for (int issue = 0; issue < scores.Length; issue++)
        {
            sum += scores[issue][space.ValueOf(outcome, issue)];
        }

        return sum;
    }

    private void Score()
    {
        for (int issue = 0; issue < scores.Length; issue++)
        {
            for (int value = 0; value < scores[issue].Length; value++)
            {
                scores[issue][value] = Weight(issue) * Worth(issue, value);
            }
        }
    }
}
