using System.Globalization;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reads decimal numbers from UTF-8.</summary>
internal static class NumberText
{
    // Up to 15 digits and a power of ten up to 10^15 are exact doubles, so one division rounds correctly (Clinger 1990).
    private const int ExactDigits = 15;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, ExactDigits + 1).Select(n => Math.Pow(10, n))];

    /// <summary>Reads a number such as <c>12</c>, <c>9.99</c> or <c>1e3</c>; no separators of thousands.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out double number)
    {
        if (text.Length is 0 or > ExactDigits)
        {
            return TryReadAny(text, out number);
        }

        long digits = 0;
        int decimals = -1;
        foreach (byte c in text)
        {
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return TryReadAny(text, out number);
            }
        }

        number = decimals > 0 ? digits / PowersOfTen[decimals] : digits;
        return text.Length > 1 || decimals < 0;
    }

    private static bool TryReadAny(ReadOnlySpan<byte> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
