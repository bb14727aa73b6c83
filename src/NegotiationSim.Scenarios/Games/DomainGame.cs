using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Games;

/// <summary>A discrete domain of at least two outcomes, one of which is individually rational.</summary>
public sealed record DomainGame : Game
{
    internal const string Word = "domain";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>Outcomes and the parties' utilities.</summary>
    public required NegotiationDomain Domain { get; init; }

    /// <summary>Its frontier and solutions.</summary>
    public required DomainAnalysis Analysis { get; init; }
}
