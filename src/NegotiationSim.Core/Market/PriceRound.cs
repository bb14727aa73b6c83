using System.Collections.Immutable;

namespace NegotiationSim.Core.Market;

/// <summary>What a platform sees of its own demand at the prices now asked, in one round of the search for mutual best replies.</summary>
/// <remarks>Arrays follow the platform's offerings. Consumers are forecast with full adjustment.</remarks>
public sealed record PriceRound
{
    /// <summary>Number of the round in the quarter, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Prices now asked, dollars a month.</summary>
    public required ImmutableArray<double> PriceDollarsPerMonth { get; init; }

    /// <summary>Users, people.</summary>
    public required ImmutableArray<double> Users { get; init; }

    /// <summary>Own part of each offering's slope, people per dollar a month (<see cref="Demand.DemandSlopes"/>).</summary>
    public required ImmutableArray<double> Own { get; init; }

    /// <summary>Cross part of the slopes between its offerings, row by row; 0 between markets.</summary>
    public required ImmutableArray<double> Cross { get; init; }

    /// <summary>Plays a user a month of each label's artists on each offering, offerings outer.</summary>
    public required ImmutableArray<double> PlaysPerUser { get; init; }

    /// <summary>Least that the law lets it pay labels a play on each offering, dollars.</summary>
    public required ImmutableArray<double> LeastPerPlayDollars { get; init; }

    /// <summary>Each label's share of the pool of each offering under its payout rule, offerings outer, [0, 1].</summary>
    public required ImmutableArray<double> PoolShares { get; init; }

    /// <summary>
    /// Each label's share of all pools together, each weighted by what it took in when the shares were found, [0, 1]. It stays as it is while a
    /// platform tries other prices, like <see cref="PoolShares"/>, and so does not follow from them and <see cref="Users"/>.
    /// </summary>
    public required ImmutableArray<double> UsageShare { get; init; }

    /// <summary>Share of the revenue of each offering that it owes under statutory licences, [0, 1]; empty where it owes none.</summary>
    public ImmutableArray<double> LevyShares { get; init; } = [];
}
