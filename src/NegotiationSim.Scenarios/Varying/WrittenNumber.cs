using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>A number as a scenario writes it, apart from what follows it: percent sign, multiplier and unit.</summary>
/// <param name="Number">The number before them.</param>
/// <param name="Suffix">They, as written, with the blank before them where there is one; may be empty.</param>
internal readonly partial record struct WrittenNumber(double Number, string Suffix)
{
    // Decimals that people write, without the last bits that arithmetic leaves behind: 0.1 + 0.2 is written 0.3.
    private const string Digits = "G12";

    /// <summary>Takes a text apart; null when it does not begin with a number.</summary>
    public static WrittenNumber? Read(string text)
    {
        Match match = Form().Match(text.Trim());
        return match.Success
            && double.TryParse(
                match.Groups["number"].Value.Replace("_", "", StringComparison.Ordinal),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double number)
            && double.IsFinite(number)
                ? new WrittenNumber(number, match.Groups["suffix"].Value)
                : null;
    }

    /// <summary>A number rounded to what is written.</summary>
    public static double Rounded(double number) =>
        double.Parse(number.ToString(Digits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The text.</summary>
    public override string ToString() => Number.ToString(Digits, CultureInfo.InvariantCulture) + Suffix;

    [GeneratedRegex(
        @"^(?<number>[+-]?[0-9]+(_[0-9]+)*(\.[0-9]+)?([eE][+-]?[0-9]{1,4})?)(?![0-9.,_])(?<suffix>\s*\D?.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Form();
}
