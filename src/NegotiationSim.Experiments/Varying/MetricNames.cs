using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Varying;

/// <summary>Checks names of metrics for files that scenarios read.</summary>
public static class MetricNames
{
    /// <summary>A check of metrics in a world.</summary>
    public static MetricCheck In(WorldSpecification world) => metric =>
    {
        try
        {
            MetricCatalogue.Find(metric, world);
            return null;
        }
        catch (MetricException unknown)
        {
            return new MetricFault(unknown.What, unknown.Allowed, unknown.Remedy);
        }
    };

    /// <summary>The metrics of some choices, each once, in order.</summary>
    public static ImmutableArray<string> Of(IEnumerable<MetricChoice> choices) => [.. choices.Select(choice => choice.Metric).Distinct()];
}
