using System.Collections.Immutable;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The tables of a comparison across models as files.</summary>
internal static class AcrossTables
{
    public static Table Effects(ImmutableArray<PolicyAcross> policies, ImmutableArray<string> metrics) => Table
        .Of(
            "across",
            "Effect of each policy on the headline metrics under each model",
            from policy in policies
            from metric in metrics
            from effect in policy.Of(metric)
            select (policy.Name, effect.Choice, Metric: metric, effect.Change))
        .Text("policy", "name of the policy's point", row => row.Name)
        .Text("model", "the way it is modelled", row => row.Choice)
        .Text("metric", "name of the metric", row => row.Metric)
        .Whole("n", "replications in which both had something to measure", row => row.Change.Count)
        .Interval("difference", "mean of policy less base, replication by replication", row => row.Change);

    public static Table Spread(ImmutableArray<PolicyAcross> policies, ImmutableArray<string> metrics) => Table
        .Of(
            "spread",
            "Spread of each effect over models beside the sampling interval",
            from policy in policies from metric in metrics select (Policy: policy, Metric: metric))
        .Text("policy", "name of the policy's point", row => row.Policy.Name)
        .Text("metric", "name of the metric", row => row.Metric)
        .Number("lowest", "lowest mean effect over models", row => row.Policy.Of(row.Metric).Min(effect => effect.Change.Mean))
        .Number("highest", "highest mean effect over models", row => row.Policy.Of(row.Metric).Max(effect => effect.Change.Mean))
        .Number("spread", "highest less lowest", row => row.Policy.Spread(row.Metric))
        .Number("half_width", "largest half-width of a model's 95% interval", row => row.Policy.LargestHalfWidth(row.Metric));
}
