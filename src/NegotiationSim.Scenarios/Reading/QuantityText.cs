using System.Globalization;
using System.Text.RegularExpressions;

namespace NegotiationSim.Scenarios.Reading;

/// <summary>Reads a number with its percent sign or multiplier and its unit, such as <c>32.2%</c> or <c>850m people</c>.</summary>
internal static partial class QuantityText
{
    /// <summary>Reads a quantity into the model's unit.</summary>
    /// <returns>Null when the text is sound, else what to do about it; the value is then not a number.</returns>
    public static string? Read(string text, Dimension dimension, out double value)
    {
        value = double.NaN;
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return NumberWithComma().IsMatch(text)
                ? "Write thousands as 186_600 or 186600 and decimals as 0.5: a comma means different things in different countries."
                : $"Write for example '{dimension.Example}'.";
        }

        string scale = match.Groups["scale"].Value;
        var needed = scale switch { "" => Scales.None, "%" => Scales.Percent, _ => Scales.Multiplier };
        if (!dimension.Scales.HasFlag(needed))
        {
            return $"Leave out the '{scale}': write for example '{dimension.Example}'.";
        }

        string written = Normalised(match.Groups["unit"].Value);
        if (Unit(written, dimension) is not { } unit)
        {
            string change = written.Length == 0
                ? "Add the unit"
                : $"Convert '{Problem.OneLine(written)}' to {dimension.UnitList ?? "a plain number"}";
            return $"{change}: write for example '{dimension.Example}'.";
        }

        double number = Scaled(match, scale);
        if (!double.IsFinite(number))
        {
            return $"Write a smaller number, for example '{dimension.Example}'.";
        }

        value = number * unit.Times / unit.Over;
        return null;
    }

    // The scale joins the number's own exponent, so that 32.2% is read as 32.2e-2, the double nearest to 0.322.
    private static double Scaled(Match match, string scale)
    {
        int power = scale switch { "%" => -2, "k" => 3, "m" => 6, "bn" => 9, _ => 0 };
        string exponent = match.Groups["exponent"].Value;
        int own = exponent.Length == 0 ? 0 : int.Parse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = match.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
        return double.Parse($"{digits}e{own + power}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Unit? Unit(string written, Dimension dimension)
    {
        foreach (var unit in dimension.Units)
        {
            if (unit.Text == written)
            {
                return unit;
            }
        }

        return null;
    }

    private static string Normalised(string unit) => SpacesAtSlash().Replace(Spaces().Replace(unit, " "), "/");

    [GeneratedRegex(
        @"^(?<digits>[+-]?[0-9]+(_[0-9]+)*(\.[0-9]+)?)([eE](?<exponent>[+-]?[0-9]{1,4}))?(?![0-9.,_])"
            + @"\s*(?<scale>%|(k|m|bn)(?=\s|$))?\s*(?<unit>\S.*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*[+-]?[0-9][0-9_]*(\.[0-9]+)?,[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWithComma();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?/ ?", RegexOptions.CultureInvariant)]
    private static partial Regex SpacesAtSlash();
}
