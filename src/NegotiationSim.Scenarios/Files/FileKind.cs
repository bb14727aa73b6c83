using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Files;

/// <summary>What kind of file is read, for messages.</summary>
/// <param name="Noun">Word for what the file holds, such as <c>scenario</c>.</param>
/// <param name="Guide">The document that describes such files.</param>
internal sealed record FileKind(string Noun, string Guide)
{
    public static readonly FileKind Scenario = new("scenario", "docs/scenario-format.md");

    public static readonly FileKind Game = new("game", "docs/game-format.md");

    public static readonly FileKind Domain = new("domain", "docs/domain-format.md");

    public static readonly FileKind Market = new("market", "docs/market-format.md");

    public static readonly FileKind Study = new("study", "docs/experiments-format.md");

    public static readonly FileKind Streams = new("CSV", "docs/payout-format.md") { Endings = [".csv"] };

    /// <summary>How names of such files end.</summary>
    public ImmutableArray<string> Endings { get; private init; } = [".yaml", ".yml"];
}
