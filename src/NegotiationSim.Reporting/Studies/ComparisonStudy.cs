using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The result of a comparison: effects, event studies, winners and losers, decompositions.</summary>
public static class ComparisonStudy
{
    private const string EventCaption =
        "The line is the mean of policy less base over replications that share their draws, the band its 95% interval. Where the line "
        + "is flat at zero the two worlds are the same to the last bit.";

    private static readonly ImmutableArray<string> Drawn = ["artists.medianIncome", "welfare.artistIncome", "lumpSumFraction", "welfare.total"];

    /// <summary>Makes the result.</summary>
    /// <param name="pairs">All values.</param>
    /// <param name="worlds">The worlds of the points, in order.</param>
    /// <param name="question">The question asked.</param>
    public static StudyContent Of(Pairs pairs, ImmutableArray<WorldSpecification> worlds, string question)
    {
        Experiment experiment = pairs.Experiment;
        ImmutableArray<Comparison> policies =
            [.. Enumerable.Range(1, experiment.Points.Length - 1).Select(policy => new Comparison(pairs, 0, policy))];
        return new StudyContent
        {
            Kind = "compare",
            Name = Slug.Of(string.Join('-', experiment.Points.Select(point => point.Name))),
            Title = experiment.Title,
            Question = question,
            Answer = [.. policies.SelectMany(policy => ComparisonWords.Of(policy, experiment.Replications))],
            Figures =
            [
                .. from policy in policies
                   from metric in Drawn
                   select (EffectFigure.Draw(metric, policy, pairs.Years, experiment.Replications), EventCaption),
            ],
            ReportTables = [.. policies.SelectMany((policy, i) => ComparisonReportTables.Of(policy, worlds, i + 1))],
            Tables =
            [
                ComparisonTables.Effects(experiment, policies, worlds),
                ComparisonTables.EventStudy(experiment, policies, pairs.Years),
                ComparisonTables.Winners(policies, worlds),
                ComparisonTables.Decompositions(policies, worlds[0]),
            ],
            Notices =
            [
                .. policies.Where(policy => policy.FirstDifference is null)
                    .Select(policy => $"{policy.Policy} changes nothing: no metric of any replication differs from the base in any year."),
                .. experiment.Replications == 1 ? ["One replication has no interval: ask for more with --replications."] : Array.Empty<string>(),
            ],
            Settings = StudySettings.Of(experiment),
        };
    }
}
