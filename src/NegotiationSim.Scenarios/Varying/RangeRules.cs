namespace NegotiationSim.Scenarios.Varying;

/// <summary>Makes a range of its two ends as written, or says what is wrong with them.</summary>
internal static class RangeRules
{
    private const int MostLevels = 10_000;

    /// <summary>The range, or a fault.</summary>
    public static RangeFactor? Read(
        string path, string low, string high, bool whole, bool logarithmic, int? levels, Action<RangeFault> report)
    {
        WrittenNumber? first = Number("low", low, report);
        WrittenNumber? last = Number("high", high, report);
        if (first is not { } bottom || last is not { } top)
        {
            return null;
        }

        // 0.1:0.5 USD/month: the unit may stand at the upper end alone.
        bottom = bottom.Suffix.Length == 0 ? bottom with { Suffix = top.Suffix } : bottom;
        RangeFault? fault = true switch
        {
            _ when bottom.Suffix.Trim() != top.Suffix.Trim() =>
                new("high", "is in another unit than the lower end", high, $"'{bottom.Suffix.Trim()}', as there", "Write both ends in one unit."),
            _ when bottom.Number > top.Number =>
                new("high", "is below the lower end", high, $"above {low}", $"The bounds are the wrong way round: write {high} first."),
            _ when bottom.Number == top.Number =>
                new("high", "is the lower end", high, $"above {low}", "Widen the range, or set the value with --set."),
            _ when logarithmic && bottom.Number <= 0 =>
                new("low", "has no logarithm", low, "above 0 on a logarithmic scale", "Raise it, or use the linear scale."),
            _ when whole && (bottom.Number != Math.Floor(bottom.Number) || top.Number != Math.Floor(top.Number)) =>
                new("low", "is no range of whole numbers", $"{low} to {high}", "whole ends", "Round them."),
            _ when levels is < 2 or > MostLevels =>
                new("levels", "is no number of levels", $"{levels}", $"2 to {MostLevels}", "Two levels are the ends of the range."),
            _ => null,
        };
        if (fault is { } found)
        {
            report(found);
            return null;
        }

        return new RangeFactor(path, bottom, top, whole, logarithmic, levels);
    }

    private static WrittenNumber? Number(string end, string text, Action<RangeFault> report)
    {
        WrittenNumber? number = WrittenNumber.Read(text);
        if (number is null)
        {
            report(new RangeFault(end, "is no number", text, "a number, written as in the scenario", "Write for example '10%' or '6.2 USD/month'."));
        }

        return number;
    }
}

/// <summary>What is wrong with an end (<c>low</c>, <c>high</c>) or the <c>levels</c> of a range.</summary>
internal readonly record struct RangeFault(string Key, string What, string Value, string Allowed, string Remedy);
