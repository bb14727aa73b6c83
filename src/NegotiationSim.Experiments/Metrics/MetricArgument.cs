using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>The text that stands for the variable segment of a metric's name.</summary>
/// <param name="Metric">Full name of the metric, for error messages.</param>
/// <param name="Text">The text.</param>
internal readonly record struct MetricArgument(string Metric, string Text)
{
    /// <summary>Reads the text as the identifier of one of <paramref name="ids"/> and gives its index.</summary>
    /// <exception cref="MetricException">There is none.</exception>
    public int IndexIn(ImmutableArray<string> ids, string kind)
    {
        int index = ids.IndexOf(Text);
        return index >= 0
            ? index
            : throw new MetricException(
                Metric,
                $"the world has no {kind} '{Text}'",
                string.Join(", ", ids),
                Nearest.To(Text, ids) is { } near ? $"Did you mean '{near}'?" : $"Name a {kind} of the world.");
    }

    /// <summary>Reads the text as one of the thresholds, whole dollars, and gives its index.</summary>
    /// <exception cref="MetricException">It is not.</exception>
    public int IndexIn(ImmutableArray<double> thresholdsDollars) => IndexOf(Text, thresholdsDollars);

    /// <summary>Reads the text as two rising thresholds, <c>lo-hi</c>, and gives their indices.</summary>
    /// <exception cref="MetricException">It is not.</exception>
    public (int Low, int High) RangeIn(ImmutableArray<double> thresholdsDollars)
    {
        string[] ends = Text.Split('-');
        if (ends.Length != 2)
        {
            throw Refused($"'{Text}' is not a range of dollars", thresholdsDollars, "Write it as 10000-1000000.");
        }

        (int low, int high) = (IndexOf(ends[0], thresholdsDollars), IndexOf(ends[1], thresholdsDollars));
        return low < high ? (low, high) : throw Refused($"'{Text}' does not rise", thresholdsDollars, "Write the lower threshold first.");
    }

    private int IndexOf(string dollars, ImmutableArray<double> thresholdsDollars)
    {
        int index = InDollars(thresholdsDollars).IndexOf(dollars);
        return index >= 0
            ? index
            : throw Refused($"'{dollars}' is not a threshold that is counted", thresholdsDollars, "Use one of the thresholds.");
    }

    private MetricException Refused(string what, ImmutableArray<double> thresholdsDollars, string remedy) =>
        new(Metric, what, string.Join(", ", InDollars(thresholdsDollars)), remedy);

    private static ImmutableArray<string> InDollars(ImmutableArray<double> thresholds) =>
        [.. thresholds.Select(threshold => threshold.ToString("F0", CultureInfo.InvariantCulture))];
}
