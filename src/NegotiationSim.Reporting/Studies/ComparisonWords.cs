using System.Collections.Immutable;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The answer of a comparison in words, each sentence with its uncertainty.</summary>
internal static class ComparisonWords
{
    private static readonly ImmutableArray<string> Told = ["artists.medianIncome", "welfare.artistIncome", "welfare.labelProfit", "welfare.total"];

    public static IEnumerable<string> Of(Comparison policy, int replications)
    {
        if (policy.FirstDifference is not { } first)
        {
            return [$"{policy.Policy} changes nothing."];
        }

        string since = policy.Years.Length == 1 ? $"In {first}" : $"On average over {first} to {policy.Years[^1]}";
        return Told.Select(metric => Sentence(policy, metric, since, replications));
    }

    private static string Sentence(Comparison policy, string metric, string since, int replications)
    {
        Effect effect = policy.Mean(metric);
        MeanInterval change = effect.Difference;
        string name = MetricNames.Of(metric);
        string subject = char.ToLowerInvariant(name[0]) + name[1..];
        if (change.Count < 2)
        {
            return $"{since}, {policy.Policy} changes {subject} by {Estimates.InWords(metric, change)}.";
        }

        string relative = Relative(change.Mean / Math.Abs(effect.Base.Mean));
        string verdict = change.ExcludesZero
            ? (change.Mean > 0 ? "raises" : "lowers") + $" {subject} by {Estimates.Number(metric, Math.Abs(change.Mean))}{relative}"
            : $"has no effect on {subject} that {Words.Count(replications, "replication")} can tell from zero: {Estimates.Number(metric, change.Mean)}{relative}";
        return $"{since}, {policy.Policy} {verdict} (95% interval {Estimates.Range(metric, change)}, n = {change.Count}).";
    }

    // A change too small for a decimal is not written as none.
    private static string Relative(double share) => double.IsFinite(share) && Math.Abs(share) >= 0.0005 ? $", {Words.SignedPercent(share)} of the base" : "";
}
