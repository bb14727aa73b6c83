using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Two parties divide a surplus; there is an agreement zone.</summary>
public sealed record SplitGame : Game
{
    internal const string Word = "split";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>Names of the parties.</summary>
    public required PartyNames Parties { get; init; }

    /// <summary>Surplus, disagreement payoffs and utilities.</summary>
    public required SplitProblem Problem { get; init; }

    /// <summary>First party's bargaining weight in Nash's solution, 0 to 1; the second has the rest.</summary>
    public required double FirstWeight { get; init; }
}
