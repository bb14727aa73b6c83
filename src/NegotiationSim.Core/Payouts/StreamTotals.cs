using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What all rows together say about each listener and each artist.</summary>
/// <remarks>Streams are added up in double precision: whole numbers are exact.</remarks>
public sealed class StreamTotals
{
    private readonly Tally<ListenerTotal> listeners = new();
    private readonly Tally<ArtistTotal> artists = new();

    internal StreamTotals()
    {
    }

    /// <summary>Number of rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Number of listeners.</summary>
    public int Listeners => listeners.Count;

    /// <summary>Number of artists.</summary>
    public int Artists => artists.Count;

    /// <summary>All streams.</summary>
    public double Streams { get; private set; }

    /// <summary>Money of all listeners: what is paid out.</summary>
    public Money Pool { get; private set; }

    /// <summary>Streams of a listener.</summary>
    public double StreamsOfListener(int listener) => listeners.Span[listener].Streams;

    /// <summary>Different artists a listener played; 0 where pairs are not counted.</summary>
    public int ArtistsOfListener(int listener) => listeners.Span[listener].Artists;

    /// <summary>A listener's money.</summary>
    public Money Fee(int listener) => listeners.Span[listener].Fee;

    /// <summary>Streams of an artist.</summary>
    public double StreamsOfArtist(int artist) => artists.Span[artist].Streams;

    /// <summary>Different listeners who played an artist; 0 where pairs are not counted.</summary>
    public int ListenersOfArtist(int artist) => artists.Span[artist].Listeners;

    /// <exception cref="ArgumentException">The row is out of range, or the fee is not that of the listener's other rows.</exception>
    internal void Add(in StreamRow row)
    {
        Check(row);
        Rows++;
        Streams += row.Streams;
        if (row.Listener == listeners.Count)
        {
            Pool += row.Fee;
            listeners[row.Listener].Fee = row.Fee;
        }

        ref ListenerTotal listener = ref listeners[row.Listener];
        listener.Streams += row.Streams;
        listener.Rows++;
        artists[row.Artist].Streams += row.Streams;
    }

    /// <summary>Rows of a listener.</summary>
    internal int RowsOfListener(int listener) => listeners.Span[listener].Rows;

    /// <summary>Says how many different artists a listener played.</summary>
    internal void CountArtists(int listener, int count) => listeners[listener].Artists = count;

    /// <summary>Says how many different listeners played an artist.</summary>
    internal void CountListeners(int artist, int count) => artists[artist].Listeners = count;

    private void Check(in StreamRow row)
    {
        PayoutNumbers.Check(row.Streams, nameof(row));
        if (!(row.Sought >= 0 && row.Sought <= row.Streams) || row.Fee < Money.Zero)
        {
            throw new ArgumentException($"Row {Rows} is {row}; allowed: a fee of at least 0, and no more streams sought than streams.", nameof(row));
        }

        if (row.Listener < 0 || row.Listener > listeners.Count || row.Artist < 0 || row.Artist > artists.Count)
        {
            throw new ArgumentException($"Row {Rows} is {row}; listeners and artists are numbered from 0 as they first appear.", nameof(row));
        }

        if (row.Listener < listeners.Count && Fee(row.Listener) != row.Fee)
        {
            throw new ArgumentException($"Row {Rows} is {row}, but before the listener paid {Fee(row.Listener)}.", nameof(row));
        }
    }

    private struct ListenerTotal
    {
        public double Streams;
        public Money Fee;
        public int Artists;
        public int Rows;
    }

    private struct ArtistTotal
    {
        public double Streams;
        public int Listeners;
    }
}
