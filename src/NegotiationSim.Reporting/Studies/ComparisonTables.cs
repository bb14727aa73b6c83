using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The tables of a comparison as files.</summary>
internal static class ComparisonTables
{
    private static readonly Column PolicyColumn = Column.Text("policy", "name of the policy's point");

    public static StudyTable Effects(Experiment experiment, ImmutableArray<Comparison> policies, ImmutableArray<WorldSpecification> worlds) =>
        StudyTable.Of(
            "effects",
            "Effect of each policy on the headline metrics, averaged over the years it is at work",
            [
                PolicyColumn,
                Column.Text("metric", "name of the metric; docs/output-format.md lists them"),
                Column.Whole("first_year", "first year in which the worlds differ; empty when they never do"),
                Column.Whole("last_year", "last year of the average"),
                Column.Whole("n", "replications in which both had something to measure"),
                Column.Number("base_mean", "mean of the base"),
                Column.Number("policy_mean", "mean of the policy"),
                Column.Number("difference", "mean of policy less base, replication by replication"),
                Column.Number("ci_low", "lower end of the 95% t-interval of the mean difference"),
                Column.Number("ci_high", "upper end"),
                Column.Number("sd", "standard deviation of the differences, divisor n - 1"),
                Column.Number("correlation", "correlation of base and policy over replications"),
                Column.Number("variance_ratio", "variance of the paired difference over that of independent replications"),
            ],
            from policy in policies
            from row in policy.Headlines(worlds)
            select ImmutableArray.CreateRange<Cell>(
            [
                policy.Policy, row.Metric, Year(policy.FirstDifference), policy.Years[^1], row.Effect.Difference.Count,
                row.Effect.Base.Mean, row.Effect.Policy.Mean, .. Estimates.Cells(row.Effect.Difference),
                row.Effect.Difference.StandardDeviation, row.Effect.Correlation, row.Effect.VarianceRatio,
            ]));

    public static StudyTable EventStudy(Experiment experiment, ImmutableArray<Comparison> policies, ImmutableArray<int> years) => StudyTable.Of(
        "event-study",
        "Policy less base by year, for every metric kept",
        [
            PolicyColumn,
            Column.Text("metric", "name of the metric"),
            Column.Whole("year", "calendar year"),
            Column.Whole("event_time", "years since the worlds first differ; negative before, empty when they never do"),
            Column.Whole("n", "replications in which both had something to measure"),
            Column.Number("base_mean", "mean of the base"),
            Column.Number("policy_mean", "mean of the policy"),
            Column.Number("difference", "mean of policy less base, replication by replication; exactly 0 where the worlds are the same"),
            Column.Number("ci_low", "lower end of the 95% t-interval of the mean difference"),
            Column.Number("ci_high", "upper end"),
        ],
        from policy in policies
        from metric in experiment.Metrics
        from year in years
        let effect = policy.In(metric, year)
        select ImmutableArray.CreateRange<Cell>(
        [
            policy.Policy, metric, year, Year(year - policy.FirstDifference), effect.Difference.Count, effect.Base.Mean, effect.Policy.Mean,
            .. Estimates.Cells(effect.Difference),
        ]));

    public static StudyTable Winners(ImmutableArray<Comparison> policies, ImmutableArray<WorldSpecification> worlds) => StudyTable.Of(
        "winners",
        "Who wins and who loses, dollars a year averaged over the years the policy is at work",
        [
            PolicyColumn,
            Column.Text("group", "artist, artist tier, label, platform, publisher or consumer"),
            Column.Text("name", "who it is"),
            Column.Text("metric", "what is measured"),
            Column.Whole("n", "replications"),
            Column.Number("base_usd", "mean of the base"),
            Column.Number("policy_usd", "mean of the policy"),
            Column.Number("difference_usd", "mean of policy less base"),
            Column.Number("ci_low", "lower end of the 95% t-interval of the mean difference"),
            Column.Number("ci_high", "upper end"),
        ],
        from policy in policies
        from stake in worlds.SelectMany(world => Stakeholders.Of(world)).Distinct()
        let effect = policy.Mean(stake.Metric)
        select ImmutableArray.CreateRange<Cell>(
        [
            policy.Policy, stake.Group, stake.Name, stake.Metric, effect.Difference.Count, effect.Base.Mean, effect.Policy.Mean,
            .. Estimates.Cells(effect.Difference),
        ]));

    public static StudyTable Decompositions(ImmutableArray<Comparison> policies, WorldSpecification basis) => StudyTable.Of(
        "decomposition",
        "The change of total welfare and of median artist income split into parts that sum to it",
        [
            PolicyColumn,
            Column.Text("change", "what is split: welfare or medianIncome"),
            Column.Text("of", "whose part it is; all for the whole"),
            Column.Text("part", "name of the part; total for the whole"),
            Column.Number("difference_usd", "mean over replications and over the years the policy is at work"),
            Column.Number("ci_low", "lower end of the 95% t-interval"),
            Column.Number("ci_high", "upper end"),
            Column.Number("residual", "on the row of the whole: largest distance between the whole and the sum of its parts, relative to the largest part"),
        ],
        from policy in policies
        from split in new[] { ("welfare", policy.Welfare(basis)), ("medianIncome", policy.MedianIncome()) }
        from row in Rows(policy.Policy, split.Item1, split.Item2)
        select row);

    private static IEnumerable<ImmutableArray<Cell>> Rows(string policy, string change, Decomposition split)
    {
        foreach (var (of, name, _, estimate) in split.Parts)
        {
            yield return [policy, change, of, name, .. Estimates.Cells(estimate), ""];
        }

        yield return [policy, change, "all", "total", .. Estimates.Cells(split.Total), split.Residual];
    }

    private static Cell Year(int? year) => year is { } known ? known : "";
}
