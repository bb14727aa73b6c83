using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The metrics a comparison keeps of each run.</summary>
public static class ComparisonMetrics
{
    /// <summary>Headline metrics, those of winners and losers, and what the decompositions need, of all worlds that are compared.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<WorldSpecification> worlds) =>
    [
        .. worlds.SelectMany(world => Headline.Of(world))
            .Concat(worlds.SelectMany(world => Stakeholders.Of(world)).Select(stake => stake.Metric))
            .Concat(worlds.SelectMany(world => WelfareSplit.Metrics(world)))
            .Concat(IncomeSplit.Metrics)
            .Distinct(),
    ];
}
