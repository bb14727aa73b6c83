using System.Collections.Immutable;

namespace NegotiationSim.Core.Demand;

/// <summary>How users of some options answer a dollar more a month, people: the change of k by the price of j is the cross part less, where k is j, the own part.</summary>
/// <param name="Own">Own part of each option, at least 0.</param>
/// <param name="Cross">Cross part of each pair, row by row; symmetric.</param>
public sealed record DemandSlopes(ImmutableArray<double> Own, ImmutableArray<double> Cross)
{
    /// <summary>Cross part of two options.</summary>
    public double CrossOf(int option, int other) => Cross[(option * Own.Length) + other];

    /// <summary>The slopes of two groups of consumers together.</summary>
    public DemandSlopes Plus(DemandSlopes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new DemandSlopes([.. Own.Zip(other.Own, (a, b) => a + b)], [.. Cross.Zip(other.Cross, (a, b) => a + b)]);
    }
}

/// <summary>A forecast of a segment or a market, and how it answers prices.</summary>
/// <param name="Response">What consumers would do if all of them reconsidered.</param>
/// <param name="Services">Slopes of the music services.</param>
/// <param name="Generators">Slopes of the generators.</param>
public sealed record MarketSlopes(MarketResponse Response, DemandSlopes Services, DemandSlopes Generators)
{
    /// <summary>Adds the answers of a market's segments in their order.</summary>
    public static MarketSlopes Sum(IReadOnlyList<MarketSlopes> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return new MarketSlopes(
            MarketResponse.Sum([.. segments.Select(s => s.Response)]),
            segments.Select(s => s.Services).Aggregate((a, b) => a.Plus(b)),
            segments.Select(s => s.Generators).Aggregate((a, b) => a.Plus(b)));
    }
}
