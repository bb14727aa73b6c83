using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>A sensitivity study: which points are run, and what their means say.</summary>
/// <remarks>
/// Every point is run with the same seed in the same replications, so that the difference between two points is the factors' and
/// not that of their draws.
/// </remarks>
public sealed class SensitivityStudy
{
    private readonly SensitivityPlan plan;
    private readonly SensitivityMethod method;
    private readonly ulong seed;

    /// <summary>Makes the study.</summary>
    /// <param name="plan">Factors and metrics.</param>
    /// <param name="method">Method.</param>
    /// <param name="size">Trajectories of Morris's design, or rows N of Saltelli's; at least 2.</param>
    /// <param name="seed">Seed of the design and of the bootstrap.</param>
    public SensitivityStudy(SensitivityPlan plan, SensitivityMethod method, int size, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (this.plan, this.method, this.seed) = (plan, method, seed);
        Design = method == SensitivityMethod.Morris
            ? new MorrisDesign(plan.Factors.Length, size, seed)
            : new SaltelliDesign(plan.Factors.Length, size, seed);
    }

    /// <summary>The points.</summary>
    public IDesign Design { get; }

    /// <summary>The points with their factors.</summary>
    public FactorDesign Points => new(plan.Factors, Design);

    /// <summary>Analyses the points' means.</summary>
    /// <param name="summaries">One a point, in order.</param>
    /// <returns>One result a metric, in the order of the plan.</returns>
    public ImmutableArray<MetricSensitivity> Analyse(IReadOnlyList<PointEstimates> summaries) =>
        [.. plan.Metrics.Select((metric, i) => Analyse(metric, [.. summaries.Select(summary => summary.Metrics[i])]))];

    private MetricSensitivity Analyse(MetricChoice metric, MeanInterval[] means)
    {
        double?[] outputs = [.. means.Select(mean => mean.Count > 0 ? mean.Mean : (double?)null)];
        var bootstrap = new Bootstrap(seed);
        return new MetricSensitivity(
            metric,
            Design is MorrisDesign morris ? ElementaryEffects.Of(morris, outputs, bootstrap) : null,
            Design is SaltelliDesign saltelli ? SobolIndices.Of(saltelli, outputs, bootstrap) : null,
            Noise.Of(means));
    }
}

/// <summary>What drives one metric.</summary>
/// <param name="Metric">The metric and its year.</param>
/// <param name="Effects">Elementary effects; null under another method, or when too little could be measured.</param>
/// <param name="Indices">Variance-based indices; null under another method, or when too little could be measured.</param>
/// <param name="Noise">What chance adds.</param>
public sealed record MetricSensitivity(MetricChoice Metric, ElementaryEffects? Effects, SobolIndices? Indices, Noise Noise);
