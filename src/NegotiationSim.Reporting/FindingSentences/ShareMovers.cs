using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.FindingSentences;

/// <summary>Whose share of revenue changed most, among labels and among platforms.</summary>
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
            ? $"In {first.Year}, the only year, {Largest("label", labels, LabelShares(first))}, "
                + $"and {Largest("platform", platforms, PlatformShares(first))}."
            : $"From {first.Year} to {last.Year}, {Mover("label", labels, LabelShares(first), LabelShares(last))}, "
                + $"and {Mover("platform", platforms, PlatformShares(first), PlatformShares(last))}.";
    }

    private static ImmutableArray<double> LabelShares(YearObservation year) => Shares.Of(year.Labels.Select(label => label.RevenueDollars));

    private static ImmutableArray<double> PlatformShares(YearObservation year) =>
        Shares.Of(year.Platforms.Select(platform => platform.RevenueDollars));

    private static string Largest(string side, ImmutableArray<AgentName> names, ImmutableArray<double> shares)
    {
        int largest = IndexOfLargest(shares, share => share);
        return double.IsNaN(shares[largest])
            ? $"no {side} had revenue"
            : $"{names[largest].Name} had the largest share of {side} revenue ({Words.Percent(shares[largest])})";
    }

    private static string Mover(string side, ImmutableArray<AgentName> names, ImmutableArray<double> before, ImmutableArray<double> after)
    {
        ImmutableArray<double> changes = [.. after.Zip(before, (late, early) => late - early)];
        int mover = IndexOfLargest(changes, Math.Abs);
        if (double.IsNaN(changes[mover]))
        {
            return $"no {side}s' shares can be compared, as there was no {side} revenue at one end";
        }

        string points = (100 * changes[mover]).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
        return points == "0.0"
            ? $"no {side}'s share of revenue moved"
            : $"{names[mover].Name} moved most among {side}s, "
                + $"from {Words.Percent(before[mover])} to {Words.Percent(after[mover])} of revenue ({points} points)";
    }

    // The first of equals, so that the order of the scenario file decides.
    private static int IndexOfLargest(ImmutableArray<double> values, Func<double, double> size) =>
        Enumerable.Range(0, values.Length).MaxBy(i => size(values[i]));
}
