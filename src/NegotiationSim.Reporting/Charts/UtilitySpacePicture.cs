using System.Collections.Immutable;

namespace NegotiationSim.Reporting.Charts;

/// <summary>What a picture of two parties' utilities shows; every number in it is finite.</summary>
public sealed record UtilitySpacePicture
{
    /// <summary>What the picture is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the party whose utility runs to the right.</summary>
    public required string FirstParty { get; init; }

    /// <summary>Name of the party whose utility runs upwards.</summary>
    public required string SecondParty { get; init; }

    /// <summary>What each has without agreement.</summary>
    public required UtilityPair Disagreement { get; init; }

    /// <summary>Every outcome, in any order; empty where outcomes form a continuum.</summary>
    public ImmutableArray<UtilityPair> Outcomes { get; init; } = [];

    /// <summary>The Pareto frontier, the first party's utility rising.</summary>
    public ImmutableArray<UtilityPair> Frontier { get; init; } = [];

    /// <summary>Whether every point between two of the frontier is attainable too; if not, its points are marked one by one.</summary>
    public bool FrontierIsContinuous { get; init; }

    /// <summary>Points that solution concepts pick; those in one place share a marker and a label.</summary>
    public ImmutableArray<NamedPair> Solutions { get; init; } = [];

    /// <summary>Offers of the parties, each in the order made; empty for a picture without talks.</summary>
    public ImmutableArray<OfferTrail> Offers { get; init; } = [];

    /// <summary>What the parties agreed on, with its label; null without talks or without agreement.</summary>
    public NamedPair? Agreement { get; init; }
}

/// <summary>Utilities of two parties.</summary>
/// <param name="First">Utility of the first party.</param>
/// <param name="Second">Utility of the second party.</param>
public readonly record struct UtilityPair(double First, double Second);

/// <summary>A point with its label.</summary>
/// <param name="Name">The label, such as <c>Nash</c>.</param>
/// <param name="Utilities">Where it lies.</param>
public sealed record NamedPair(string Name, UtilityPair Utilities);

/// <summary>One party's offers.</summary>
/// <param name="Party">Name of the party.</param>
/// <param name="Offers">What each offer is worth to both, in the order made.</param>
public sealed record OfferTrail(string Party, ImmutableArray<UtilityPair> Offers);
