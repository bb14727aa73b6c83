using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads an expectation: a published figure with the band that still counts as agreement.</summary>
internal static class ExpectationReader
{
    public static Expectation Read(ObjectReader expectation, Calendar calendar, Names names)
    {
        double target = expectation.Quantity("target", Dimension.Target, Bounds.Any);
        var (low, high) = Band(expectation, target);
        if (low > target || target > high)
        {
            expectation.Report(
                "target",
                "lies outside its own band",
                FormattableString.Invariant($"{low} to {high}"),
                "Change 'target' or 'allowed'.",
                FormattableString.Invariant($"{target}"));
        }

        return new Expectation
        {
            Id = expectation.Id("id"),
            Statement = expectation.Text("statement"),
            Metric = Metric(expectation, names),
            Year = Year(expectation, calendar),
            Target = target,
            ToleranceLow = low,
            ToleranceHigh = high,
            Source = expectation.Text("source"),
            Note = expectation.IsAbsent("note") ? NoNote(expectation) : expectation.Text("note"),
            Set = expectation.OneOf("set", ("calibration", ExpectationSet.Calibration), ("test", ExpectationSet.Test)),
        };
    }

    private static string NoNote(ObjectReader expectation)
    {
        expectation.Leave("note");
        return "";
    }

    private static (double Low, double High) Band(ObjectReader expectation, double target)
    {
        bool tolerance = expectation.Has("tolerance");
        bool allowed = expectation.Has("allowed");
        if (allowed && !tolerance)
        {
            return expectation.Range("allowed", Dimension.Target, Bounds.Any);
        }

        double width = Width(expectation.Text("tolerance", "5%"), expectation, target);
        if (allowed)
        {
            expectation.Range("allowed", Dimension.Target, Bounds.Any);
            expectation.Report("allowed", "stands beside 'tolerance'", null, "Keep one of the two.");
        }

        return (target - width, target + width);
    }

    // '5%' is relative to the target, '±0.1' and '±2%' are in the metric's own unit.
    private static double Width(string text, ObjectReader expectation, double target)
    {
        bool absolute = text.StartsWith('±');
        string number = absolute ? text[1..] : text;
        bool sound = QuantityText.Read(number, Dimension.Target, out double width) is null && width >= 0;
        if (sound && (absolute || number.EndsWith('%')))
        {
            return absolute ? width : width * Math.Abs(target);
        }

        if (text.Length > 0)
        {
            expectation.Report(
                "tolerance",
                "expected a tolerance",
                "a percentage of the target or ± and a number, at least 0",
                "Write for example '5%' or '±0.1'.",
                text);
        }

        return double.NaN;
    }

    private static string Metric(ObjectReader expectation, Names names)
    {
        string metric = expectation.Text("metric");
        string[] parts = metric.Split('.');
        var ids = parts[0] switch
        {
            "labels" => names.Labels,
            "platforms" => names.Platforms,
            _ => null,
        };
        if (ids is not null && (parts.Length < 3 || !ids.Contains(parts[1])))
        {
            expectation.Report(
                "metric",
                $"names none of the {parts[0]}",
                $"{parts[0]}.<id>.<metric> with one of {string.Join(", ", ids)}",
                "Name one of them.",
                metric);
        }

        return metric;
    }

    private static int Year(ObjectReader expectation, Calendar calendar)
    {
        int year = expectation.WholeInt("year", 0, 9999, "2024");
        if (expectation.Has("year") && !calendar.Contains(year))
        {
            expectation.Report(
                "year",
                "is not simulated",
                calendar.ToString(),
                "Move the year, or change 'start' or 'horizon'.",
                $"{year}");
        }

        return year;
    }
}
