using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The same policies under several models: the spread over models beside the sampling interval of each.</summary>
public static class AcrossStudy
{
    private const string Caption =
        "Each row is a way to model what the scenario leaves open: the mark is the mean effect, the bar its 95% interval over replications. "
        + "Rows that lie apart by more than their bars say that the model, not chance, decides the answer.";

    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "welfare.artistIncome", "welfare.labelProfit", "welfare.total"];

    /// <summary>Makes the result.</summary>
    /// <param name="dimension">What varies, such as <c>bargaining</c>.</param>
    /// <param name="arms">Each model with its comparison, in order; all of the same policies.</param>
    /// <param name="worlds">The worlds of the first model's points.</param>
    /// <param name="notices">Things a reader should know, such as models left out.</param>
    /// <param name="command">Command line that repeats it.</param>
    public static StudyContent Of(
        string dimension,
        ImmutableArray<(string Choice, Pairs Pairs)> arms,
        ImmutableArray<WorldSpecification> worlds,
        ImmutableArray<string> notices,
        string command)
    {
        Experiment first = arms[0].Pairs.Experiment;
        ImmutableArray<string> metrics = [.. worlds.SelectMany(world => Headline.Of(world)).Distinct()];
        ImmutableArray<PolicyAcross> policies =
        [
            .. Enumerable.Range(1, first.Points.Length - 1).Select(p => new PolicyAcross(
                first.Points[p].Name, [.. arms.Select(arm => (arm.Choice, new Comparison(arm.Pairs, 0, p)))])),
        ];
        return new StudyContent
        {
            Kind = "compare",
            Name = Slug.Of($"{Plain(first)} across {dimension}"),
            Title = $"{Plain(first)}, across {dimension}",
            Question = $"Does the answer depend on how {dimension} is modelled?",
            Answer = [.. policies.SelectMany(policy => Drawn.Select(metric => Sentence(policy, metric)))],
            Figures = [.. policies.SelectMany(policy => Drawn.Select(metric => (ForestFigure.Draw(metric, policy), Caption)))],
            ReportTables = [.. policies.SelectMany((policy, i) => Drawn.Select((metric, m) => Table(policy, metric, $"across-{i + 1}-{m + 1}")))],
            Tables = [Effects(policies, metrics), Spread(policies, metrics)],
            Notices = notices,
            Settings = StudySettings.Of([.. arms.Select(arm => arm.Pairs.Experiment)], command),
        };
    }

    private static string Plain(Experiment experiment) =>
        $"{string.Join(", ", experiment.Points.Skip(1).Select(point => point.Name))} against {experiment.Points[0].Name}";

    private static string Sentence(PolicyAcross policy, string metric)
    {
        ImmutableArray<(string Choice, MeanInterval Change)> effects = policy.Of(metric);
        var (low, high) = (effects.MinBy(e => e.Change.Mean), effects.MaxBy(e => e.Change.Mean));
        string name = MetricNames.Of(metric);
        string signs = effects.All(e => e.Change.Low > 0) ? "Every model says it rises."
            : effects.All(e => e.Change.High < 0) ? "Every model says it falls."
            : "The models do not agree on the sign, or cannot tell it from zero.";
        return $"{name}: the effect of {policy.Name} lies between {Estimates.Number(metric, low.Change.Mean)} ({low.Choice}) and "
            + $"{Estimates.Number(metric, high.Change.Mean)} ({high.Choice}), a spread of {Estimates.Number(metric, policy.Spread(metric))} "
            + $"beside a half-width of at most {Estimates.Number(metric, policy.LargestHalfWidth(metric))}. {signs}";
    }

    private static ReportTable Table(PolicyAcross policy, string metric, string id) => new(
        id,
        $"{MetricNames.Of(metric)}: effect of {policy.Name} by model",
        "Policy less base, averages over the years the policy is at work in each model.",
        ["Model", "n", "Difference", "95% interval"],
        [
            .. policy.Of(metric).Select(effect => ImmutableArray.Create(
                effect.Choice,
                FormattableString.Invariant($"{effect.Change.Count}"),
                Estimates.Number(metric, effect.Change.Mean),
                Estimates.Range(metric, effect.Change))),
        ]);

    private static StudyTable Effects(ImmutableArray<PolicyAcross> policies, ImmutableArray<string> metrics) => StudyTable.Of(
        "across",
        "Effect of each policy on the headline metrics under each model",
        [
            Column.Text("policy", "name of the policy's point"),
            Column.Text("model", "the way it is modelled"),
            Column.Text("metric", "name of the metric"),
            Column.Whole("n", "replications in which both had something to measure"),
            Column.Number("difference", "mean of policy less base, replication by replication"),
            Column.Number("ci_low", "lower end of the 95% t-interval of the mean difference"),
            Column.Number("ci_high", "upper end"),
        ],
        from policy in policies
        from metric in metrics
        from effect in policy.Of(metric)
        select ImmutableArray.CreateRange<Cell>([policy.Name, effect.Choice, metric, effect.Change.Count, .. Estimates.Cells(effect.Change)]));

    private static StudyTable Spread(ImmutableArray<PolicyAcross> policies, ImmutableArray<string> metrics) => StudyTable.Of(
        "spread",
        "Spread of each effect over models beside the sampling interval",
        [
            Column.Text("policy", "name of the policy's point"),
            Column.Text("metric", "name of the metric"),
            Column.Number("lowest", "lowest mean effect over models"),
            Column.Number("highest", "highest mean effect over models"),
            Column.Number("spread", "highest less lowest"),
            Column.Number("half_width", "largest half-width of a model's 95% interval"),
        ],
        from policy in policies
        from metric in metrics
        let effects = policy.Of(metric)
        select ImmutableArray.CreateRange<Cell>(
        [
            policy.Name, metric, effects.Min(e => e.Change.Mean), effects.Max(e => e.Change.Mean), policy.Spread(metric),
            policy.LargestHalfWidth(metric),
        ]));
}
