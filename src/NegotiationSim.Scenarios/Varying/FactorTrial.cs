using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>Tries a factor's values in its scenario one at a time, so that a study does not stop half-way at a wrong one.</summary>
internal static class FactorTrial
{
    private const string NotWhole = "must be whole";

    /// <summary>What the scenario has against the values; each fault once, however many values share it.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="load">Makes the scenario with overrides.</param>
    /// <param name="remedyForWhole">How to ask for whole numbers.</param>
    public static IEnumerable<Problem> Faults(Factor factor, Func<IEnumerable<string>, Scenario> load, string remedyForWhole) =>
        factor.Trials
            .SelectMany(coordinate => Faults(factor.At(coordinate), load))
            .Select(fault => fault.What == NotWhole ? fault with { Remedy = remedyForWhole } : fault)
            .DistinctBy(fault => (fault.Path, fault.What, fault.Remedy));

    private static ImmutableArray<Problem> Faults(string assignment, Func<IEnumerable<string>, Scenario> load)
    {
        try
        {
            load([assignment]);
            return [];
        }
        catch (ScenarioException refused)
        {
            return refused.Problems;
        }
    }
}
