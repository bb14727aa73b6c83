namespace NegotiationSim.Core.Currency;

/// <summary>A number held as the unevaluated sum of two doubles: about 31 significant digits.</summary>
/// <remarks>
/// T. J. Dekker, "A floating-point technique for extending the available precision", Numerische Mathematik 18, 1971; products
/// by fused multiply-add. A double alone carries 16 digits, too few to split 10^17 micro-dollars to the micro-dollar.
/// </remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static DoubleDouble FromInt64(long value) => QuickSum((double)(value >> 32) * (1L << 32), value & 0xFFFFFFFFL);

    public static DoubleDouble operator +(DoubleDouble a, double b)
    {
        var sum = a.High + b;
        var shifted = sum - a.High;
        var error = (a.High - (sum - shifted)) + (b - shifted);
        return QuickSum(sum, error + a.Low);
    }

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b) => a + b.High + b.Low;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var product = a.High * b.High;
        var error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return QuickSum(product, error + (a.High * b.Low) + (a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var remainder = a - (b * new DoubleDouble(first, 0));
        var second = remainder.High / b.High;
        remainder -= b * new DoubleDouble(second, 0);
        return QuickSum(first, second) + (remainder.High / b.High);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + new DoubleDouble(-b.High, -b.Low);

    private static DoubleDouble QuickSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }
}
