using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Alternating offers over a surplus of 1; something presses the parties, and there is an agreement zone.</summary>
public sealed record RubinsteinGame : Game
{
    internal const string Word = "rubinstein";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>Names of the parties.</summary>
    public required PartyNames Parties { get; init; }

    /// <summary>Discounting, breakdown and outside options.</summary>
    public required RubinsteinRules Rules { get; init; }

    /// <summary>Number of offers that may be made; null without a last round.</summary>
    public int? Horizon { get; init; }

    /// <summary>Relative risk aversion of each, at least 0, below 1; both 0 for neutral parties.</summary>
    public (double First, double Second) RiskAversion { get; init; }

    /// <summary>Each one's cost of a round as a share of the surplus, which then stands in place of discounting; null without.</summary>
    public (double First, double Second)? FixedCosts { get; init; }
}
