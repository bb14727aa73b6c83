namespace NegotiationSim.Core.Payouts;

/// <summary>Rows of a table of streams, kept in 12 to 16 bytes each, with their totals.</summary>
/// <remarks>
/// Fees are kept once a listener, and numbers of streams that are not whole take 8 bytes more. At most 2^31 - 1 rows. Not safe for
/// several threads at once.
/// </remarks>
public sealed class StreamRows
{
    private readonly Chunks<int> listeners = new();
    private readonly Chunks<int> artists = new();

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Totals of the rows so far.</summary>
    public StreamTotals Totals { get; } = new();

    /// <summary>A row, from 0 to <see cref="Count"/> - 1.</summary>
    public StreamRow this[int row] => new(listeners[row], artists[row], Streams[row], Sought[row], Totals.Fee(listeners[row]));

    /// <summary>Streams of the rows.</summary>
    internal PackedNumbers Streams { get; } = new();

    /// <summary>The parts of them that were searched for.</summary>
    internal PackedNumbers Sought { get; } = new();

    /// <summary>Keeps rows.</summary>
    /// <exception cref="ArgumentException">A row is out of range or contradicts another.</exception>
    public static StreamRows Of(IEnumerable<StreamRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var kept = new StreamRows();
        foreach (StreamRow row in rows)
        {
            kept.Add(row);
        }

        return kept;
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">It is out of range or contradicts another.</exception>
    public void Add(in StreamRow row)
    {
        Totals.Add(row);
        listeners[Count] = row.Listener;
        artists[Count] = row.Artist;
        Streams[Count] = row.Streams;
        Sought[Count] = row.Sought;
        Count++;
    }

    /// <summary>Says of a row that all its streams were searched for.</summary>
    public void SeekAll(int row) => Sought[row] = Streams[row];

    internal int Listener(int row) => listeners[row];

    internal int Artist(int row) => artists[row];
}
