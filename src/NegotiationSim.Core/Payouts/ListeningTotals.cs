using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What a first pass over the rows knows about each listener and each artist.</summary>
/// <remarks>
/// Memory is in proportion to listeners and artists, and to pairs of them where those are counted. Streams are added up in double
/// precision: whole numbers are exact.
/// </remarks>
public sealed class ListeningTotals
{
    private readonly Tally<double> streamsOfListener = new();
    private readonly Tally<int> artistsOfListener = new();
    private readonly Tally<Money> fees = new();
    private readonly Tally<double> streamsOfArtist = new();
    private readonly Tally<int> listenersOfArtist = new();

    internal ListeningTotals()
    {
    }

    /// <summary>Number of rows.</summary>
    public long Rows { get; private set; }

    /// <summary>Number of listeners.</summary>
    public int Listeners => fees.Count;

    /// <summary>Number of artists.</summary>
    public int Artists => streamsOfArtist.Count;

    /// <summary>All streams.</summary>
    public double Streams { get; private set; }

    /// <summary>Money of all listeners: what is paid out.</summary>
    public Money Pool { get; private set; }

    /// <summary>Streams of a listener.</summary>
    public double StreamsOfListener(int listener) => streamsOfListener.Span[listener];

    /// <summary>Different artists a listener played; 0 where pairs are not counted.</summary>
    public int ArtistsOfListener(int listener) => artistsOfListener.Span[listener];

    /// <summary>A listener's money.</summary>
    public Money Fee(int listener) => fees.Span[listener];

    /// <summary>Streams of an artist.</summary>
    public double StreamsOfArtist(int artist) => streamsOfArtist.Span[artist];

    /// <summary>Different listeners who played an artist; 0 where pairs are not counted.</summary>
    public int ListenersOfArtist(int artist) => listenersOfArtist.Span[artist];

    internal ReadOnlySpan<double> StreamsOfArtists => streamsOfArtist.Span;

    /// <exception cref="ArgumentException">The row is out of range, or the fee is not that of the listener's other rows.</exception>
    internal void Add(in Listening row, bool isNewPair)
    {
        Check(row);
        Rows++;
        Streams += row.Streams;
        if (row.Listener >= fees.Count)
        {
            fees[row.Listener] = row.Fee;
            Pool += row.Fee;
        }

        streamsOfListener[row.Listener] += row.Streams;
        artistsOfListener[row.Listener] += isNewPair ? 1 : 0;
        streamsOfArtist[row.Artist] += row.Streams;
        listenersOfArtist[row.Artist] += isNewPair ? 1 : 0;
    }

    private void Check(in Listening row)
    {
        PayoutNumbers.Check(row.Streams, nameof(row));
        if (!(row.Sought >= 0 && row.Sought <= row.Streams) || row.Fee < Money.Zero)
        {
            throw new ArgumentException($"Row {Rows} is {row}; allowed: a fee of at least 0, and no more streams sought than streams.", nameof(row));
        }

        if (row.Listener < 0 || row.Listener > fees.Count || row.Artist < 0 || row.Artist > streamsOfArtist.Count)
        {
            throw new ArgumentException($"Row {Rows} is {row}; listeners and artists are numbered from 0 as they first appear.", nameof(row));
        }

        if (row.Listener < fees.Count && Fee(row.Listener) != row.Fee)
        {
            throw new ArgumentException($"Row {Rows} is {row}, but before the listener paid {Fee(row.Listener)}.", nameof(row));
        }
    }
}
