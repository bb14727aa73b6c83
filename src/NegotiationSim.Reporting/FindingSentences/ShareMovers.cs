using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.FindingSentences;

/// <summary>Whose share changed most: of streams among labels, of revenue among platforms.</summary>
/// <remarks>Labels' revenue jumps in the years in which lump sums for several years are paid; their streams do not.</remarks>
internal static class ShareMovers
{
    public static string Sentence(RunResult run)
    {
        if (run.Years.IsEmpty)
        {
            return "No year was simulated, so nothing can be said of market shares.";
        }

        var (first, last) = (run.Years[0], run.Years[^1]);
        var (labels, platforms) = (run.Names.Labels, run.Names.Platforms);
        return run.Years.Length == 1
            ? $"In {first.Year}, the only year, {Largest("label", "streams", labels, LabelShares(first))}, "
                + $"and {Largest("platform", "revenue", platforms, PlatformShares(first))}."
            : $"From {first.Year} to {last.Year}, {Mover("label", "streams", labels, LabelShares(first), LabelShares(last))}, "
                + $"and {Mover("platform", "revenue", platforms, PlatformShares(first), PlatformShares(last))}.";
    }

    private static ImmutableArray<double> LabelShares(YearObservation year) => Shares.Of(year.Labels.Select(label => label.Streams));

    private static ImmutableArray<double> PlatformShares(YearObservation year) =>
        Shares.Of(year.Platforms.Select(platform => platform.RevenueDollars));

    private static string Largest(string side, string noun, ImmutableArray<AgentName> names, ImmutableArray<double> shares)
    {
        int largest = IndexOfLargest(shares, share => share);
        return double.IsNaN(shares[largest])
            ? $"no {side} had {noun}"
            : $"{names[largest].Name} had the largest share of {noun} among {side}s ({Words.Percent(shares[largest])})";
    }

    private static string Mover(
        string side, string noun, ImmutableArray<AgentName> names, ImmutableArray<double> before, ImmutableArray<double> after)
    {
        ImmutableArray<double> changes = [.. after.Zip(before, (late, early) => late - early)];
        int mover = IndexOfLargest(changes, Math.Abs);
        if (double.IsNaN(changes[mover]))
        {
            return $"no {side}s' shares can be compared, as no {side} had {noun} at one end";
        }

        string points = (100 * changes[mover]).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
        return points == "0.0"
            ? $"no {side}'s share of {noun} moved"
            : $"{names[mover].Name} moved most among {side}s, "
                + $"from {Words.Percent(before[mover])} to {Words.Percent(after[mover])} of {noun} ({points} points)";
    }

    // The first of equals, so that the order of the scenario file decides.
    private static int IndexOfLargest(ImmutableArray<double> values, Func<double, double> size) =>
        Enumerable.Range(0, values.Length).MaxBy(i => size(values[i]));
}
