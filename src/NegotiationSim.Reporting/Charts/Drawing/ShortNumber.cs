using System.Globalization;

namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>Numbers of no particular unit in few characters: 0.0312, 1.25k, 36bn.</summary>
internal static class ShortNumber
{
    private static readonly (double Unit, string Suffix)[] Units = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"), (1, "")];

    /// <summary>To three significant digits.</summary>
    public static string Of(double value)
    {
        double size = Math.Abs(Svg.Finite(value));
        if (size == 0)
        {
            return "0";
        }

        double digits = Math.Pow(10, Math.Floor(Math.Log10(size)) - 2);
        double rounded = Math.Round(size / digits) * digits;
        (double unit, string suffix) = Units.FirstOrDefault(candidate => rounded >= candidate.Unit, Units[^1]);
        double shown = rounded / unit;
        string text = shown >= 0.0001
            ? shown.ToString("0.#######", CultureInfo.InvariantCulture)
            : shown.ToString("0.##E+0", CultureInfo.InvariantCulture);
        return (value < 0 ? "\u2212" : "") + text + suffix;
    }
}
