using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Dollars in few characters: $35k, $1.2bn.</summary>
internal static class DollarFormat
{
    private static readonly ImmutableArray<(double Unit, string Suffix)> Units =
        [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"), (1, "")];

    /// <summary>To three significant digits; amounts under a dollar in cents.</summary>
    public static string Short(double dollars)
    {
        double size = Math.Abs(Svg.Finite(dollars));
        if (size is > 0 and < 0.995)
        {
            return Signed(dollars, size < 0.005 ? "<$0.01" : size.ToString("$0.00", CultureInfo.InvariantCulture));
        }

        // A number is written in the unit it reaches once rounded: 999.7 thousand is $1m.
        (double unit, string suffix) = Units.First(candidate => Rounded(size / candidate.Unit) >= 1 || candidate.Unit == 1);
        return Signed(dollars, Written(Rounded(size / unit), "0.##", suffix));
    }

    /// <summary>Exact, for ticks.</summary>
    public static string Tick(double dollars)
    {
        double size = Math.Abs(Svg.Finite(dollars));
        (double unit, string suffix) = Units.First(candidate => size >= candidate.Unit || candidate.Unit == 1);
        return Signed(dollars, Written(size / unit, "#,0.####", suffix));
    }

    private static double Rounded(double value) =>
        Math.Round(value, value switch { < 9.995 => 2, < 99.95 => 1, _ => 0 }, MidpointRounding.AwayFromZero);

    private static string Written(double value, string format, string suffix) =>
        $"${value.ToString(format, CultureInfo.InvariantCulture)}{suffix}";

    private static string Signed(double dollars, string text) => dollars < 0 ? $"\u2212{text}" : text;
}

/// <summary>Shares in per cent.</summary>
internal static class ShareFormat
{
    /// <summary>Whole per cent, one decimal under ten.</summary>
    public static string Short(double share) => share is > 0 and < 0.0005
        ? "<0.1%"
        : (Svg.Finite(share) * 100).ToString(Math.Abs(share) < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%";
}
