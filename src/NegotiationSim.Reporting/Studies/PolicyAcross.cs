using System.Collections.Immutable;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Reporting.Studies;

/// <summary>A policy under several models.</summary>
/// <param name="Name">Name of the policy's point.</param>
/// <param name="Arms">Each model with the comparison of policy and base under it.</param>
internal sealed record PolicyAcross(string Name, ImmutableArray<(string Choice, Comparison Comparison)> Arms)
{
    /// <summary>The effect on a metric under each model.</summary>
    public ImmutableArray<(string Choice, MeanInterval Change)> Of(string metric) =>
        [.. Arms.Select(arm => (arm.Choice, arm.Comparison.Mean(metric).Difference))];

    /// <summary>Highest less lowest mean effect.</summary>
    public double Spread(string metric) => Of(metric).Max(e => e.Change.Mean) - Of(metric).Min(e => e.Change.Mean);

    /// <summary>Largest half-width of a model's interval.</summary>
    public double LargestHalfWidth(string metric) => Of(metric).Max(e => e.Change.HalfWidth);
}
