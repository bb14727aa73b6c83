namespace NegotiationSim.Experiments.Studies;

/// <summary>Which run of an experiment.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Replication">Replication, from 0.</param>
public readonly record struct RunKey(int Point, int Replication)
{
    /// <summary>The runs of a part of an experiment in the order they are made: replications outer, points inner.</summary>
    public static IEnumerable<RunKey> Of(Experiment experiment, Shard shard)
    {
        for (int r = 0; r < experiment.Replications; r++)
        {
            for (int p = 0; p < experiment.Points.Length; p++)
            {
                if (shard.Holds(experiment.Points.Length, p, r))
                {
                    yield return new RunKey(p, r);
                }
            }
        }
    }
}
