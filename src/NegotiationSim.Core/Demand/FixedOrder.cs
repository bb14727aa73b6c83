using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>Sums whose order of additions is part of the result, so that every machine gets the same bits.</summary>
/// <remarks>
/// Four running sums, always four: a library reduction widens with the processor's registers and then rounds differently.
/// No fused multiply-add, for the same reason.
/// </remarks>
internal static class FixedOrder
{
    public static double Sum(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(values);
        Vector256<double> sums = default;
        foreach (Vector256<double> four in wide)
        {
            sums += four;
        }

        double total = Fold(sums);
        for (int i = wide.Length * Vector256<double>.Count; i < values.Length; i++)
        {
            total += values[i];
        }

        return total;
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ReadOnlySpan<Vector256<double>> wideLeft = MemoryMarshal.Cast<double, Vector256<double>>(left);
        ReadOnlySpan<Vector256<double>> wideRight = MemoryMarshal.Cast<double, Vector256<double>>(right[..left.Length]);
        Vector256<double> sums = default;
        for (int i = 0; i < wideLeft.Length; i++)
        {
            sums += wideLeft[i] * wideRight[i];
        }

        return AddRest(Fold(sums), left, right, 0);
    }

    /// <summary>Dot products of one vector with several rows; each has the bits of <see cref="Dot"/>.</summary>
    /// <remarks>Four rows at a time: one alone waits for each addition to end before the next begins.</remarks>
    public static void Dots(ReadOnlySpan<double> left, ReadOnlySpan<double> rows, int stride, Span<double> sums)
    {
        int row = 0;
        for (; row + 4 <= sums.Length; row += 4)
        {
            FourDots(left, rows[(row * stride)..], stride, sums.Slice(row, 4));
        }

        for (; row < sums.Length; row++)
        {
            sums[row] = Dot(left, rows.Slice(row * stride, left.Length));
        }
    }

    private static void FourDots(ReadOnlySpan<double> left, ReadOnlySpan<double> rows, int stride, Span<double> sums)
    {
        ReadOnlySpan<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(left);
        ReadOnlySpan<Vector256<double>> row0 = Wide(rows, 0, left.Length);
        ReadOnlySpan<Vector256<double>> row1 = Wide(rows, stride, left.Length);
        ReadOnlySpan<Vector256<double>> row2 = Wide(rows, 2 * stride, left.Length);
        ReadOnlySpan<Vector256<double>> row3 = Wide(rows, 3 * stride, left.Length);
        Vector256<double> sums0 = default;
        Vector256<double> sums1 = default;
        Vector256<double> sums2 = default;
        Vector256<double> sums3 = default;
        for (int i = 0; i < wide.Length; i++)
        {
            Vector256<double> four = wide[i];
            sums0 += four * row0[i];
            sums1 += four * row1[i];
            sums2 += four * row2[i];
            sums3 += four * row3[i];
        }

        sums[0] = AddRest(Fold(sums0), left, rows, 0);
        sums[1] = AddRest(Fold(sums1), left, rows, stride);
        sums[2] = AddRest(Fold(sums2), left, rows, 2 * stride);
        sums[3] = AddRest(Fold(sums3), left, rows, 3 * stride);
    }

    private static ReadOnlySpan<Vector256<double>> Wide(ReadOnlySpan<double> rows, int start, int length) =>
        MemoryMarshal.Cast<double, Vector256<double>>(rows.Slice(start, length));

    /// <summary>Adds what is left over behind the last whole vector.</summary>
    private static double AddRest(double total, ReadOnlySpan<double> left, ReadOnlySpan<double> rows, int start)
    {
        for (int i = left.Length / Vector256<double>.Count * Vector256<double>.Count; i < left.Length; i++)
        {
            total += left[i] * rows[start + i];
        }

        return total;
    }

    private static double Fold(Vector256<double> sums) => (sums[0] + sums[1]) + (sums[2] + sums[3]);
}
