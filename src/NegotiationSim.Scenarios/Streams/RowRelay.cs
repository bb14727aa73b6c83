using System.Collections.Concurrent;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reads the rows of a table and numbers their artists on one thread, and keeps them, in their order, on another.</summary>
/// <remarks>Split here, the two take about as long as each other.</remarks>
internal static class RowRelay
{
    // Handing over costs as much as some hundred rows: eight thousand go at once, and never more than three times as many wait.
    private const int BatchesOfCrate = 32;
    private const int Crates = 3;

    /// <summary>Reads and keeps all rows of a file.</summary>
    public static void Run(StreamFile file, RowReader reader, ArtistBook artists, RowKeeper keeper)
    {
        using var empty = new BlockingCollection<RowBatch[]>();
        using var full = new BlockingCollection<RowBatch[]>();
        for (int i = 0; i < Crates; i++)
        {
            empty.Add([.. Enumerable.Range(0, BatchesOfCrate).Select(_ => new RowBatch())]);
        }

        var keeping = Task.Run(() => Keep(keeper, full, empty));
        try
        {
            Read(file, reader, artists, empty, full);
        }
        finally
        {
            // Whoever fails, the other ends too; what failed is thrown once nobody works any more.
            full.CompleteAdding();
            Task.WhenAny(keeping).Wait();
        }

        keeping.GetAwaiter().GetResult();
    }

    private static void Read(
        StreamFile file, RowReader reader, ArtistBook artists, BlockingCollection<RowBatch[]> empty, BlockingCollection<RowBatch[]> full)
    {
        foreach (RowBatch[] crate in empty.GetConsumingEnumerable())
        {
            bool more = Fill(crate, file, reader, artists);
            full.Add(crate);
            if (!more)
            {
                return;
            }
        }
    }

    private static bool Fill(RowBatch[] crate, StreamFile file, RowReader reader, ArtistBook artists)
    {
        bool more = true;
        for (int i = 0; more && i < crate.Length; i++)
        {
            more = Fill(crate[i], file, reader);
            artists.Number(crate[i]);
        }

        return more;
    }

    private static bool Fill(RowBatch batch, StreamFile file, RowReader reader)
    {
        while (!batch.IsFull)
        {
            if (file.Next() is not { } csv)
            {
                return false;
            }

            reader.Read(csv, batch);
        }

        return true;
    }

    private static void Keep(RowKeeper keeper, BlockingCollection<RowBatch[]> full, BlockingCollection<RowBatch[]> empty)
    {
        try
        {
            foreach (RowBatch[] crate in full.GetConsumingEnumerable())
            {
                foreach (RowBatch batch in crate)
                {
                    keeper.Keep(batch);
                }

                empty.Add(crate);
            }
        }
        finally
        {
            empty.CompleteAdding();
        }
    }
}
