using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a shock: a dated change of one number.</summary>
internal static partial class ShockReader
{
    public static ShockSpecification Read(ObjectReader shock, Calendar calendar, Names names)
    {
        var (year, quarter) = Date(shock, calendar);
        var kind = shock.OneOf(
            "change",
            ("cohort", ShockKind.Cohort),
            ("price-factor", ShockKind.PriceFactor),
            ("technology-factor", ShockKind.TechnologyFactor),
            ("detection", ShockKind.Detection),
            ("labelling", ShockKind.Labelling));
        return new ShockSpecification
        {
            Year = year,
            Quarter = quarter,
            Kind = kind,
            Target = kind switch
            {
                ShockKind.Labelling => Nobody(shock),
                ShockKind.Detection => shock.Reference("of", "market", names.Markets),
                ShockKind.PriceFactor => shock.Reference("of", "platform with a subscription", names.Subscribed),
                _ => shock.Reference("of", "generator", names.Generators),
            },
            Value = kind switch
            {
                ShockKind.Labelling => shock.Flag("to") ? 1 : 0,
                ShockKind.Detection => shock.Quantity("to", Dimension.PerYear, Bounds.Share),
                ShockKind.Cohort => shock.WholeInt("to", 1, GeneratorReader.LargestCohort, "40"),
                _ => shock.Number("to", Bounds.Above(0)),
            },
        };
    }

    private static (int Year, int Quarter) Date(ObjectReader shock, Calendar calendar)
    {
        string text = shock.Text("date");
        var match = Form().Match(text);
        if (!match.Success)
        {
            if (text.Length > 0)
            {
                shock.Report("date", "expected a quarter", null, "Write for example 2025-Q1.", text);
            }

            return (calendar.Start, 1);
        }

        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (!calendar.Contains(year))
        {
            shock.Report(
                "date",
                "lies outside the simulated years",
                calendar.ToString(),
                "Move the date, or change 'start' or 'horizon'.",
                text);
        }

        return (year, int.Parse(match.Groups["quarter"].Value, CultureInfo.InvariantCulture));
    }

    private static string Nobody(ObjectReader shock)
    {
        shock.Refuse("of", "labelling is the same everywhere", "Remove 'of'.");
        return "";
    }

    [GeneratedRegex("^(?<year>[0-9]{4})-Q(?<quarter>[1-4])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
