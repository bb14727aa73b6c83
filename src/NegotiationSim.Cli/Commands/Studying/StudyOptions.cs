using System.CommandLine;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>The options that all studies share.</summary>
internal sealed class StudyOptions
{
    private const int DefaultReplications = 5;
    private const int MostReplications = 1_000_000;
    private const int MostWorkers = 1_024;

    private readonly Argument<string> scenario = CommonOptions.Scenario();
    private readonly Option<ulong> seed = CommonOptions.Seed();
    private readonly Option<int?> years = CommonOptions.Years();
    private readonly Option<string[]> set = CommonOptions.Set();

    private readonly Option<int> replications = new("--replications")
    {
        Description = "Runs of each point, with the same seeds at every point.",
        HelpName = "R",
        DefaultValueFactory = _ => DefaultReplications,
        CustomParser = result => CommonOptions.Whole(result, "--replications", 1, MostReplications),
    };

    private readonly Option<string> store = new("--store")
    {
        Description = "Where finished runs are kept: a SQLite file, or a PostgreSQL connection string.",
        HelpName = "PLACE",
        DefaultValueFactory = _ => RunStores.DefaultPlace,
    };

    private readonly Option<bool> resume = new("--resume") { Description = "Keep the runs an interrupted study has finished, and make only the others." };

    private readonly Option<int?> workers = new("--workers")
    {
        Description = "Worlds to run at once. [default: one a core]",
        HelpName = "N",
        CustomParser = result => CommonOptions.Whole(result, "--workers", 1, MostWorkers),
    };

    private readonly Option<string?> @out = new("--out")
    {
        Description = "Directory for the results. [default: results/<scenario name>-<command>]",
        HelpName = "DIR",
    };

    private readonly Option<bool> quiet = new("--quiet") { Description = "Show no progress." };
    private readonly Option<bool> json = CommonOptions.Json();

    /// <summary>Adds the options to a command, after its own.</summary>
    public Command AddTo(Command command)
    {
        command.Arguments.Insert(0, scenario);
        Option[] options = [replications, seed, years, set, @out, store, resume, workers, quiet, json];
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
        parsed.GetRequiredValue(store),
        parsed.GetValue(resume) ? StartMode.Resume : StartMode.Anew,
        parsed.GetValue(workers),
        parsed.GetValue(quiet),
        parsed.GetValue(json));
}
