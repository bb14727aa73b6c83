namespace NegotiationSim.Core.Specification;

/// <summary>A dated change of one number of the world: a policy or a technology.</summary>
public sealed record ShockSpecification
{
    /// <summary>Calendar year of the change.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>What changes.</summary>
    public required ShockKind Kind { get; init; }

    /// <summary>Platform or market the change is about; empty for <see cref="ShockKind.Labelling"/>.</summary>
    public required string Target { get; init; }

    /// <summary>New value: a factor for prices and technology, artists for the cohort, a probability for detection, 0 or 1 for labelling.</summary>
    public required double Value { get; init; }
}

/// <summary>What a shock changes.</summary>
public enum ShockKind
{
    /// <summary>Multiplies a platform's subscription prices.</summary>
    PriceFactor,

    /// <summary>Sets the cohort a generator wants to train on.</summary>
    Cohort,

    /// <summary>Multiplies a generator's technology.</summary>
    TechnologyFactor,

    /// <summary>Sets the yearly probability that a user of an unlicensed source is caught, in a market.</summary>
    Detection,

    /// <summary>Requires synthetic music to be labelled (1) or not (0).</summary>
    Labelling,
}
