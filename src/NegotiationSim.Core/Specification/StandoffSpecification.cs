namespace NegotiationSim.Core.Specification;

/// <summary>Quarters in which a label and a platform do not meet for talks, whatever an agreement would be worth to them.</summary>
/// <remarks>
/// A licence in force is kept to its end. Parties that bargain over terms alone rarely part while both would gain; a standoff says that
/// they did, so that what the absence costs each side, and how the next terms compare, can be studied.
/// </remarks>
public sealed record StandoffSpecification
{
    /// <summary>Calendar year in which it begins.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>The platform.</summary>
    public required string Platform { get; init; }

    /// <summary>How long it lasts, quarters; at least 1.</summary>
    public required int Quarters { get; init; }
}
