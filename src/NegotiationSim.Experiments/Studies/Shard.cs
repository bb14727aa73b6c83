namespace NegotiationSim.Experiments.Studies;

/// <summary>A part of an experiment's runs: every <paramref name="Count"/>-th, so that parts are alike in size and need not know of each other.</summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts there are, at least <paramref name="Index"/>.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>The whole.</summary>
    public static readonly Shard Whole = new(1, 1);

    /// <summary>Whether this is the whole.</summary>
    public bool IsWhole => Count == 1;

    /// <summary>Whether a run belongs to the part.</summary>
    /// <param name="points">Points of the experiment.</param>
    /// <param name="point">The run's point.</param>
    /// <param name="replication">The run's replication.</param>
    public bool Holds(int points, int point, int replication) => (((long)replication * points) + point) % Count == Index - 1;
}
