namespace NegotiationSim.Core.Specification;

/// <summary>A dated change of one number of a platform: a price, a plan or a technology. What the law changes is a <see cref="PolicySpecification"/>.</summary>
public sealed record ShockSpecification
{
    /// <summary>Calendar year of the change.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>What changes.</summary>
    public required ShockKind Kind { get; init; }

    /// <summary>Platform the change is about.</summary>
    public required string Target { get; init; }

    /// <summary>New value: a factor for prices and technology, artists for the cohort.</summary>
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
}
