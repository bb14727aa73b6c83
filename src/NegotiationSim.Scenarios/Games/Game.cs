using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Games;

/// <summary>A bargaining problem that has been read from a file and found sound; docs/game-format.md describes the files.</summary>
public abstract record Game
{
    private protected Game()
    {
    }

    /// <summary>The word of the key <c>game</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Name of the file without folder and ending.</summary>
    public required string Name { get; init; }

    /// <summary>What the author should know of how the file was understood; sentences, may be empty.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}

/// <summary>Names of two parties, for tables and axes.</summary>
/// <param name="First">Name of the first.</param>
/// <param name="Second">Name of the second.</param>
public sealed record PartyNames(string First, string Second);
