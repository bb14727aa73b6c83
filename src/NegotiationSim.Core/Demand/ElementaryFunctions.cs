using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>Powers of two and logarithms to base two, four at a time, within two and three ulps (units in the last place).</summary>
/// <remarks>
/// To base two a choice among catalogues converts nothing on the way: V^w e^u is 2^(w log2 V + u log2 e). Both are minimax polynomials
/// (found by Remez' exchange), 2^r in r and log2 m in the square of (m - 1) / (m + 1): Muller, Elementary Functions (3rd edition 2016), chapters 3
/// and 11. Products that something is added to are fused on any machine, and no result depends on the neighbours of its number.
/// </remarks>
internal static class ElementaryFunctions
{
    private const int FractionBits = 52;
    private const ulong Fraction = (1UL << FractionBits) - 1;
    private const ulong Bias = 1023;
    private const ulong BitsOfRootHalf = 0x3FE6_A09E_667F_3BCD;

    // Added to a whole number, the one as a number and the other as bits, these leave it in the last bits of a double.
    private const double Rounder = 1.5 * (1L << FractionBits);
    private const ulong BitsOf2To52 = (Bias + FractionBits) << FractionBits;

    /// <summary>2^x of four numbers from -1022 to 1023; of others it means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp2(Vector256<double> x)
    {
        // x = n + r, where n is whole and r within a half.
        Vector256<double> rounded = x + Vector256.Create(Rounder);
        Vector256<double> r = x - (rounded - Vector256.Create(Rounder));

        Vector256<double> r2 = r * r;
        Vector256<double> r4 = r2 * r2;
        Vector256<double> from0 = Cubic(r, r2, 1, 0.6931471805599457, 0.24022650695910097, 0.05550410866479039);
        Vector256<double> from4 = Cubic(r, r2, 0.009618129107607003, 0.0013333558153439966, 0.0001540353044157213, 1.5252727385193868e-05);
        Vector256<double> from8 = Cubic(r, r2, 1.3215442675329823e-06, 1.0180647659234139e-07, 7.072570412814423e-09, 4.078071929588337e-10);
        Vector256<double> ofR = Fused(r4, Fused(r4, from8, from4), from0);
        return ((rounded.AsUInt64() + Vector256.Create(Bias)) << FractionBits).AsDouble() * ofR;
    }

    /// <summary>log2 x of four numbers that are positive and normal; of others it means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log2(Vector256<double> x)
    {
        // x = 2^n m, where m is from the root of a half to that of two.
        Vector256<ulong> shifted = x.AsUInt64() - Vector256.Create(BitsOfRootHalf);
        Vector256<ulong> biased = (shifted + Vector256.Create((Bias + 1) << FractionBits)) >>> FractionBits;
        Vector256<double> n = (biased | Vector256.Create(BitsOf2To52)).AsDouble() - Vector256.Create((1UL << FractionBits) + Bias + 1.0);
        Vector256<double> m = ((shifted & Vector256.Create(Fraction)) + Vector256.Create(BitsOfRootHalf)).AsDouble();

        Vector256<double> s = (m - Vector256<double>.One) / (m + Vector256<double>.One);
        Vector256<double> s2 = s * s;
        Vector256<double> s4 = s2 * s2;
        Vector256<double> from0 = Cubic(s2, s4, 2.8853900817779268, 0.9617966939259898, 0.5770780163454704, 0.4121985858510767);
        Vector256<double> from4 = Cubic(s2, s4, 0.32059853392556786, 0.26233440177811784, 0.22091186628074977, 0.21367078312504295);
        return Fused(s, Fused(s4 * s4, from4, from0), n);
    }

    /// <summary>Fills a row with log2 x of numbers that are positive and normal; both rows are whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Log2(ReadOnlySpan<double> row, Span<double> logs)
    {
        ReadOnlySpan<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(row);
        Span<Vector256<double>> wideLogs = MemoryMarshal.Cast<double, Vector256<double>>(logs);
        for (int i = 0; i < wide.Length && i < wideLogs.Length; i++)
        {
            wideLogs[i] = Log2(wide[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Cubic(Vector256<double> r, Vector256<double> r2, double c0, double c1, double c2, double c3) =>
        Fused(r2, Line(r, c2, c3), Line(r, c0, c1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Line(Vector256<double> r, double c0, double c1) =>
        Fused(r, Vector256.Create(c1), Vector256.Create(c0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Fused(Vector256<double> left, Vector256<double> right, Vector256<double> addend) =>
        Vector256.FusedMultiplyAdd(left, right, addend);
}
