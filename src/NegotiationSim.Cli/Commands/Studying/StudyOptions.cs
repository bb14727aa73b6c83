using System.CommandLine;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>The options that all studies share.</summary>
internal sealed class StudyOptions
{
    private const int DefaultReplications = 5;

    private readonly Argument<string> scenario = CommonOptions.Scenario();
    private readonly Option<ulong> seed = CommonOptions.Seed();
    private readonly Option<int?> years = CommonOptions.Years();
    private readonly Option<string[]> set = CommonOptions.Set();
    private readonly Option<int> replications = ExperimentOptions.Replications(DefaultReplications);

    private readonly Option<string?> @out = new("--out")
    {
        Description = "Directory for the results. [default: results/<scenario name>-<command>]",
        HelpName = "DIR",
    };

    private readonly ExperimentOptions experiment = new();
    private readonly Option<bool> json = CommonOptions.Json();

    /// <summary>Adds the options to a command, after its own.</summary>
    public Command AddTo(Command command)
    {
        command.Arguments.Insert(0, scenario);
        Option[] options = [replications, seed, years, set, @out, .. experiment.All, json];
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>What a parsed command line asks for.</summary>
    /// <exception cref="UsageException">There is no such scenario.</exception>
    public StudyRequest Read(ParseResult parsed) => new(
        ScenarioFolder.Find(parsed.GetRequiredValue(scenario)),
        parsed.GetRequiredValue(seed),
        parsed.GetValue(years),
        [.. parsed.GetRequiredValue(set)],
        parsed.GetRequiredValue(replications),
        parsed.GetValue(@out),
        experiment.Read(parsed),
        parsed.GetValue(json));
}
