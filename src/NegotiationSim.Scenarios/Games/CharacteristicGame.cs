using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Scenarios.Games;

/// <summary>What each coalition of players can have on its own.</summary>
public sealed record CharacteristicGame : Game
{
    internal const string Word = "characteristic";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>Names of the players, in the order of the game's bits; at most <see cref="CoalitionGame.MostInTable"/>.</summary>
    public required ImmutableArray<string> Players { get; init; }

    /// <summary>The values.</summary>
    public required CoalitionGame Values { get; init; }
}
