using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Runs;

/// <summary>Runs over more or fewer years than a scenario's own horizon.</summary>
public static class Horizon
{
    /// <summary>The scenario over another number of years; its text and hash stay those of the files.</summary>
    /// <remarks>
    /// Dated changes and expectations after the new end are kept and never reached. The override <c>horizon</c> would refuse them:
    /// it changes the scenario, this changes how much of it is run.
    /// </remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="years">Years to run, 1 to 100.</param>
    public static Scenario Over(this Scenario scenario, int years) => scenario with { World = scenario.World with { Years = years } };
}
