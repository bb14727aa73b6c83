namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers the artists of rows, and finds where one has two genres.</summary>
internal sealed class ArtistBook(StreamColumns columns, StreamFaults faults)
{
    private const int NoGenre = -1;

    private readonly NameIndex artists = new();
    private readonly NameIndex genres = new();
    private readonly List<(int Genre, int Line)> genreOf = [];
    private int touched;

    /// <summary>Names of the artists, by index.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, artists.Count).Select(artists.Name);

    /// <summary>Genres of the artists, by index; empty for none.</summary>
    public IEnumerable<string> Genres => genreOf.Select(artist => artist.Genre == NoGenre ? "" : genres.Name(artist.Genre));

    /// <summary>Numbers the artists of a batch; faults are reported.</summary>
    public void Number(RowBatch batch)
    {
        // The first loop knows all its loads before it waits for any, so that the processor waits for many together.
        foreach (ref readonly PendingArtist artist in batch.Artists)
        {
            touched ^= artists.Touch(artist.Key);
        }

        for (int i = 0; i < batch.Artists.Length; i++)
        {
            ref readonly PendingArtist artist = ref batch.Artists[i];
            int number = artists.NumberOf(batch.Text(artist.Name), artist.Key);
            batch.Rows[i].Artist = number;
            if (columns.Genre >= 0)
            {
                CheckGenre(batch, batch.Rows[i], batch.Text(artist.Genre));
            }
        }
    }

    private void CheckGenre(RowBatch batch, in PendingRow row, ReadOnlySpan<byte> name)
    {
        if (row.Artist == genreOf.Count)
        {
            genreOf.Add((NoGenre, 0));
        }

        (int before, int line) = genreOf[row.Artist];
        if (name.IsEmpty || (before != NoGenre && genres.Is(before, name)))
        {
            return;
        }

        if (before == NoGenre)
        {
            genreOf[row.Artist] = (genres.NumberOf(name, NameKey.Of(name)), row.Line);
            return;
        }

        faults.Field(
            batch.Text(row.Raw),
            row.Line,
            columns.Genre,
            "genre",
            $"differs from the genre of the same artist in line {line}, {genres.Name(before)}",
            "one genre an artist",
            "Give the artist one genre, or give different artists different names.");
    }
}
