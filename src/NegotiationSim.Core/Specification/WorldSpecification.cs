using System.Collections.Immutable;

namespace NegotiationSim.Core.Specification;

/// <summary>Everything that fixes a world but its seed: the model's whole input, immutable and already validated.</summary>
/// <remarks>
/// Money is real US dollars of the base year, shares lie in [0, 1], and collections keep the order of the scenario file,
/// which is the order of every sum over them. Agents are named by identifiers, lower case with hyphens.
/// </remarks>
public sealed record WorldSpecification
{
    /// <summary>The scenario's short name, the first column of every table.</summary>
    public required string Name { get; init; }

    /// <summary>One line that says what the scenario is.</summary>
    public required string Title { get; init; }

    /// <summary>The question the scenario answers.</summary>
    public required string Question { get; init; }

    /// <summary>The first simulated calendar year; its first quarter is the start.</summary>
    public required int StartYear { get; init; }

    /// <summary>How many years to simulate, 1 to 100.</summary>
    public required int Years { get; init; }

    /// <summary>Genres, at least one.</summary>
    public required ImmutableArray<GenreSpecification> Genres { get; init; }

    /// <summary>Markets (country groups), at least one.</summary>
    public required ImmutableArray<MarketSpecification> Markets { get; init; }

    /// <summary>The simulated consumers.</summary>
    public required ConsumerSpecification Consumers { get; init; }

    /// <summary>The simulated artists.</summary>
    public required ArtistSpecification Artists { get; init; }

    /// <summary>Labels, at least one; their start shares sum to one.</summary>
    public required ImmutableArray<LabelSpecification> Labels { get; init; }

    /// <summary>Platforms, at least one of them streaming.</summary>
    public required ImmutableArray<PlatformSpecification> Platforms { get; init; }

    /// <summary>How the parties negotiate.</summary>
    public required BargainingSpecification Bargaining { get; init; }

    /// <summary>Recorded revenue outside streaming (physical, performance, synchronisation, downloads), dollars a year; at least 0.</summary>
    public required double OtherRecordedRevenuePerYear { get; init; }

    /// <summary>Dated changes of platforms, in the order of the file.</summary>
    public required ImmutableArray<ShockSpecification> Shocks { get; init; }

    /// <summary>Dated changes of the law, in the order of the file.</summary>
    public ImmutableArray<PolicySpecification> Policies { get; init; } = [];

    /// <summary>Unlicensed synthetic uploads and fraud; null for none.</summary>
    public UploadSpecification? Uploads { get; init; }

    /// <summary>Claims that labels are ready to bring, in the order of the file.</summary>
    public ImmutableArray<ClaimSpecification> Claims { get; init; } = [];

    /// <summary>Quarters in which a label and a platform do not talk, in the order of the file.</summary>
    public ImmutableArray<StandoffSpecification> Standoffs { get; init; } = [];

    /// <summary>
    /// How many artists of the start, and as many of the first who enter, are observed year by year; 0 to the number of simulated artists.
    /// A reader's wish, not the scenario's: nothing else depends on it.
    /// </summary>
    public int ArtistPaths { get; init; }

    /// <summary>
    /// Identifiers of more artists who are observed: places among the simulated artists of the start, from 0, and after them those who enter
    /// in their order; at least 0, and one that nobody ever gets is observed in vain. A reader's wish as well.
    /// </summary>
    public ImmutableArray<int> FollowedArtists { get; init; } = [];
}
