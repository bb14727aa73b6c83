namespace NegotiationSim.Orleans.State;

/// <summary>What is saved of a world besides its years.</summary>
[GenerateSerializer]
[Alias("negsim.world-state")]
internal sealed class WorldState
{
    /// <summary>How often it was begun or begun again.</summary>
    [Id(0)]
    public int Attempts { get; set; }

    /// <summary>Years whose end is saved whole.</summary>
    [Id(1)]
    public int YearsSaved { get; set; }

    /// <summary>Whether its result is saved.</summary>
    [Id(2)]
    public bool Finished { get; set; }

    /// <summary>Why the world has no solution; null where it has, or may have.</summary>
    [Id(3)]
    public string? Insoluble { get; set; }
}

/// <summary>What is saved of an experiment.</summary>
[GenerateSerializer]
[Alias("negsim.experiment-state")]
internal sealed class ExperimentState
{
    /// <summary>What its worlds are; null before the first is asked for.</summary>
    [Id(0)]
    public Messages.Assignment? Assignment { get; set; }

    /// <summary>Replications that are over, in the order in which they ended.</summary>
    [Id(1)]
    public List<int> Finished { get; set; } = [];
}
