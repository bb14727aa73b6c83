using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Reporting.Studies;

/// <summary>What is doubtful about the scenarios of an experiment, in words for its report.</summary>
internal static class WarningWords
{
    private const int MostTold = 10;

    /// <summary>Each warning with the name of its point: of an experiment of a few points.</summary>
    public static IEnumerable<string> ByPoint(Experiment experiment) =>
        experiment.Points.SelectMany(point => point.Warnings.Select(warning => $"{point.Name}: {warning}"));

    /// <summary>Each warning once, and at how many points unless it is all of them: of an experiment of many points.</summary>
    public static IEnumerable<string> Counted(Experiment experiment)
    {
        string[] told =
        [
            .. from warning in experiment.Points.SelectMany(point => point.Warnings)
               group warning by warning into same
               select same.Count() == experiment.Points.Length ? same.Key
                   : FormattableString.Invariant($"At {same.Count():N0} of {experiment.Points.Length:N0} points: {same.Key}"),
        ];
        return told.Length <= MostTold
            ? told
            : [.. told[..MostTold], FormattableString.Invariant($"There are {told.Length - MostTold:N0} warnings more; 'check --set' tells those of a point.")];
    }
}
