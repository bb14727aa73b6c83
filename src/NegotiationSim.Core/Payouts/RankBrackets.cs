using System.Collections.Immutable;

namespace NegotiationSim.Core.Payouts;

/// <summary>The groups of artists by rank of the study of the Centre national de la musique with Deloitte, January 2021.</summary>
public static class RankBrackets
{
    /// <summary>Name and last rank of each group, from the top; the last group has no end.</summary>
    public static ImmutableArray<(string Name, int LastRank)> All { get; } =
    [
        ("1-10", 10),
        ("11-100", 100),
        ("101-1,000", 1_000),
        ("1,001-10,000", 10_000),
        ("beyond 10,000", int.MaxValue),
    ];
}
