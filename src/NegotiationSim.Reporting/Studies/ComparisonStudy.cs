using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Writes what a comparison came to: effects, event studies, winners and losers, decompositions.</summary>
public static class ComparisonStudy
{
    private const string EventCaption =
        "The line is the mean of policy less base over replications that share their draws, the band its 95% interval. Where the line "
        + "is flat at zero the two worlds are the same to the last bit.";

    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "welfare.artistIncome", "lumpSumFraction", "welfare.total"];

    /// <summary>Writes the tables and gives what the report says.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="experiment">The experiment; its first point is the base.</param>
    /// <param name="policies">Every policy against the base.</param>
    /// <param name="worlds">The worlds of the points, in order.</param>
    /// <param name="question">The question asked.</param>
    public static ResultContent Write(
        ResultWriter directory,
        Experiment experiment,
        ImmutableArray<Comparison> policies,
        ImmutableArray<WorldSpecification> worlds,
        string question)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(experiment);
        directory.Write(ComparisonTables.Effects(policies, worlds));
        directory.Write(ComparisonTables.EventStudy(experiment.Metrics, policies));
        directory.Write(ComparisonTables.Winners(policies, worlds));
        directory.Write(ComparisonTables.Decompositions(policies));
        return new ResultContent
        {
            Kind = "compare",
            Title = experiment.Title,
            Question = question,
            Findings = [.. policies.SelectMany(policy => ComparisonWords.Of(policy, experiment.Replications))],
            Figures =
            [
                .. from policy in policies
                   from metric in Drawn
                   select new ShownFigure(EffectFigure.Draw(metric, policy, experiment.Replications), EventCaption),
            ],
            Tables = [.. policies.SelectMany((policy, i) => ComparisonReportTables.Of(policy, worlds, i + 1))],
            Notices =
            [
                .. WarningWords.ByPoint(experiment),
                .. policies.Where(policy => policy.FirstDifference is null)
                    .Select(policy => $"{policy.Policy} changes nothing: no metric of any replication differs from the base in any year."),
                .. experiment.Replications == 1 ? ["One replication has no interval: ask for more with --replications."] : Array.Empty<string>(),
            ],
            Settings = ResultSettings.Of(experiment),
        };
    }
}
