using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Studies;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>What a command line asks of any study.</summary>
internal sealed record StudyRequest(
    string ScenarioFile,
    ulong Seed,
    int? Years,
    ImmutableArray<string> Overrides,
    int Replications,
    string? Out,
    ExperimentRequest Experiment,
    bool Json)
{
    /// <summary>The words of a command line that gives the same result; they do not say where to, nor where rows are kept.</summary>
    /// <param name="command">Name of the command.</param>
    /// <param name="own">The command's own options.</param>
    public IEnumerable<string> Words(string command, IEnumerable<string> own) =>
    [
        NegSim.Name, command, ScenarioFile, .. own,
        "--replications", Replications.ToString(CultureInfo.InvariantCulture),
        "--seed", Seed.ToString(CultureInfo.InvariantCulture),
        .. Years is { } years ? ["--years", years.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        .. Overrides.SelectMany(change => new[] { "--set", change }),
    ];
}
