using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Cli.Commands.Replicating;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Progress;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim run</c>: one run of a scenario, with its tables, charts and report.</summary>
internal sealed class RunCommand(Surroundings surroundings, IOutput output)
{
    private const int MostFollowed = 10_000;

    private const string Description =
        "Run a scenario, once or many times, and write tables, charts and report into a directory; a cancelled or failed run writes nothing.";

    public static Command Make(Surroundings surroundings, IOutput output) =>
        Make(output, (_, _, run) => run(surroundings));

    /// <summary>The command in a place that is known only once the command line is read.</summary>
    /// <param name="output">Where messages go.</param>
    /// <param name="within">Gets the command line, whether one world is run or many, and what to do there; returns its exit code.</param>
    public static Command Make(IOutput output, Func<ParseResult, bool, Func<Surroundings, Task<int>>, Task<int>> within)
    {
        Argument<string> scenario = CommonOptions.Scenario();
        Option<ulong> seed = CommonOptions.Seed();
        Option<int?> years = CommonOptions.Years();
        Option<string[]> set = CommonOptions.Set();
        Option<int?> paths = new("--artist-paths")
        {
            Description = "Follow N artists of the start, best known to least, and the first N who enter, year by year in artist_paths.csv.",
            HelpName = "N",
            CustomParser = result => CommonOptions.Whole(result, "--artist-paths", 1, MostFollowed),
        };
        Option<int[]> artists = new("--artist")
        {
            Description = "Follow the artist with this artist_id in artist_paths.csv, one of the start or one who enters; may be repeated.",
            HelpName = "ID",
            DefaultValueFactory = _ => [],
            CustomParser = result => CommonOptions.Wholes(result, "--artist", 0, int.MaxValue),
        };
        var replicate = new ReplicationOptions();
        var @out = new Option<string?>("--out")
        {
            Description = "Directory for the results. [default: results/<scenario name>]",
            HelpName = "DIR",
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("run", Description) { scenario, seed, years, set, paths, artists, @out };
        foreach (Option option in replicate.All)
        {
            command.Add(option);
        }

        command.Add(json);
        command.SetAction((parsed, cancel) =>
        {
            var request = new Request(
                ScenarioFolder.Find(parsed.GetRequiredValue(scenario)),
                parsed.GetRequiredValue(seed),
                parsed.GetValue(years),
                [.. parsed.GetRequiredValue(set)],
                parsed.GetValue(@out))
            {
                ArtistPaths = parsed.GetValue(paths),
                Artists = [.. parsed.GetRequiredValue(artists)],
            };
            return replicate.Read(parsed) is { } asked
                ? within(parsed, true, surroundings =>
                    new ReplicatedRun(surroundings, output).ExecuteAsync(request, asked, parsed.GetValue(json), cancel))
                : within(parsed, false, surroundings => new RunCommand(surroundings, output).ExecuteAsync(
                    request, ProgressViews.For(surroundings, replicate.IsQuiet(parsed), parsed.GetValue(json)), cancel));
        });
        return command;
    }

    private async Task<int> ExecuteAsync(Request request, IProgressView progress, CancellationToken cancel)
    {
        Scenario scenario = ScenarioLoader.Load(request.ScenarioFile, request.Overrides);
        scenario = request.Years is { } years ? scenario.Over(years) : scenario;
        scenario = Follow(scenario, request.ArtistPaths ?? 0, request.Artists);
        string directory = request.Out ?? $"results/{scenario.World.Name}";
        Outputs.RefuseUnwritable(directory);

        var clock = Stopwatch.StartNew();
        var runner = new ScenarioRunner(surroundings.Host);
        RunResult run = await progress.ShowAsync(
            scenario.World.Name,
            reports => runner.RunAsync(scenario, request.Seed, progress: reports, cancel: cancel)).ConfigureAwait(false);
        run = run with { Notices = [.. scenario.Warnings.Select(warning => warning.Say()), .. run.Notices, .. NeverThere(run, request.Artists)] };
        using ResultWriter writer = ResultWriter.Begin(directory);
        var settings = ResultSettings.Of(
            scenario, request.ScenarioFile, request.Seed, surroundings.Version, surroundings.HostName, request.CommandLine);
        ResultContent content = RunReport.Write(writer, run, scenario.World.Title, scenario.World.Question, settings);

        // The last moment to cancel: from here on the directory is written whole.
        cancel.ThrowIfCancellationRequested();
        output.Write(ResultOutput.Of(directory, writer.Complete(content), clock.Elapsed));
        return ExitCodes.Fine;
    }

    private static Scenario Follow(Scenario scenario, int artists, ImmutableArray<int> named)
    {
        int simulated = scenario.World.Artists.Count;
        return artists <= simulated
            ? scenario with { World = scenario.World with { ArtistPaths = artists, FollowedArtists = named } }
            : throw new UsageException(FormattableString.Invariant(
                $"--artist-paths: '{artists}' is more than the {simulated} simulated artists of {scenario.World.Name}. Ask for {simulated} or fewer, or raise artists.count."));
    }

    /// <summary>How many enter is known once the run is over.</summary>
    private static IEnumerable<string> NeverThere(RunResult run, ImmutableArray<int> named)
    {
        HashSet<int> seen = [.. run.Years.SelectMany(year => year.ArtistPaths).Select(path => path.Id)];
        return named.Distinct().Where(id => !seen.Contains(id)).Select(id => FormattableString.Invariant(
            $"--artist: no artist had the identifier '{id}' in this run, so artist_paths.csv does not show one."));
    }

    /// <summary>What the command line asked for.</summary>
    internal sealed record Request(string ScenarioFile, ulong Seed, int? Years, ImmutableArray<string> Overrides, string? Out)
    {
        /// <summary>How many artists to follow; null for none.</summary>
        public int? ArtistPaths { get; init; }

        /// <summary>Artists to follow by identifier.</summary>
        public ImmutableArray<int> Artists { get; init; } = [];

        /// <summary>A command line that gives the same result; it does not say where to.</summary>
        public string CommandLine => CommandLineText.Of(Words);

        /// <summary>The words of that command line.</summary>
        public ImmutableArray<string> Words =>
        [
            NegSim.Name, "run", ScenarioFile,
            "--seed", Seed.ToString(CultureInfo.InvariantCulture),
            .. Years is { } years ? ["--years", years.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. Overrides.SelectMany(change => new[] { "--set", change }),
            .. ArtistPaths is { } artists ? ["--artist-paths", artists.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            .. Artists.SelectMany(id => new[] { "--artist", id.ToString(CultureInfo.InvariantCulture) }),
        ];
    }
}
