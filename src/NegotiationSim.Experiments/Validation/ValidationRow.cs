using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Validation;

/// <summary>One expectation and what a run made of it.</summary>
/// <param name="Scenario">Short name of the scenario.</param>
/// <param name="Expectation">What was expected.</param>
/// <param name="Interval">The metric's mean over replications in the expectation's year, in its own unit, with its 95% interval.</param>
public sealed record ValidationRow(string Scenario, Expectation Expectation, MeanInterval Interval)
{
    /// <summary>The mean; null when no replication had anything to measure.</summary>
    public double? Got => Interval.Count > 0 ? Interval.Mean : null;

    /// <summary>Whether the value lies in the accepted range; never when there is none.</summary>
    public bool Passed => Got >= Expectation.ToleranceLow && Got <= Expectation.ToleranceHigh;
}
