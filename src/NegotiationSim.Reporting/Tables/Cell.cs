using System.Globalization;
using System.Text.Json;

namespace NegotiationSim.Reporting.Tables;

/// <summary>A field's text.</summary>
/// <remarks>Numbers are written so that reading them gives the same bits back; NaN and null mean "not defined" and are empty.</remarks>
internal readonly record struct Cell(string Text)
{
    public static implicit operator Cell(string? text) => new(text ?? "");

    public static implicit operator Cell(bool value) => new(value ? "true" : "false");

    public static implicit operator Cell(int value) => (long)value;

    public static implicit operator Cell(int? value) => (long?)value;

    public static implicit operator Cell(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    public static implicit operator Cell(long? value) => value is { } known ? known : new Cell("");

    public static implicit operator Cell(ulong value) => new(value.ToString(CultureInfo.InvariantCulture));

    // Equality also catches negative zero, which would print as "-0".
    public static implicit operator Cell(double value) => new(
        value == 0 ? "0" : double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture));

    public static implicit operator Cell(double? value) => value ?? double.NaN;

    /// <summary>Dollars from millionths of a dollar, exactly.</summary>
    public static Cell Dollars(long microDollars) =>
        new((microDollars / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>An enumeration's name in snake case, such as <c>lump_sum</c>.</summary>
    public static Cell Code<TEnum>(TEnum value)
        where TEnum : struct, Enum => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>The names of an enumeration's flags that are set, separated by spaces, such as <c>play remix</c>.</summary>
    public static Cell Codes<TEnum>(TEnum flags)
        where TEnum : struct, Enum => string.Join(' ', Enum.GetValues<TEnum>()
            .Where(flag => Convert.ToInt64(flag, CultureInfo.InvariantCulture) != 0 && flags.HasFlag(flag))
            .Select(flag => Code(flag).Text));
}
