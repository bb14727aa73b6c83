using System.Globalization;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Scenarios.Domains;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Makes a game of a domain.</summary>
internal static class DomainReader
{
    private const string Key = "domain";

    /// <summary>The game of the domain that a game file names; null where it has a fault, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file)
    {
        string named = game.Text(Key, "my-domain");
        string path = Path.Combine(Path.GetDirectoryName(file.Name) ?? "", named);
        return named.Length == 0
            ? null
            : Solvable(DomainFile.Load(path), file.Stem, (what, remedy) => game.Report(Key, what, null, remedy, named));
    }

    /// <summary>The game of a domain that was named directly; null where it has a fault, which has been reported.</summary>
    public static Game? Load(string path, ProblemList problems) => Solvable(
        DomainFile.Load(path),
        Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)),
        (what, remedy) => problems.Add(Mark.Of(path.Replace('\\', '/')), "", what, null, null, remedy));

    private static DomainGame? Solvable(LoadedDomain loaded, string name, Action<string, string> report)
    {
        var domain = loaded.Domain;
        if (domain.Space.Count == 1)
        {
            report("has a single outcome, so that there is nothing to negotiate", "Add an issue, or another value to one.");
            return null;
        }

        if (Analysis(domain, report) is not { } analysis)
        {
            return null;
        }

        if (!analysis.HasAgreementZone)
        {
            int closest = Closest(domain);
            report(
                "has no agreement zone: no outcome gives everyone the reservation value or more "
                    + $"({Listed(domain, profile => profile.ReservationValue)}); "
                    + $"the closest is {Problem.OneLine(string.Join(", ", domain.Space.Labels(closest)))} "
                    + $"({Listed(domain, profile => profile.Utilities[closest])})",
                "Lower a reservation value, or add an outcome that all would accept.");
            return null;
        }

        return new DomainGame { Name = name, Domain = domain, Analysis = analysis, Remarks = loaded.Remarks };
    }

    private static DomainAnalysis? Analysis(NegotiationDomain domain, Action<string, string> report)
    {
        try
        {
            return DomainAnalysis.Of(domain);
        }
        catch (ArgumentException fault)
        {
            report("cannot be solved: " + fault.Message.Split(" (Parameter")[0].TrimEnd('.'), "Measure utilities in another unit.");
            return null;
        }
    }

    /// <summary>The outcome at which the party that falls shortest of its reservation value falls least short.</summary>
    private static int Closest(NegotiationDomain domain) => Enumerable.Range(0, domain.Space.Count)
        .MaxBy(outcome => domain.Profiles.Min(profile => profile.Utilities[outcome] - profile.ReservationValue));

    private static string Listed(NegotiationDomain domain, Func<UtilityProfile, double> valueOf) =>
        string.Join(", ", domain.Profiles.Select(profile => $"{profile.Party} {Text(valueOf(profile))}"));

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
