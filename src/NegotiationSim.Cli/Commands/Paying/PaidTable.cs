using System.Collections.Immutable;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Cli.Commands.Paying;

/// <summary>A table of streams that has been paid out.</summary>
/// <param name="File">The table's file.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Payout">The payout.</param>
/// <param name="Artists">Names of the artists, by index.</param>
/// <param name="Genres">Genres of the artists, by index; null when the table has none.</param>
/// <param name="Ranking">Artists, the most streamed first.</param>
internal sealed record PaidTable(
    string File, string Rule, Payout Payout, ImmutableArray<string> Artists, IReadOnlyList<string>? Genres, ImmutableArray<int> Ranking)
{
    /// <summary>Whether the rule is another than pro-rata, so that there is something to compare.</summary>
    public bool IsCompared { get; } = Rule != new ProRataRule().Name;

    public ImmutableArray<PayoutGroup> ByRank { get; } = PayoutGroups.ByRank(Payout, Ranking);

    public ImmutableArray<PayoutGroup>? ByGenre { get; } = Genres is null ? null : PayoutGroups.ByWord(Payout, Genres);
}
