namespace NegotiationSim.Core.Specification;

/// <summary>
/// A dated change of one number of a platform, a price, a plan or a technology, or of what artists ask. What the law changes is a
/// <see cref="PolicySpecification"/>.
/// </summary>
public sealed record ShockSpecification
{
    /// <summary>Calendar year of the change.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>What changes.</summary>
    public required ShockKind Kind { get; init; }

    /// <summary>Platform the change is about; of an open letter the label whose artists sign, or <c>all</c>.</summary>
    public required string Target { get; init; }

    /// <summary>New value: a factor for prices, technology and thresholds, artists for the cohort.</summary>
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

    /// <summary>Multiplies the personal thresholds above which artists consent to AI uses.</summary>
    OpenLetter,
}
