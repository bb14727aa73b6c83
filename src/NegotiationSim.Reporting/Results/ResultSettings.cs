using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Reporting.Results;

/// <summary>What somebody needs to repeat a result. It holds nothing about when or in how many goes it was made.</summary>
public sealed record ResultSettings
{
    // A study of ten thousand points is described by its table of points.
    private const int MostPoints = 200;

    /// <summary>Command line that repeats it.</summary>
    public required string Command { get; init; }

    /// <summary>Hash of seed, points and metrics, which names the experiment in the run store; null for what is no single experiment of it.</summary>
    public string? Experiment { get; init; }

    /// <summary>Seed of all runs.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each point.</summary>
    public required int Replications { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Where the agents of a single run lived; null for an experiment, whose runs may come from several hosts.</summary>
    public string? Host { get; init; }

    /// <summary>Points in order; the first two hundred.</summary>
    public required ImmutableArray<ResultPoint> Points { get; init; }

    /// <summary>Number of points.</summary>
    public required int PointCount { get; init; }

    /// <summary>The scenarios that points are variants of, without the points' overrides.</summary>
    public required ImmutableArray<ResultScenario> Scenarios { get; init; }

    /// <summary>The settings of a single run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="file">Its file as given on the command line.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="version">Version of the program.</param>
    /// <param name="host">Where the agents lived; null for what is no single run.</param>
    /// <param name="command">Command line that repeats it.</param>
    public static ResultSettings Of(Scenario scenario, string file, ulong seed, string version, string? host, string command)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var world = scenario.World;
        return new ResultSettings
        {
            Command = command,
            Seed = seed,
            Replications = 1,
            Version = version,
            Host = host,
            Points = [new(world.Name, world.Name, file, scenario.Sha256, scenario.Overrides, world.StartYear, world.Years)],
            PointCount = 1,
            Scenarios = [new(file, scenario.Text)],
        };
    }

    /// <summary>The settings of an experiment.</summary>
    public static ResultSettings Of(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        return new ResultSettings
        {
            Command = experiment.Command,
            Experiment = experiment.Id,
            Seed = experiment.Seed,
            Replications = experiment.Replications,
            Version = experiment.Version,
            Points = [.. experiment.Points.Take(MostPoints).Select(ResultPoint.Of)],
            PointCount = experiment.Points.Length,
            Scenarios = [.. experiment.Points.DistinctBy(point => point.BasicSha256).Select(point => new ResultScenario(point.File, point.BasicText))],
        };
    }

    /// <summary>The settings of several experiments of one seed that make one result; the hash is that of their hashes.</summary>
    public static ResultSettings Of(ImmutableArray<Experiment> experiments, string command)
    {
        byte[] ids = Encoding.UTF8.GetBytes(string.Concat(experiments.Select(experiment => experiment.Id + "\n")));
        return Of(experiments[0]) with
        {
            Command = command,
            Experiment = Convert.ToHexStringLower(SHA256.HashData(ids)),
            Points = [.. experiments.SelectMany(experiment => experiment.Points).Take(MostPoints).Select(ResultPoint.Of)],
            PointCount = experiments.Sum(experiment => experiment.Points.Length),
        };
    }
}

/// <summary>A point, as it is written down.</summary>
/// <param name="Name">Name in the experiment.</param>
/// <param name="Scenario">Short name of the scenario.</param>
/// <param name="File">Scenario file as given on the command line.</param>
/// <param name="Sha256">Hash of the scenario's text with its overrides.</param>
/// <param name="Overrides">Overrides in order.</param>
/// <param name="StartYear">First simulated year.</param>
/// <param name="Years">Simulated years.</param>
public sealed record ResultPoint(
    string Name, string Scenario, string File, string Sha256, ImmutableArray<string> Overrides, int StartYear, int Years)
{
    internal static ResultPoint Of(Point point) =>
        new(point.Name, point.ScenarioName, point.File, point.Sha256, point.Overrides, point.StartYear, point.Years);
}

/// <summary>A scenario, as it is written down.</summary>
/// <param name="File">File as given on the command line.</param>
/// <param name="Text">Everything it was read from.</param>
public sealed record ResultScenario(string File, string Text);
