using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>The rows of some listeners in order by listener, so that what is known of a listener is at hand for all its rows.</summary>
/// <remarks>
/// A counting sort: it takes 8 bytes a row, 4 more where streams were searched for, and 1 more to count pairs. Gone through as they come, the rows of
/// a shuffled table would each wait for memory, and pairs would take a hash set of up to 27 bytes a row. Blocks are worked on side by
/// side; their number is fixed, so that sums do not depend on how many are at once.
/// </remarks>
internal sealed class ListenerBlock
{
    private const int Blocks = 4;

    private readonly StreamRows rows;
    private readonly int first;
    private readonly int end;
    private readonly Entry[] entries;
    private readonly uint[] sought;
    private bool[] isNew = [];

    private ListenerBlock(StreamRows rows, int first, int end)
    {
        (this.rows, this.first, this.end) = (rows, first, end);
        int[] next = new int[end - first];
        int count = 0;
        for (int listener = first; listener < end; listener++)
        {
            next[listener - first] = count;
            count += rows.Totals.RowsOfListener(listener);
        }

        entries = GC.AllocateUninitializedArray<Entry>(count);
        sought = rows.Sought.Any ? GC.AllocateUninitializedArray<uint>(count) : [];
        Fill(next);
    }

    /// <summary>All rows, the listeners in the order of their indices.</summary>
    public static ListenerBlock[] Of(StreamRows rows)
    {
        int[] ends = Ends(rows);
        var blocks = new ListenerBlock[ends.Length];
        Parallel.For(0, blocks.Length, i => blocks[i] = new ListenerBlock(rows, i == 0 ? 0 : ends[i - 1], ends[i]));
        return blocks;
    }

    /// <summary>Finds the first row with streams of each pair of listener and artist, and counts the artists of the listeners.</summary>
    /// <returns>How many of these listeners each artist has.</returns>
    public int[] CountPairs()
    {
        isNew = new bool[entries.Length];
        int[] listenersOf = new int[rows.Totals.Artists];
        int[] lastListener = new int[rows.Totals.Artists];
        Array.Fill(lastListener, -1);
        int at = 0;
        for (int listener = first; listener < end; listener++)
        {
            int artists = 0;
            for (int stop = at + rows.Totals.RowsOfListener(listener); at < stop; at++)
            {
                int artist = entries[at].Artist;
                if (lastListener[artist] != listener && entries[at].Streams != 0)
                {
                    lastListener[artist] = listener;
                    listenersOf[artist]++;
                    artists++;
                    isNew[at] = true;
                }
            }

            rows.Totals.CountArtists(listener, artists);
        }

        return listenersOf;
    }

    /// <summary>Adds up the weights of each artist's rows.</summary>
    /// <remarks>Sums of 31 digits: the order of rows leaves no trace in the 16 that are kept.</remarks>
    public DoubleDouble[] Weigh(IPayoutRule rule)
    {
        var sums = new DoubleDouble[rows.Totals.Artists];
        int at = 0;
        for (int listener = first; listener < end; listener++)
        {
            Money fee = rows.Totals.Fee(listener);
            for (int stop = at + rows.Totals.RowsOfListener(listener); at < stop; at++)
            {
                Entry entry = entries[at];
                double searched = sought.Length == 0 ? 0 : rows.Sought.Number(sought[at]);
                var row = new StreamRow(listener, entry.Artist, rows.Streams.Number(entry.Streams), searched, fee);
                sums[entry.Artist] += rule.Weight(row, isNew.Length != 0 && isNew[at], rows.Totals);
            }
        }

        return sums;
    }

    /// <summary>Each listener of any streams with the popularity of what it plays: the mean streams of its artists, by its own.</summary>
    public IEnumerable<(int Listener, double Popularity)> PopularityHeard()
    {
        int at = 0;
        for (int listener = first; listener < end; listener++)
        {
            DoubleDouble heard = default;
            for (int stop = at + rows.Totals.RowsOfListener(listener); at < stop; at++)
            {
                heard += rows.Streams.Number(entries[at].Streams) * rows.Totals.StreamsOfArtist(entries[at].Artist);
            }

            double streams = rows.Totals.StreamsOfListener(listener);
            if (streams > 0)
            {
                yield return (listener, heard.High / streams);
            }
        }
    }

    // Where each block ends, so that all have about as many rows.
    private static int[] Ends(StreamRows rows)
    {
        var ends = new List<int>(Blocks);
        long count = 0;
        for (int listener = 0; listener < rows.Totals.Listeners; listener++)
        {
            count += rows.Totals.RowsOfListener(listener);
            if (count * Blocks >= (ends.Count + 1L) * rows.Count)
            {
                ends.Add(listener + 1);
            }
        }

        return [.. ends];
    }

    private void Fill(int[] next)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            int listener = rows.Listener(row);
            if (listener >= first && listener < end)
            {
                int to = next[listener - first]++;
                entries[to] = new Entry(rows.Artist(row), rows.Streams.Code(row));
                if (sought.Length != 0)
                {
                    sought[to] = rows.Sought.Code(row);
                }
            }
        }
    }

    private readonly record struct Entry(int Artist, uint Streams);
}
