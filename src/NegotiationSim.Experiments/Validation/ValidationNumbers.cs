using System.Globalization;

namespace NegotiationSim.Experiments.Validation;

/// <summary>Numbers of a validation table as people read them; machines take the unrounded ones.</summary>
public static class ValidationNumbers
{
    private const int Digits = 4;

    /// <summary>The accepted range of a row, such as <c>0.2 to 0.24</c>.</summary>
    public static string Accepted(ValidationRow row) => $"{Text(row.Expectation.ToleranceLow)} to {Text(row.Expectation.ToleranceHigh)}";

    /// <summary>The mean a row got with the half-width of its interval, such as <c>0.2923 ± 0.0011</c>, or <c>nothing to measure</c>.</summary>
    public static string Got(ValidationRow row) => row.Got is not { } got ? "nothing to measure"
        : double.IsNaN(row.Interval.HalfWidth) ? Text(got)
        : $"{Text(got)} ± {HalfWidth(row.Interval.HalfWidth)}";

    // Two digits of a half-width are all that it is worth.
    private static string HalfWidth(double value) => value == 0 ? "0" : Text(double.Parse(value.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A number to four significant digits: thousands grouped, plain decimals below, an exponent only when tiny.</summary>
    public static string Text(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1_000 => Rounded(value).ToString("N0", CultureInfo.InvariantCulture),
        >= 0.0001 => Rounded(value).ToString("0.########", CultureInfo.InvariantCulture),
        _ => value.ToString("G4", CultureInfo.InvariantCulture),
    };

    private static double Rounded(double value)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - (Digits - 1));
        return Math.Round(value / unit) * unit;
    }
}
