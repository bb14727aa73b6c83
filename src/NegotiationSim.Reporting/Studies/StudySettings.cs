using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Reporting.Studies;

/// <summary>What somebody needs to repeat an experiment. It holds nothing about when, where or in how many goes it was run.</summary>
/// <param name="Command">Command line that repeats it.</param>
/// <param name="Id">Hash of seed, points and metrics.</param>
/// <param name="Seed">Seed of all runs.</param>
/// <param name="Replications">Replications of each point.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Points">Points in order.</param>
public sealed record StudySettings(
    string Command, string Id, ulong Seed, int Replications, string Version, ImmutableArray<StudyPoint> Points)
{
    /// <summary>The settings of several experiments of one seed that make one result; the hash is that of their hashes.</summary>
    public static StudySettings Of(ImmutableArray<Experiment> experiments, string command)
    {
        byte[] ids = Encoding.UTF8.GetBytes(string.Concat(experiments.Select(experiment => experiment.Id + "\n")));
        return Of(experiments[0]) with
        {
            Command = command,
            Id = Convert.ToHexStringLower(SHA256.HashData(ids)),
            Points = [.. experiments.SelectMany(experiment => Of(experiment).Points)],
        };
    }

    /// <summary>The settings of an experiment.</summary>
    public static StudySettings Of(Experiment experiment) => new(
        experiment.Command,
        experiment.Id,
        experiment.Seed,
        experiment.Replications,
        experiment.Version,
        [.. experiment.Points.Select(point =>
            new StudyPoint(point.Name, point.ScenarioName, point.File, point.Sha256, point.Overrides, point.StartYear, point.Years))]);
}

/// <summary>A point, as it is written down.</summary>
/// <param name="Name">Name in the experiment.</param>
/// <param name="Scenario">Short name of the scenario.</param>
/// <param name="File">Scenario file as given on the command line.</param>
/// <param name="Sha256">Hash of the scenario's text with its overrides.</param>
/// <param name="Overrides">Overrides in order.</param>
/// <param name="StartYear">First simulated year.</param>
/// <param name="Years">Simulated years.</param>
public sealed record StudyPoint(
    string Name, string Scenario, string File, string Sha256, ImmutableArray<string> Overrides, int StartYear, int Years);
