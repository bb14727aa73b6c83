using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Writes what the same policies came to under several models: the spread over models beside the sampling interval of each.</summary>
public static class AcrossStudy
{
    private const string Caption =
        "Each row is a way to model what the scenario leaves open: the mark is the mean effect, the bar its 95% interval over replications. "
        + "Rows that lie apart by more than their bars say that the model, not chance, decides the answer.";

    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "welfare.artistIncome", "welfare.labelProfit", "welfare.total"];

    /// <summary>Writes the tables and gives what the report says.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="dimension">What varies, such as <c>bargaining</c>.</param>
    /// <param name="arms">Each model with its experiment and its policies against the base, in order; all of the same policies.</param>
    /// <param name="worlds">The worlds of the first model's points.</param>
    /// <param name="notices">Things a reader should know, such as models left out.</param>
    /// <param name="command">Command line that repeats it.</param>
    public static ResultContent Write(
        ResultWriter directory,
        string dimension,
        ImmutableArray<(string Choice, Experiment Experiment, ImmutableArray<Comparison> Policies)> arms,
        ImmutableArray<WorldSpecification> worlds,
        ImmutableArray<string> notices,
        string command)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ImmutableArray<string> metrics = [.. worlds.SelectMany(world => Headline.Of(world)).Distinct()];
        ImmutableArray<PolicyAcross> policies =
        [
            .. arms[0].Policies.Select((policy, p) => new PolicyAcross(
                policy.Policy, [.. arms.Select(arm => (arm.Choice, arm.Policies[p]))])),
        ];
        directory.Write(AcrossTables.Effects(policies, metrics));
        directory.Write(AcrossTables.Spread(policies, metrics));
        return new ResultContent
        {
            Kind = "compare",
            Title = $"{Plain(arms[0].Experiment)}, across {dimension}",
            Question = $"Does the answer depend on how {dimension} is modelled?",
            Findings = [.. policies.SelectMany(policy => Drawn.Select(metric => Sentence(policy, metric)))],
            Figures = [.. policies.SelectMany(policy => Drawn.Select(metric => new ShownFigure(ForestFigure.Draw(metric, policy), Caption)))],
            Tables = [.. policies.SelectMany((policy, i) => Drawn.Select((metric, m) => Listed(policy, metric, $"across-{i + 1}-{m + 1}")))],
            Notices = [.. WarningWords.ByPoint(arms[0].Experiment), .. notices],
            Settings = ResultSettings.Of([.. arms.Select(arm => arm.Experiment)], command),
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

    private static ReportTable Listed(PolicyAcross policy, string metric, string id) => new(
        id,
        $"{MetricNames.Of(metric)}: effect of {policy.Name} by model",
        ["Model", "n", "Difference", "95% interval"],
        [
            .. policy.Of(metric).Select(effect => ImmutableArray.Create(
                effect.Choice,
                FormattableString.Invariant($"{effect.Change.Count}"),
                Estimates.Number(metric, effect.Change.Mean),
                Estimates.Range(metric, effect.Change))),
        ],
        "Policy less base, averages over the years the policy is at work in each model.");
}
