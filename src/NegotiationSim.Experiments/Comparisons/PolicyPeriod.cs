using System.Collections.Frozen;
using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The effect of a policy averaged over the years it is at work, from replications that come one at a time.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="world">The base's world.</param>
/// <param name="period">The years.</param>
internal sealed class PolicyPeriod(Experiment experiment, WorldSpecification world, ImmutableArray<int> period)
{
    private readonly FrozenDictionary<string, int> indices = experiment.Metrics.Select((name, i) => (name, i)).ToFrozenDictionary(m => m.name, m => m.i);
    private readonly EffectMoments[] metrics = [.. experiment.Metrics.Select(_ => new EffectMoments())];
    private readonly DecompositionMoments welfare = new();
    private readonly DecompositionMoments medianIncome = new();

    public ImmutableArray<Effect> Effects => [.. metrics.Select(metric => metric.Effect)];

    public Decomposition Welfare => welfare.Decomposition;

    public Decomposition MedianIncome => medianIncome.Decomposition;

    public void Add(RunRow basis, RunRow policy)
    {
        for (int metric = 0; metric < metrics.Length; metric++)
        {
            (double before, double after) = Means(basis, policy, metric);
            metrics[metric].Add(before, after);
        }

        welfare.Add([.. period.Select(year => WelfareSplit.Of(world, In(basis, year), In(policy, year)))]);
        medianIncome.Add([.. period.Select(year => IncomeSplit.Of(In(basis, year), In(policy, year)))]);
    }

    // A year in which one of them has nothing to measure is left out of both: it would set unlike years against each other.
    private (double Before, double After) Means(RunRow basis, RunRow policy, int metric)
    {
        int[] both = [.. period.Where(year => !double.IsNaN(At(basis, metric, year) + At(policy, metric, year)))];
        double MeanOf(RunRow row) => both.Select(year => At(row, metric, year)).DefaultIfEmpty(double.NaN).Average();
        return (MeanOf(basis), MeanOf(policy));
    }

    private Func<string, double> In(RunRow row, int year) => metric => At(row, indices[metric], year);

    private double At(RunRow row, int metric, int year) => row.At(metric, year - experiment.Points[0].StartYear, experiment.Points[0].Years);
}
