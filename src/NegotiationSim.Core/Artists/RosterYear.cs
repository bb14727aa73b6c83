using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Artists;

/// <summary>A roster's incomes of a year, in a form that merges over rosters.</summary>
public sealed record RosterYear
{
    /// <summary>Cash income of all artists.</summary>
    public required IncomeSketch Income { get; init; }

    /// <summary>Cash income of career artists.</summary>
    public required IncomeSketch CareerIncome { get; init; }

    /// <summary>Streaming receipts generated for the label, before the artist's share.</summary>
    public required IncomeSketch Receipts { get; init; }

    /// <summary>Cash by tier and source, tier outer (see <see cref="ArtistIncomeObservation"/>).</summary>
    public required ImmutableArray<Money> ByTierAndSource { get; init; }

    /// <summary>Real artists by tier.</summary>
    public required ImmutableArray<long> PeopleByTier { get; init; }

    /// <summary>Real artists with cash income at or above each threshold.</summary>
    public required ImmutableArray<long> PeopleAbove { get; init; }

    /// <summary>Real artists with royalties generated on the census platform at or above each threshold.</summary>
    public required ImmutableArray<long> CensusAbove { get; init; }

    /// <summary>Streams.</summary>
    public required double Streams { get; init; }

    /// <summary>Streaming receipts, before artists' shares, of recordings that artists own.</summary>
    public Money OwnedByArtists { get; init; }

    /// <summary>How they fall on tracks.</summary>
    public required TrackObservation Tracks { get; init; }

    /// <summary>Real artists left on the roster after those who leave music.</summary>
    public required long People { get; init; }

    /// <summary>Followed artists, in order of identifier; empty where nobody asked for any.</summary>
    public ImmutableArray<ArtistPathYear> Paths { get; init; } = [];
}
