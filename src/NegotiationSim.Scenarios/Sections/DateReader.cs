using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the quarter from which a dated change holds.</summary>
internal static partial class DateReader
{
    public static (int Year, int Quarter) Date(this ObjectReader change, Calendar calendar, string key = "date")
    {
        string text = change.Text(key);
        var match = Form().Match(text);
        if (!match.Success)
        {
            if (text.Length > 0)
            {
                change.Report(key, "expected a quarter", null, "Write for example 2025-Q1.", text);
            }

            return (calendar.Start, 1);
        }

        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (!calendar.Contains(year))
        {
            change.Report(
                key,
                "lies outside the simulated years",
                calendar.ToString(),
                "Move the date, or change 'start' or 'horizon'.",
                text);
        }

        return (year, int.Parse(match.Groups["quarter"].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^(?<year>[0-9]{4})-Q(?<quarter>[1-4])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
