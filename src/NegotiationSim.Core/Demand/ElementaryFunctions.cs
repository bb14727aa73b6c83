using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Demand;

/// <summary>Exponentials and logarithms four at a time, within two and three ulps (units in the last place) of the system's.</summary>
/// <remarks>
/// The polynomials are those of AMD's LibM (vrd2_exp, vrd2_log), which the .NET library uses too, and give the same bits. Here they are
/// compiled into the loop that needs them; called vector by vector, as from the library, they take half as long again. Products that
/// something is added to are fused on any machine, and no result depends on the neighbours of its number.
/// </remarks>
internal static class ElementaryFunctions
{
    // Further out, e^x or its power of two leaves the normal numbers.
    private const double MostExponent = 708;

    private const int FractionBits = 52;
    private const ulong Fraction = (1UL << FractionBits) - 1;
    private const ulong Bias = 1023;
    private const ulong BitsOfTwoThirds = 0x3FE5_5555_5555_5555;

    // Added to a whole number, the one as a number and the other as bits, these leave it in the last bits of a double.
    private const double Rounder = 1.5 * (1L << FractionBits);
    private const ulong BitsOf2To52 = (Bias + FractionBits) << FractionBits;

    // ln 2 in two parts; products of the first with whole exponents are exact.
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693359375;
    private const double Ln2Low = -0.00021219444005469057;

    /// <summary>Fills a row with ln x of numbers that are positive and normal; both rows are whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Log(ReadOnlySpan<double> row, Span<double> logs)
    {
        ReadOnlySpan<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(row);
        Span<Vector256<double>> wideLogs = MemoryMarshal.Cast<double, Vector256<double>>(logs);
        for (int i = 0; i < wide.Length && i < wideLogs.Length; i++)
        {
            wideLogs[i] = Log(wide[i]);
        }
    }

    /// <summary>e^x of four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x) =>
        Vector256.LessThanOrEqualAll(Vector256.Abs(x), Vector256.Create(MostExponent)) ? ExpWithin(x) : ExpOfAny(x);

    /// <summary>ln x of four numbers that are positive and normal; of others it means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        // x = 2^n (1 + r), where 1 + r is from 2/3 to 4/3.
        Vector256<ulong> shifted = x.AsUInt64() - Vector256.Create(BitsOfTwoThirds);
        Vector256<ulong> biased = (shifted + Vector256.Create((Bias + 1) << FractionBits)) >>> FractionBits;
        Vector256<double> n = (biased | Vector256.Create(BitsOf2To52)).AsDouble() - Vector256.Create((1UL << FractionBits) + Bias + 1.0);
        Vector256<double> r = ((shifted & Vector256.Create(Fraction)) + Vector256.Create(BitsOfTwoThirds)).AsDouble() - Vector256<double>.One;

        Vector256<double> r2 = r * r;
        Vector256<double> r4 = r2 * r2;
        Vector256<double> r8 = r4 * r4;
        Vector256<double> from0 = Fused(r2, Line(r, -0.49999999999999956, 0.33333333333341475), r);
        Vector256<double> from4 = Cubic(r, r2, -0.25000000000029743, 0.19999999997598522, -0.1666666666089195, 0.1428571456002771);
        Vector256<double> from8 = Cubic(r, r2, -0.12500000512783127, 0.11111095235715944, -0.09999975049550124, 0.09091434982346239);
        Vector256<double> from12 = Cubic(r, r2, -0.08334060052755186, 0.0768176033283113, -0.07129671894628731, 0.06796346521153573);
        Vector256<double> from16 = Cubic(r, r2, -0.06399503509896004, 0.049370587082412105, -0.04537017099489198, 0.08897063600357775);
        from16 = Fused(r4, Vector256.Create(-0.08690617411690876), from16);
        Vector256<double> ofR = Fused(r8 * r8, from16, Fused(r8, Fused(from12, r4, from8), Fused(r4, from4, from0)));
        return Fused(n, Vector256.Create(Ln2High), Fused(n, Vector256.Create(Ln2Low), ofR));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpWithin(Vector256<double> x)
    {
        // x = n ln 2 + r, where n is whole and r within half of ln 2.
        Vector256<double> rounded = Fused(x, Vector256.Create(Log2E), Vector256.Create(Rounder));
        Vector256<double> n = rounded - Vector256.Create(Rounder);
        Vector256<double> r = Fused(n, Vector256.Create(-Ln2Low), Fused(n, Vector256.Create(-Ln2High), x));

        Vector256<double> r2 = r * r;
        Vector256<double> r4 = r2 * r2;
        Vector256<double> from0 = Fused(r2, Line(r, 0.5000000000000018, 0.1666666666666617), r + Vector256<double>.One);
        Vector256<double> from4 = Cubic(r, r2, 0.04166666666649277, 0.008333333333559272, 0.001388888895122404, 0.00019841269432677495);
        Vector256<double> from8 = Cubic(r, r2, 2.4801486521374483e-05, 2.7557622532543023e-06, 2.7632293298250954e-07, 2.499430431958571e-08);
        Vector256<double> ofR = Fused(r4 * r4, from8, Fused(r4, from4, from0));
        return ((rounded.AsUInt64() + Vector256.Create(Bias)) << FractionBits).AsDouble() * ofR;
    }

    private static Vector256<double> ExpOfAny(Vector256<double> x)
    {
        Vector256<double> within = Vector256.LessThanOrEqual(Vector256.Abs(x), Vector256.Create(MostExponent));
        Vector256<double> outside = Vector256.Create(Math.Exp(x[0]), Math.Exp(x[1]), Math.Exp(x[2]), Math.Exp(x[3]));
        return Vector256.ConditionalSelect(within, ExpWithin(x), outside);
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
