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

        double total = Fold(sums);
        for (int i = wideLeft.Length * Vector256<double>.Count; i < left.Length; i++)
        {
            total += left[i] * right[i];
        }

        return total;
    }

    private static double Fold(Vector256<double> sums) => (sums[0] + sums[1]) + (sums[2] + sums[3]);
}
