using System.Runtime.InteropServices;

namespace NegotiationSim.Core.Demand;

/// <summary>Working memory for one tile, in rows <see cref="Stride"/> apart: borrowed, small, and used again for every tile.</summary>
internal readonly ref struct TileScratch
{
    /// <summary>From one row to the next: a tile's most consumers and one line of the cache.</summary>
    /// <remarks>At 2 KB sharp, rows of a column would share two sets of the first cache and push each other out.</remarks>
    public const int Stride = ConsumerTile.Most + 8;

    private const int Line = 64 / sizeof(double);

    // One a thread, pinned so that it stays where a line of the cache begins.
    [ThreadStatic]
    private static double[]? unused;

    private readonly double[] memory;
    private readonly int start;
    private readonly int services;
    private readonly int generators;
    private readonly int catalogues;
    private readonly int genres;

    /// <summary>Borrows rows for a market.</summary>
    public TileScratch(int services, int generators, int catalogues, int genres)
    {
        this.services = services;
        this.generators = generators;
        this.catalogues = catalogues;
        this.genres = genres;
        int length = ((services + generators + (3 * catalogues) + genres + 3) * Stride) + Line;
        memory = unused is { } mine && mine.Length >= length ? mine : GC.AllocateUninitializedArray<double>(length, pinned: true);
        unused = null;

        // Rows begin with a line of the cache: a choice among catalogues of their own took 4.8 ns so, and 7.0 where they began anywhere.
        start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (64 - 1)) / sizeof(double);
    }

    /// <summary>Share of each service.</summary>
    public Span<double> Shares => Rows(0, services);

    /// <summary>Share of each generator.</summary>
    public Span<double> GeneratorShares => Rows(services, generators);

    /// <summary>Logarithm to base two of the value of each catalogue.</summary>
    public Span<double> Appeal => Rows(services + generators, catalogues);

    /// <summary>Value of each catalogue; once it is listened to, hours a month over it.</summary>
    public Span<double> Value => Rows(services + generators + catalogues, catalogues);

    /// <summary>Taste for synthetic music among what each catalogue carries.</summary>
    public Span<double> Synthetic => Rows(services + generators + (2 * catalogues), catalogues);

    /// <summary>Taste for human music, by genre.</summary>
    public Span<double> Human => Rows(services + generators + (3 * catalogues), genres);

    /// <summary>Log-sum of each consumer.</summary>
    public Span<double> LogSums => Rows(services + generators + (3 * catalogues) + genres, 1);

    /// <summary>Two rows for passing use.</summary>
    public Span<double> Spare => Rows(services + generators + (3 * catalogues) + genres + 1, 2);

    /// <summary>One row out of several.</summary>
    public static Span<double> Row(Span<double> rows, int row, int count) => rows.Slice(row * Stride, count);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => unused = memory;

    private Span<double> Rows(int first, int count) => memory.AsSpan(start + (first * Stride), count * Stride);
}
