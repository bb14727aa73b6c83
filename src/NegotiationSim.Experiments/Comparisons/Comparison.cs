using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>One policy against its base, read off the pairs.</summary>
public sealed class Comparison
{
    private readonly Pairs pairs;
    private readonly int basis;
    private readonly int policy;

    /// <summary>Compares two points.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="basis">Index of the base's point.</param>
    /// <param name="policy">Index of the policy's point.</param>
    public Comparison(Pairs pairs, int basis, int policy)
    {
        this.pairs = pairs;
        this.basis = basis;
        this.policy = policy;
        FirstDifference = pairs.Years.Cast<int?>().FirstOrDefault(year => pairs.Experiment.Metrics.Any(metric => Differ(metric, year!.Value)));
    }

    /// <summary>Name of the policy.</summary>
    public string Policy => pairs.Experiment.Points[policy].Name;

    /// <summary>
    /// First year in which any metric differs in any replication; before it the worlds are the same to the last bit. Null when they never differ.
    /// </summary>
    public int? FirstDifference { get; }

    /// <summary>The years the policy is at work, over which effects are averaged; all years when the worlds never differ.</summary>
    public ImmutableArray<int> Years => [.. pairs.Years.Where(year => year >= (FirstDifference ?? 0))];

    /// <summary>The effect on a metric in a year.</summary>
    public Effect In(string metric, int year) => Effect.Of(pairs.Of(basis, metric, year), pairs.Of(policy, metric, year));

    /// <summary>The effect on the mean of a metric over <see cref="Years"/>.</summary>
    public Effect Mean(string metric) => Effect.Of(pairs.MeanOver(basis, metric, Years), pairs.MeanOver(policy, metric, Years));

    /// <summary>The effects on the headline metrics of these worlds, in their order.</summary>
    public ImmutableArray<(string Metric, Effect Effect)> Headlines(ImmutableArray<WorldSpecification> worlds) =>
        [.. worlds.SelectMany(world => Headline.Of(world)).Distinct().Select(metric => (metric, Mean(metric)))];

    /// <summary>The split of the change of welfare, a value a part and replication, means over <see cref="Years"/>.</summary>
    public Decomposition Welfare(WorldSpecification world) =>
        Decomposition.Over(Years, pairs.Experiment.Replications, (year, r) => WelfareSplit.Of(world, At(basis, year, r), At(policy, year, r)));

    /// <summary>The split of the change of median artist income, a value a part and replication, means over <see cref="Years"/>.</summary>
    public Decomposition MedianIncome() =>
        Decomposition.Over(Years, pairs.Experiment.Replications, (year, r) => IncomeSplit.Of(At(basis, year, r), At(policy, year, r)));

    private Func<string, double> At(int point, int year, int replication) => metric => pairs.Of(point, metric, year)[replication];

    private bool Differ(string metric, int year)
    {
        ReadOnlySpan<double> before = pairs.Of(basis, metric, year);
        ReadOnlySpan<double> after = pairs.Of(policy, metric, year);
        for (int r = 0; r < before.Length; r++)
        {
            // Two NaN are the same: nothing to measure in either.
            if (!before[r].Equals(after[r]))
            {
                return true;
            }
        }

        return false;
    }
}
