using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What artists get of their listeners' money under a rule, and what they would get pro-rata.</summary>
/// <param name="Totals">Totals over the rows.</param>
/// <param name="Amounts">Money of each artist, in the order of their indices; they add up to <see cref="StreamTotals.Pool"/>.</param>
/// <param name="ProRata">The same under the pro-rata rule.</param>
public sealed record Payout(StreamTotals Totals, ImmutableArray<Money> Amounts, ImmutableArray<Money> ProRata)
{
    /// <summary>How popular the artists are that heavy listeners play, over how popular those are that light ones play; null where nobody is heavy or light.</summary>
    /// <remarks>
    /// A listener is heavy whose streams are worth more pro-rata than its money, light whose are worth less, and counts by the difference
    /// d_u; its money is its fee, and its part, by fees, of what those pay who play nothing. Popularity is an artist's streams. Since Sum_j S_j (UC_j - PR_j) = -Sum_u d_u Sum_j (S_uj/n_u) S_j, a ratio below 1 says that
    /// user-centric payment moves money to popular artists, and one above 1 that it moves it to less popular ones. For
    /// Spotify about 0.83 is quoted from G. McDonald ("You Have Not Yet Heard Your Favourite Song", 2024), who weighs listeners otherwise.
    /// </remarks>
    public double? HeavyToLightPopularity { get; init; }

    /// <summary>Pays out under a rule.</summary>
    /// <param name="rows">The rows; read once and kept, see <see cref="StreamRows"/>.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="order">
    /// The order of artists in which amounts are rounded so that they add up: by name, for example, so that the order of rows does
    /// not matter. A permutation of the artists; null takes them as they appear.
    /// </param>
    /// <exception cref="ArgumentException">A row is out of range or contradicts another.</exception>
    /// <exception cref="NothingToPayByException">There is money, but no artist has any weight.</exception>
    public static Payout Of(IEnumerable<StreamRow> rows, IPayoutRule rule, IReadOnlyList<int>? order = null) =>
        Of(StreamRows.Of(rows), rule, order);

    /// <summary>Pays out under a rule, from rows that are kept already; see the other form.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="order">The order of artists in which amounts are rounded.</param>
    /// <exception cref="NothingToPayByException">There is money, but no artist has any weight.</exception>
    public static Payout Of(StreamRows rows, IPayoutRule rule, IReadOnlyList<int>? order = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rule);
        StreamTotals totals = rows.Totals;
        ListenerBlock[] blocks = ListenerBlock.Of(rows);
        if (rule.CountsPairs)
        {
            CountPairs(totals, blocks);
        }

        var weights = Weigh(totals, blocks, rule);
        double[] streams = [.. Enumerable.Range(0, totals.Artists).Select(totals.StreamsOfArtist)];
        int[] turn = [.. order ?? [.. Enumerable.Range(0, totals.Artists)]];
        return new Payout(totals, Split(totals.Pool, weights, turn), Split(totals.Pool, streams, turn))
        {
            HeavyToLightPopularity = HeavyListening.Ratio(totals, blocks),
        };
    }

    private static void CountPairs(StreamTotals totals, ListenerBlock[] blocks)
    {
        var counts = new int[blocks.Length][];
        Parallel.For(0, blocks.Length, i => counts[i] = blocks[i].CountPairs());
        for (int artist = 0; artist < totals.Artists; artist++)
        {
            totals.CountListeners(artist, counts.Sum(count => count[artist]));
        }
    }

    private static double[] Weigh(StreamTotals totals, ListenerBlock[] blocks, IPayoutRule rule)
    {
        var sums = new DoubleDouble[blocks.Length][];
        var faults = new ExceptionDispatchInfo?[blocks.Length];
        Parallel.For(0, blocks.Length, i =>
        {
            try
            {
                sums[i] = blocks[i].Weigh(rule);
            }
            catch (Exception fault)
            {
                // Kept, so that which of several faults is told does not depend on threads.
                faults[i] = ExceptionDispatchInfo.Capture(fault);
            }
        });
        Array.Find(faults, fault => fault is not null)?.Throw();
        var weights = new double[totals.Artists];
        for (int artist = 0; artist < weights.Length; artist++)
        {
            weights[artist] = sums.Aggregate(default(DoubleDouble), (sum, block) => sum + block[artist]).High;
        }

        return weights;
    }

    private static ImmutableArray<Money> Split(Money pool, ReadOnlySpan<double> weights, int[] turn)
    {
        var inTurn = new double[turn.Length];
        for (int i = 0; i < turn.Length; i++)
        {
            inTurn[i] = weights[turn[i]];
        }

        if (pool > Money.Zero && Array.TrueForAll(inTurn, weight => weight == 0))
        {
            throw new NothingToPayByException(pool);
        }

        var parts = new Money[turn.Length];
        ExactSplit.Split(pool, inTurn, parts);
        var amounts = new Money[turn.Length];
        for (int i = 0; i < turn.Length; i++)
        {
            amounts[turn[i]] = parts[i];
        }

        return [.. amounts];
    }
}
