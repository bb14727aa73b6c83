using System.Collections;

namespace NegotiationSim.Core.Payouts;

/// <summary>Finds the first row with streams of each pair of listener and artist, and counts the pairs.</summary>
/// <remarks>
/// Rows are put in order by listener (a counting sort), so that one mark an artist suffices; an eighth of the listeners at a time, so
/// that the rows in work stay in a cache. That takes one byte a row. A hash set of pairs takes up to 27 while it grows, and each of its
/// look-ups waits for memory.
/// </remarks>
internal static class NewPairs
{
    private const int Parts = 8;

    /// <summary>Which rows are the first of their pair; counts the pairs in the rows' totals.</summary>
    public static BitArray Of(StreamRows rows)
    {
        rows.Totals.ForgetPairs();
        var isNew = new BitArray(rows.Count);
        var lastListener = new int[rows.Totals.Artists];
        Array.Fill(lastListener, -1);
        int[] starts = Starts(rows);
        int most = (rows.Count / Parts) + 1;
        for (int first = 0, end; first < rows.Totals.Listeners; first = end)
        {
            end = first + 1;
            while (end < rows.Totals.Listeners && starts[end + 1] - starts[first] <= most)
            {
                end++;
            }

            (int Row, int Artist)[] part = Part(rows, starts, first, end);
            for (int listener = first; listener < end; listener++)
            {
                foreach ((int row, int artist) in part.AsSpan(starts[listener] - starts[first], starts[listener + 1] - starts[listener]))
                {
                    if (lastListener[artist] != listener && rows.HasStreams(row))
                    {
                        lastListener[artist] = listener;
                        isNew[row] = true;
                        rows.Totals.AddPair(listener, artist);
                    }
                }
            }
        }

        return isNew;
    }

    // Where the rows of each listener begin when they are in order; the last entry is their number.
    private static int[] Starts(StreamRows rows)
    {
        var starts = new int[rows.Totals.Listeners + 1];
        for (int row = 0; row < rows.Count; row++)
        {
            starts[rows.Listener(row) + 1]++;
        }

        for (int listener = 1; listener < starts.Length; listener++)
        {
            starts[listener] += starts[listener - 1];
        }

        return starts;
    }

    // The rows of some listeners in order by listener, and as they come for each.
    private static (int Row, int Artist)[] Part(StreamRows rows, int[] starts, int first, int end)
    {
        var part = new (int Row, int Artist)[starts[end] - starts[first]];
        int[] next = starts[first..end];
        for (int row = 0; row < rows.Count; row++)
        {
            int listener = rows.Listener(row);
            if (listener >= first && listener < end)
            {
                part[next[listener - first]++ - starts[first]] = (row, rows.Artist(row));
            }
        }

        return part;
    }
}
