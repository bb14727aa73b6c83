using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Scenarios.Games;

/// <summary>A platform bargains with each of some labels at once.</summary>
public sealed record NashInNashGame : Game
{
    internal const string Word = "nash-in-nash";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <summary>Name of the platform.</summary>
    public required string Platform { get; init; }

    /// <summary>Names of the labels, in the order of the bits of <see cref="Values"/>.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>What the platform earns with each set of labels before it pays them.</summary>
    public required CoalitionGame Values { get; init; }

    /// <summary>Each label's cost of licensing, in the order of labels.</summary>
    public required ImmutableArray<double> LabelCosts { get; init; }

    /// <summary>The platform's bargaining weight, 0 to 1; each label has the rest.</summary>
    public required double PlatformWeight { get; init; }
}
