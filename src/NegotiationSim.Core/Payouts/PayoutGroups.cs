using System.Collections.Immutable;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>Says who gains and who loses by a rule against pro-rata.</summary>
public static class PayoutGroups
{
    /// <summary>Artists by streams, most first, and by name where streams are equal.</summary>
    /// <param name="payout">A payout.</param>
    /// <param name="byName">The artists in the order of their names.</param>
    public static ImmutableArray<int> Ranking(Payout payout, IReadOnlyList<int> byName)
    {
        ArgumentNullException.ThrowIfNull(payout);
        ArgumentNullException.ThrowIfNull(byName);
        return [.. byName.OrderByDescending(payout.Totals.StreamsOfArtist)];
    }

    /// <summary>By rank: 1-10, 11-100, 101-1,000, 1,001-10,000 and beyond; brackets without artists are left out.</summary>
    /// <param name="payout">A payout.</param>
    /// <param name="ranking">Artists, the most streamed first.</param>
    public static ImmutableArray<PayoutGroup> ByRank(Payout payout, ImmutableArray<int> ranking)
    {
        ArgumentNullException.ThrowIfNull(payout);
        var groups = ImmutableArray.CreateBuilder<PayoutGroup>();
        int above = 0;
        foreach ((string name, int lastRank) in RankBrackets.All)
        {
            int last = Math.Min(lastRank, ranking.Length);
            if (last > above)
            {
                groups.Add(Group(payout, name, ranking.AsSpan(above, last - above)));
                above = last;
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>By a word for each artist, such as its genre; groups by their pro-rata money, most first, then by name.</summary>
    /// <param name="payout">A payout.</param>
    /// <param name="words">The word of each artist, by index.</param>
    public static ImmutableArray<PayoutGroup> ByWord(Payout payout, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(payout);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            .. Enumerable.Range(0, words.Count)
                .GroupBy(artist => words[artist], (word, artists) => Group(payout, word, [.. artists]))
                .OrderByDescending(group => group.ProRata)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    private static PayoutGroup Group(Payout payout, string name, ReadOnlySpan<int> artists)
    {
        var (proRata, amount, gainers, losers) = (Money.Zero, Money.Zero, 0, 0);
        foreach (int artist in artists)
        {
            var (before, after) = (payout.ProRata[artist], payout.Amounts[artist]);
            proRata += before;
            amount += after;
            gainers += after > before ? 1 : 0;
            losers += after < before ? 1 : 0;
        }

        return new PayoutGroup(name, artists.Length, proRata, amount, gainers, losers);
    }
}
