using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The tables of a comparison as the report shows them.</summary>
internal static class ComparisonReportTables
{
    private static readonly ImmutableArray<string> Head = ["", "n", "Base", "Policy", "Difference", "95% interval"];

    public static IEnumerable<ReportTable> Of(Comparison policy, ImmutableArray<WorldSpecification> worlds, int number)
    {
        string span = policy.FirstDifference is { } first ? $"{first} to {policy.Years[^1]}" : "all years";
        yield return new ReportTable(
            FormattableString.Invariant($"effects-{number}"),
            $"Effects of {policy.Policy}",
            Head,
            [.. policy.Headlines(worlds).Select(row => Row(row.Metric, row.Metric, row.Effect))],
            $"Yearly averages over {span}. Base and policy share their draws, so the interval is that of the paired differences.");
        yield return new ReportTable(
            FormattableString.Invariant($"winners-{number}"),
            $"Who wins and who loses by {policy.Policy}",
            Head,
            [
                .. from stake in worlds.SelectMany(world => Stakeholders.Of(world)).Distinct()
                   let effect = policy.Mean(stake.Metric)
                   select Row(stake.Metric, $"{stake.Group} {stake.Name}", effect),
            ],
            $"Dollars a year, averages over {span}; tiers are sums over the artists in them, so a tier also changes when artists change tier.");
        yield return Split(policy.Welfare, FormattableString.Invariant($"welfare-{number}"), $"Change of total welfare by {policy.Policy}", span);
        yield return Split(
            policy.MedianIncome, FormattableString.Invariant($"income-{number}"), $"Change of median artist income by {policy.Policy}", span);
    }

    private static ImmutableArray<string> Row(string metric, string name, Effect effect) =>
    [
        name,
        FormattableString.Invariant($"{effect.Difference.Count}"),
        Estimates.Number(metric, effect.Base.Mean),
        Estimates.Number(metric, effect.Policy.Mean),
        Estimates.Number(metric, effect.Difference.Mean),
        Estimates.Range(metric, effect.Difference),
    ];

    private static ReportTable Split(Decomposition split, string id, string title, string span) => new(
        id,
        title,
        ["Part", "What it is", "Change", "95% interval"],
        [
            .. split.Parts.Select(part => Row($"{part.Of}: {part.Name}", part.Meaning, part.Change)),
            Row("total", "the whole change", split.Total),
        ],
        FormattableString.Invariant($"Dollars a year, averages over {span}. The parts sum to the whole; the largest relative rest is {split.Residual:0.0E0}."));

    private static ImmutableArray<string> Row(string name, string meaning, MeanInterval change) =>
        [name, meaning, Estimates.Number("welfare.total", change.Mean), Estimates.Range("welfare.total", change)];
}
