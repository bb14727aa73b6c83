using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The effect of a policy on every metric in every year, from replications that come one at a time, and when the worlds first differ.</summary>
internal sealed class EventStudy(Experiment experiment)
{
    private readonly int years = experiment.Points[0].Years;
    private readonly EffectMoments[] cells =
        [.. Enumerable.Range(0, experiment.Metrics.Length * experiment.Points[0].Years).Select(_ => new EffectMoments())];

    private int first = int.MaxValue;

    /// <summary>First year in which any metric differs in any replication; null when they never do.</summary>
    public int? FirstDifference => first == int.MaxValue ? null : experiment.Points[0].StartYear + first;

    /// <summary>The effects, metrics outer, years inner.</summary>
    public IEnumerable<Effect> Effects => cells.Select(cell => cell.Effect);

    public void Add(RunRow basis, RunRow policy)
    {
        for (int cell = 0; cell < cells.Length; cell++)
        {
            (double before, double after) = (basis.Values[cell], policy.Values[cell]);
            cells[cell].Add(before, after);

            // Two NaN are the same: nothing to measure in either.
            if (!before.Equals(after))
            {
                first = Math.Min(first, cell % years);
            }
        }
    }
}
