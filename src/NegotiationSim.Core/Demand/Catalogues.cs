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

    /// <summary>Fills what a catalogue is worth to each consumer of a tile: V_i = Sum_g theta_ig C_g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Value(ConsumerBlock consumers, ConsumerTile tile, int catalogue, Span<double> value)
    {
        const int Lanes = 4;
        ReadOnlySpan<double> covered = Coverage(catalogue);
        int stride = consumers.Stride;
        ref double taste = ref MemoryMarshal.GetReference(consumers.Taste.Slice(tile.First, (stride * (covered.Length - 1)) + value.Length));
        Span<Vector256<double>> values = MemoryMarshal.Cast<double, Vector256<double>>(value);
        int i = 0;
        for (; i + 4 <= values.Length; i += 4)
        {
            // Four sums at once: one alone waits for each addition to end before the next begins.
            Vector256<double> sum0 = default;
            Vector256<double> sum1 = default;
            Vector256<double> sum2 = default;
            Vector256<double> sum3 = default;
            ref double ofGenre = ref Unsafe.Add(ref taste, i * Lanes);
            foreach (double share in covered)
            {
                Vector256<double> shares = Vector256.Create(share);
                sum0 += shares * Vector256.LoadUnsafe(ref ofGenre);
                sum1 += shares * Vector256.LoadUnsafe(ref ofGenre, Lanes);
                sum2 += shares * Vector256.LoadUnsafe(ref ofGenre, 2 * Lanes);
                sum3 += shares * Vector256.LoadUnsafe(ref ofGenre, 3 * Lanes);
                ofGenre = ref Unsafe.Add(ref ofGenre, stride);
            }

            values[i] = NotEmpty(sum0);
            values[i + 1] = NotEmpty(sum1);
            values[i + 2] = NotEmpty(sum2);
            values[i + 3] = NotEmpty(sum3);
        }

        for (; i < values.Length; i++)
        {
            Vector256<double> sum = default;
            for (int g = 0; g < covered.Length; g++)
            {
                sum += Vector256.Create(covered[g]) * Vector256.LoadUnsafe(ref Unsafe.Add(ref taste, (g * stride) + (i * Lanes)));
            }

            values[i] = NotEmpty(sum);
        }
    }

    private static Vector256<double> NotEmpty(Vector256<double> value) => Vector256.MaxNative(Vector256.Create(EmptyValue), value);
}
