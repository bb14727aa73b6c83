namespace NegotiationSim.Core.Specification;

/// <summary>The part of a label's repertoire that it licenses and distributes for artists who own their recordings.</summary>
public sealed record DistributionSpecification
{
    /// <summary>Share of its artists who own their recordings, in expectation; [0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>Share of the receipts of those recordings that the label keeps, [0, 1]; the owners get the rest.</summary>
    public required double Fee { get; init; }
}
