using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Validation;

/// <summary>One expectation and what a run made of it.</summary>
/// <param name="Scenario">Short name of the scenario.</param>
/// <param name="Expectation">What was expected.</param>
/// <param name="Got">The metric's value in the expectation's year, in its own unit; null when the year had nothing to measure.</param>
public sealed record ValidationRow(string Scenario, Expectation Expectation, double? Got)
{
    /// <summary>Whether the value lies in the accepted range; never when there is none.</summary>
    public bool Passed => Got >= Expectation.ToleranceLow && Got <= Expectation.ToleranceHigh;
}
