using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The tables of a comparison as files.</summary>
internal static class ComparisonTables
{
    public static Table Effects(ImmutableArray<Comparison> policies, ImmutableArray<WorldSpecification> worlds) => OfPolicies(
            "effects",
            "Effect of each policy on the headline metrics, averaged over the years it is at work",
            from policy in policies from row in policy.Headlines(worlds) select (Policy: policy, row.Metric, row.Effect),
            row => row.Policy)
        .Text("metric", "name of the metric; docs/output-format.md lists them", row => row.Metric)
        .Whole("first_year", "first year in which the worlds differ; empty when they never do", row => row.Policy.FirstDifference)
        .Whole("last_year", "last year of the average", row => row.Policy.Years[^1])
        .Effect(row => row.Effect)
        .Number("sd", "standard deviation of the differences, divisor n - 1", row => row.Effect.Difference.StandardDeviation)
        .Number("correlation", "correlation of base and policy over replications", row => row.Effect.Correlation)
        .Number("variance_ratio", "variance of the paired difference over that of independent replications", row => row.Effect.VarianceRatio);

    public static Table EventStudy(ImmutableArray<string> metrics, ImmutableArray<Comparison> policies) => OfPolicies(
            "event-study",
            "Policy less base by year, for every metric kept",
            from policy in policies
            from metric in metrics
            from year in policy.AllYears
            select (Policy: policy, Metric: metric, Year: year, Effect: policy.In(metric, year)),
            row => row.Policy)
        .Text("metric", "name of the metric", row => row.Metric)
        .Whole("year", "calendar year", row => row.Year)
        .Whole(
            "event_time",
            "years since the worlds first differ; negative before, empty when they never do",
            row => row.Year - row.Policy.FirstDifference)
        .Effect(row => row.Effect);

    public static Table Winners(ImmutableArray<Comparison> policies, ImmutableArray<WorldSpecification> worlds) => OfPolicies(
            "winners",
            "Who wins and who loses, dollars a year averaged over the years the policy is at work",
            from policy in policies
            from stake in worlds.SelectMany(world => Stakeholders.Of(world)).Distinct()
            select (Policy: policy, Stake: stake, Effect: policy.Mean(stake.Metric)),
            row => row.Policy)
        .Text("group", "artist, artist tier, label, platform, publisher or consumer", row => row.Stake.Group)
        .Text("name", "who it is", row => row.Stake.Name)
        .Text("metric", "what is measured", row => row.Stake.Metric)
        .Effect(row => row.Effect, "usd");

    public static Table Decompositions(ImmutableArray<Comparison> policies) => OfPolicies(
            "decomposition",
            "The change of total welfare and of median artist income split into parts that sum to it",
            from policy in policies
            from part in Parts("welfare", policy.Welfare).Concat(Parts("medianIncome", policy.MedianIncome))
            select (Policy: policy, Part: part),
            row => row.Policy)
        .Text("change", "what is split: welfare or medianIncome", row => row.Part.Change)
        .Text("of", "whose part it is; all for the whole", row => row.Part.Of)
        .Text("part", "name of the part; total for the whole", row => row.Part.Name)
        .Interval("difference_usd", "mean over replications and over the years the policy is at work", row => row.Part.Value)
        .Number(
            "residual",
            "on the row of the whole: largest distance between the whole and the sum of its parts, relative to the largest part",
            row => row.Part.Residual);

    private static Table<TRow> OfPolicies<TRow>(string name, string title, IEnumerable<TRow> rows, Func<TRow, Comparison> policy) =>
        Table.Of(name, title, rows).Text("policy", "name of the policy's point", row => policy(row).Policy);

    private static IEnumerable<(string Change, string Of, string Name, MeanInterval Value, double? Residual)> Parts(
        string change, Decomposition split) =>
        split.Parts.Select(part => (change, part.Of, part.Name, part.Change, (double?)null))
            .Append((change, "all", "total", split.Total, split.Residual));
}
