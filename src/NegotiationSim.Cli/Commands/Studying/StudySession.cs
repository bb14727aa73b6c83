using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Progress;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Varying;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>One study from its scenario to its result directory.</summary>
internal sealed class StudySession
{
    private const string HostName = "in-process";

    private readonly Surroundings surroundings;
    private readonly StudyRequest request;
    private readonly ScenarioSource source;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>Loads the scenario and refuses a result directory that could not be written.</summary>
    /// <exception cref="ScenarioException">The scenario is wrong.</exception>
    /// <exception cref="UsageException">The directory is.</exception>
    public StudySession(Surroundings surroundings, string kind, StudyRequest request)
    {
        this.surroundings = surroundings;
        this.request = request;
        Kind = kind;
        source = ScenarioSource.Of(request.ScenarioFile);
        Scenario = With([]);
        Directory = request.Out ?? $"results/{Scenario.World.Name}-{kind}";
        try
        {
            ResultDirectory.Check(Directory);
        }
        catch (ResultDirectoryException e)
        {
            throw new UsageException($"--out: {e.Message}");
        }

        MakePoint = Point.From(source, request.Years);
    }

    /// <summary>Name of the command.</summary>
    public string Kind { get; }

    /// <summary>The scenario with the shared overrides, over the years asked for.</summary>
    public Scenario Scenario { get; }

    /// <summary>Where the result goes.</summary>
    public string Directory { get; }

    /// <summary>Makes a point from its name and all its overrides.</summary>
    public Func<string, IEnumerable<string>, Point> MakePoint { get; }

    /// <summary>The scenario with more overrides.</summary>
    public Scenario With(IEnumerable<string> changes)
    {
        Scenario scenario = source.With(request.Overrides.Concat(changes));
        return request.Years is { } years ? scenario.Over(years) : scenario;
    }

    /// <summary>An experiment over some points.</summary>
    public Experiment ExperimentOf(ImmutableArray<Point> points, ImmutableArray<string> metrics, string command) => new()
    {
        Kind = Kind,
        Title = $"{Kind} of {Scenario.World.Name}",
        Command = command,
        Seed = request.Seed,
        Replications = request.Replications,
        Points = points,
        Metrics = metrics,
        Version = surroundings.Version,
    };

    /// <summary>Opens the store and does the work with what runs batches of points.</summary>
    public async Task<T> RunAsync<T>(Func<BatchRunner, Task<T>> work, CancellationToken cancel)
    {
        await using IRunStore store = await RunStores.OpenAsync(request.Store, surroundings.Clock, cancel).ConfigureAwait(false);
        var place = new Workplace(surroundings.HostOfMany, HostName, surroundings.Clock, request.Workers ?? surroundings.Cores);
        T result = default!;
        await ExperimentViews.For(surroundings, request.Quiet, request.Json).ShowAsync(
            $"{Kind} of {Scenario.World.Name}",
            null,
            async progress => result = await work(new BatchRunner(new Executor(place, store), store, request.Start, progress)).ConfigureAwait(false))
            .ConfigureAwait(false);
        return result;
    }

    /// <summary>Completes the result and says so.</summary>
    public Output.Report Complete(StreamedResult directory, DesignAnswer answer, string command)
    {
        DesignManifest manifest = DesignResult.Complete(directory, Settings(command), answer, clock.Elapsed);
        string seconds = clock.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        string text = $"""
            {Scenario.World.Name}, seed {request.Seed}: {Counted.Of(answer.Points, "point")}, {Counted.Of(request.Replications, "replication")} each, in {seconds} s
            Results: {Directory} ({Counted.Of(manifest.Files.Length, "file")}; open {Path.Combine(Directory, "report.html")})
            {string.Join('\n', [.. manifest.Findings.Select(finding => $"- {finding}"), .. manifest.Notices.Select(notice => $"! {notice}")])}
            """;
        return new Output.Report(text, new
        {
            ok = true,
            kind = Kind,
            scenario = Scenario.World.Name,
            request.ScenarioFile,
            manifest.ScenarioSha256,
            manifest.Overrides,
            request.Seed,
            answer.Points,
            request.Replications,
            directory = Path.GetFullPath(Directory),
            files = manifest.Files.Select(file => file.Name),
            manifest.Digest,
            manifest.Findings,
            manifest.Notices,
            elapsedSeconds = clock.Elapsed.TotalSeconds,
        });
    }

    private DesignSettings Settings(string command) => new()
    {
        Kind = Kind,
        Scenario = Scenario.World.Name,
        Title = Scenario.World.Title,
        ScenarioFile = request.ScenarioFile,
        ScenarioText = Scenario.Text,
        ScenarioSha256 = Scenario.Sha256,
        Overrides = Scenario.Overrides,
        Seed = request.Seed,
        Replications = request.Replications,
        Version = surroundings.Version,
        Command = command,
    };
}
