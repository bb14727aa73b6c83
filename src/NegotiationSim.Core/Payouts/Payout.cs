using System.Collections;
using System.Collections.Immutable;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What artists get of their listeners' money under a rule, and what they would get pro-rata.</summary>
/// <param name="Totals">Totals over the rows.</param>
/// <param name="Amounts">Money of each artist, in the order of their indices; they add up to <see cref="StreamTotals.Pool"/>.</param>
/// <param name="ProRata">The same under the pro-rata rule.</param>
public sealed record Payout(StreamTotals Totals, ImmutableArray<Money> Amounts, ImmutableArray<Money> ProRata)
{
    /// <summary>Pays out under a rule. Reads the rows twice, and keeps totals only.</summary>
    /// <param name="rows">The rows; both times the same.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="order">
    /// The order of artists in which amounts are rounded so that they add up: by name, for example, so that the order of rows does
    /// not matter. It is asked once, after the first pass, for a permutation of the artists; null takes them as they appear.
    /// </param>
    /// <exception cref="ArgumentException">A row is out of range or contradicts another.</exception>
    /// <exception cref="NothingToPayByException">There is money, but no artist has any weight.</exception>
    public static Payout Of(IEnumerable<StreamRow> rows, IPayoutRule rule, Func<IReadOnlyList<int>>? order = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(rule);
        var totals = new StreamTotals();
        BitArray newPairs = CountUp(rows, rule.CountsPairs, totals);
        var weights = Weigh(rows, rule, totals, newPairs);
        double[] streams = [.. Enumerable.Range(0, totals.Artists).Select(totals.StreamsOfArtist)];
        int[] turn = [.. order?.Invoke() ?? [.. Enumerable.Range(0, totals.Artists)]];
        return new Payout(totals, Split(totals.Pool, weights, turn), Split(totals.Pool, streams, turn));
    }

    private static BitArray CountUp(IEnumerable<StreamRow> rows, bool countsPairs, StreamTotals totals)
    {
        var pairs = new PairSet();
        var newPairs = new BitArray(0);
        int row = 0;
        foreach (StreamRow next in rows)
        {
            bool isNew = countsPairs && next.Streams > 0 && pairs.Add(next.Listener, next.Artist);
            if (countsPairs)
            {
                if (row >= newPairs.Length)
                {
                    newPairs.Length = Math.Max(1 << 10, 2 * newPairs.Length);
                }

                newPairs[row] = isNew;
                row++;
            }

            totals.Add(next, isNew);
        }

        return newPairs;
    }

    private static double[] Weigh(IEnumerable<StreamRow> rows, IPayoutRule rule, StreamTotals totals, BitArray newPairs)
    {
        // Sums of 31 digits: the order of rows leaves no trace in the 16 that are kept.
        var sums = new DoubleDouble[totals.Artists];
        int row = 0;
        foreach (StreamRow next in rows)
        {
            bool isNew = newPairs.Length > 0 && newPairs[row++];
            sums[next.Artist] += rule.Weight(next, isNew, totals);
        }

        return [.. sums.Select(sum => sum.High)];
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
