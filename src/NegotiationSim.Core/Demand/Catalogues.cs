using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>The different catalogues of a market: services that carry the same are worth the same to a listener, and are reckoned once.</summary>
internal sealed class Catalogues
{
    /// <summary>Value of an empty catalogue: small, so that ln V is finite and the service all but worthless.</summary>
    public const double EmptyValue = 1e-3;

    private readonly int genres;
    private readonly double[] coverage;
    private readonly int[] rows;

    private Catalogues(int genres, double[] coverage, int[] rows, int count)
    {
        this.genres = genres;
        this.coverage = coverage;
        this.rows = rows;
        Count = count;
    }

    /// <summary>Number of different catalogues.</summary>
    public int Count { get; }

    /// <summary>Which catalogue each service has.</summary>
    public ReadOnlySpan<int> Rows => rows;

    /// <summary>Finds the catalogues of the services of a market.</summary>
    public static Catalogues Of(MarketConditions conditions, int genres)
    {
        ReadOnlySpan<double> all = conditions.Coverage.AsSpan();
        double[] different = new double[all.Length];
        int[] rows = new int[conditions.MeanUtility.Length];
        int count = 0;
        for (int j = 0; j < rows.Length; j++)
        {
            ReadOnlySpan<double> own = all.Slice(j * genres, genres);
            int row = 0;
            while (row < count && !own.SequenceEqual(different.AsSpan(row * genres, genres)))
            {
                row++;
            }

            if (row == count)
            {
                own.CopyTo(different.AsSpan(genres * count++));
            }

            rows[j] = row;
        }

        return new Catalogues(genres, different, rows, count);
    }

    /// <summary>Share of each genre that a catalogue covers.</summary>
    public ReadOnlySpan<double> Coverage(int catalogue) => coverage.AsSpan(catalogue * genres, genres);

    /// <summary>Fills what each catalogue is worth to each consumer of a tile: V_i = Sum_g theta_ig C_g.</summary>
    /// <param name="consumers">The consumers.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="values">Receives rows by catalogue, <see cref="TileScratch.Stride"/> apart.</param>
    public void Value(ConsumerBlock consumers, ConsumerTile tile, Span<double> values)
    {
        for (int c = 0; c < Count; c += 2)
        {
            // Without a second one the last is reckoned twice, to the same row.
            int second = Math.Min(c + 1, Count - 1);
            ValueTwo(
                consumers.Taste[tile.First..],
                consumers.Stride,
                Coverage(c),
                Coverage(second),
                TileScratch.Row(values, c, tile.Padded),
                TileScratch.Row(values, second, tile.Padded));
        }
    }

    /// <summary>Values two catalogues side by side, four vectors of consumers at a time.</summary>
    /// <remarks>Eight sums at once take 0.6 ns a value; four of one catalogue, for which each taste is read again, take 0.9.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ValueTwo(
        ReadOnlySpan<double> tastes, int stride, ReadOnlySpan<double> covered1, ReadOnlySpan<double> covered2, Span<double> values1, Span<double> values2)
    {
        const int Lanes = 4;
        _ = tastes[(stride * (covered1.Length - 1)) + values1.Length - 1];
        ref double taste = ref MemoryMarshal.GetReference(tastes);
        Span<Vector256<double>> wide1 = MemoryMarshal.Cast<double, Vector256<double>>(values1);
        Span<Vector256<double>> wide2 = MemoryMarshal.Cast<double, Vector256<double>>(values2);
        for (int i = 0; i + 4 <= wide1.Length && i + 4 <= wide2.Length; i += 4)
        {
            Vector256<double> a1 = default;
            Vector256<double> b1 = default;
            Vector256<double> c1 = default;
            Vector256<double> d1 = default;
            Vector256<double> a2 = default;
            Vector256<double> b2 = default;
            Vector256<double> c2 = default;
            Vector256<double> d2 = default;
            ref double ofGenre = ref Unsafe.Add(ref taste, i * Lanes);
            for (int g = 0; g < covered1.Length && g < covered2.Length; g++)
            {
                Vector256<double> share1 = Vector256.Create(covered1[g]);
                Vector256<double> share2 = Vector256.Create(covered2[g]);
                Vector256<double> a = Vector256.LoadUnsafe(ref ofGenre);
                a1 = Vector256.FusedMultiplyAdd(share1, a, a1);
                a2 = Vector256.FusedMultiplyAdd(share2, a, a2);
                Vector256<double> b = Vector256.LoadUnsafe(ref ofGenre, Lanes);
                b1 = Vector256.FusedMultiplyAdd(share1, b, b1);
                b2 = Vector256.FusedMultiplyAdd(share2, b, b2);
                Vector256<double> c = Vector256.LoadUnsafe(ref ofGenre, 2 * Lanes);
                c1 = Vector256.FusedMultiplyAdd(share1, c, c1);
                c2 = Vector256.FusedMultiplyAdd(share2, c, c2);
                Vector256<double> d = Vector256.LoadUnsafe(ref ofGenre, 3 * Lanes);
                d1 = Vector256.FusedMultiplyAdd(share1, d, d1);
                d2 = Vector256.FusedMultiplyAdd(share2, d, d2);
                ofGenre = ref Unsafe.Add(ref ofGenre, stride);
            }

            wide1[i] = NotEmpty(a1);
            wide1[i + 1] = NotEmpty(b1);
            wide1[i + 2] = NotEmpty(c1);
            wide1[i + 3] = NotEmpty(d1);
            wide2[i] = NotEmpty(a2);
            wide2[i + 1] = NotEmpty(b2);
            wide2[i + 2] = NotEmpty(c2);
            wide2[i + 3] = NotEmpty(d2);
        }
    }

    private static Vector256<double> NotEmpty(Vector256<double> value) => Vector256.MaxNative(Vector256.Create(EmptyValue), value);
}
