using System.Globalization;

namespace NegotiationSim.Cli.Output;

/// <summary>Numbers for people.</summary>
internal static class Numbers
{
    /// <summary>To nine significant digits, without trailing zeros; the JSON has every digit.</summary>
    public static string Of(double value)
    {
        string short9 = value.ToString("G9", CultureInfo.InvariantCulture);
        double size = Math.Abs(value);
        return size is 0 or (>= 1e-6 and < 1e15)
            ? double.Parse(short9, CultureInfo.InvariantCulture).ToString("0.###############", CultureInfo.InvariantCulture)
            : short9;
    }
}
