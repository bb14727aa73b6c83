using System.Globalization;

namespace NegotiationSim.Reporting;

/// <summary>Numbers as people write them.</summary>
public static class Words
{
    /// <summary>A count with its noun; the plural of a regular noun may be left out.</summary>
    public static string Count(int count, string singular, string? plural = null) =>
        $"{count.ToString("#,##0", CultureInfo.InvariantCulture)} {(count == 1 ? singular : plural ?? Plural(singular))}";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> items)
    {
        string[] parts = [.. items];
        return parts.Length < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    /// <summary>A share as a percentage with one decimal.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A change as a percentage with one decimal and its sign.</summary>
    public static string SignedPercent(double change) => (100 * change).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>Dollars: cents below 100, three digits from a million, whole dollars between.</summary>
    public static string Dollars(double dollars)
    {
        double size = Math.Abs(dollars);
        var (value, unit) = size switch
        {
            >= 999.5e6 => (size / 1e9, " billion"),
            >= 999_999.5 => (size / 1e6, " million"),
            _ => (size, ""),
        };
        string format = value switch
        {
            < 9.995 => "0.00",
            < 99.95 when unit.Length > 0 => "0.0",
            < 99.995 when unit.Length == 0 => "0.00",
            _ => "#,##0",
        };
        string number = value.ToString(format, CultureInfo.InvariantCulture);
        return (dollars < 0 && number != "0.00" ? "-$" : "$") + number + unit;
    }

    private static string Plural(string noun) => noun switch
    {
        [.. var stem, 'y'] => $"{stem}ies",
        [.., 'x'] => $"{noun}es",
        _ => $"{noun}s",
    };
}
