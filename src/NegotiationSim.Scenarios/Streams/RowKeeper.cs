using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers the names of rows, keeps the rows and finds where one contradicts another.</summary>
internal sealed class RowKeeper(StreamColumns columns, StreamFaults faults)
{
    private const double MostDollars = 9e12;
    private const int NoGenre = -1;

    private readonly NameIndex listeners = new();
    private readonly NameIndex artists = new();
    private readonly NameIndex genres = new();
    private readonly List<int> lineOfFee = [];
    private readonly List<(int Genre, int Line)> genreOf = [];
    private readonly (int Listener, int Artist)[] numbers = new (int Listener, int Artist)[RowBatch.MostRows];
    private double poolDollars;
    private bool isTooMuch;
    private double touched;

    /// <summary>The rows; of use only if there is no fault.</summary>
    public StreamRows Rows { get; } = new();

    /// <summary>Names of the artists, by index.</summary>
    public IEnumerable<string> Artists => Enumerable.Range(0, artists.Count).Select(artists.Name);

    /// <summary>Genres of the artists, by index; empty for none.</summary>
    public IEnumerable<string> Genres => genreOf.Select(artist => artist.Genre == NoGenre ? "" : genres.Name(artist.Genre));

    /// <summary>Keeps the rows of a batch and empties it; faults are reported.</summary>
    public void Keep(RowBatch batch)
    {
        // Each loop knows all its loads before it waits for any, so that the processor waits for many together.
        foreach (ref readonly PendingRow row in batch.Rows)
        {
            touched += listeners.Touch(row.ListenerKey) + artists.Touch(row.ArtistKey);
        }

        for (int i = 0; i < batch.Rows.Length; i++)
        {
            ref readonly PendingRow row = ref batch.Rows[i];
            numbers[i] = (
                NumberOf(listeners, batch.Text(row.Listener), row.ListenerKey),
                NumberOf(artists, batch.Text(row.Artist), row.ArtistKey));
        }

        for (int i = 0; i < batch.Rows.Length; i++)
        {
            touched += Touch(numbers[i].Listener, numbers[i].Artist);
        }

        for (int i = 0; i < batch.Rows.Length; i++)
        {
            Keep(batch.Rows[i], numbers[i].Listener, numbers[i].Artist, batch);
        }

        batch.Clear();
    }

    // A row with a fault is kept too: the table is refused in the end, and later rows are held against this one.
    private void Keep(in PendingRow row, int listener, int artist, RowBatch batch)
    {
        Money fee = FeeOf(row, listener, batch);
        CheckGenre(row, artist, batch);
        if (!isTooMuch)
        {
            Rows.Add(new StreamRow(listener, artist, row.Streams, row.Sought, fee));
        }
    }

    private double Touch(int listener, int artist)
    {
        double touched = artist < genreOf.Count ? genreOf[artist].Line : 0;
        touched += listener < Rows.Totals.Listeners ? Rows.Totals.StreamsOfListener(listener) : 0;
        touched += artist < Rows.Totals.Artists ? Rows.Totals.StreamsOfArtist(artist) : 0;
        return touched;
    }

    private static int NumberOf(NameIndex names, ReadOnlySpan<byte> name, in NameKey key) =>
        names.Find(name, key) is >= 0 and var number ? number : names.Add(name, key);

    private Money FeeOf(in PendingRow row, int listener, RowBatch batch)
    {
        if (isTooMuch)
        {
            return row.Fee;
        }

        if (listener == lineOfFee.Count)
        {
            lineOfFee.Add(row.Line);
            poolDollars += row.Fee.Dollars;
            isTooMuch = poolDollars > MostDollars;
            if (isTooMuch)
            {
                Fault(row, batch, columns.Fee, "fee", "brings all fees together above 9e12 dollars", null, "Check the unit: dollars of a listener.");
            }

            return row.Fee;
        }

        Money before = Rows.Totals.Fee(listener);
        if (before != row.Fee)
        {
            Fault(
                row,
                batch,
                columns.Fee,
                "fee",
                FormattableString.Invariant($"differs from the fee of the same listener in line {lineOfFee[listener]}, {before.Dollars:R}"),
                "one fee a listener",
                "Write the listener's whole money in each of its rows, or give different listeners different names.");
        }

        return before;
    }

    private void CheckGenre(in PendingRow row, int artist, RowBatch batch)
    {
        if (artist == genreOf.Count)
        {
            genreOf.Add((NoGenre, 0));
        }

        ReadOnlySpan<byte> name = batch.Text(row.Genre);
        (int before, int line) = genreOf[artist];
        if (name.IsEmpty || (before != NoGenre && genres.Is(before, name)))
        {
            return;
        }

        if (before == NoGenre)
        {
            genreOf[artist] = (NumberOf(genres, name, NameKey.Of(name)), row.Line);
            return;
        }

        string what = $"differs from the genre of the same artist in line {line}, {genres.Name(before)}";
        Fault(
            row, batch, columns.Genre, "genre", what, "one genre an artist", "Give the artist one genre, or give different artists different names.");
    }

    private void Fault(in PendingRow row, RowBatch batch, int field, string column, string what, string? allowed, string remedy) =>
        faults.Field(batch.Text(row.Raw), row.Line, field, column, what, allowed, remedy);
}
