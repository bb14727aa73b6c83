using NegotiationSim.Core;

namespace NegotiationSim.Experiments.Studies;

/// <summary>What to do about a run whose world has no solution, where every run is needed.</summary>
public static class RunFailures
{
    /// <summary>Refuses a row that failed.</summary>
    /// <exception cref="ModelException">It did; says which run it was and how to see it.</exception>
    public static void Refuse(Experiment experiment, RunRow row)
    {
        if (row.Failure is { } failure)
        {
            throw new ModelException(
                $"Replication {row.Replication} of '{experiment.Points[row.Point].Name}' (seed {experiment.Seed}) has no solution: {failure}");
        }
    }
}
