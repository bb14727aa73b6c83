using System.Collections.Immutable;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>A scenario that is run at many values of its parameters.</summary>
internal sealed class Study
{
    private readonly Surroundings surroundings;
    private readonly StudyRequest request;
    private readonly ScenarioSource source;
    private readonly string kind;

    /// <summary>Loads the scenario.</summary>
    /// <exception cref="ScenarioException">The scenario is wrong.</exception>
    public Study(Surroundings surroundings, string kind, StudyRequest request)
    {
        this.surroundings = surroundings;
        this.request = request;
        this.kind = kind;
        source = ScenarioSource.Of(request.ScenarioFile);
        Scenario = With([]);
        MakePoint = Point.From(source, request.Years);
    }

    /// <summary>The scenario with the shared overrides, over the years asked for.</summary>
    public Scenario Scenario { get; }

    /// <summary>Heading of the report.</summary>
    public string Title => Scenario.World.Title;

    /// <summary>Makes a point from its name and all its overrides.</summary>
    public Func<string?, IEnumerable<string>, Point> MakePoint { get; }

    /// <summary>The scenario with more overrides.</summary>
    public Scenario With(IEnumerable<string> changes)
    {
        Scenario scenario = source.With(request.Overrides.Concat(changes));
        return request.Years is { } years ? scenario.Over(years) : scenario;
    }

    /// <summary>An experiment over some points.</summary>
    public Experiment ExperimentOf(ImmutableArray<Point> points, ImmutableArray<string> metrics, string command) => new()
    {
        Kind = kind,
        Title = $"{kind} of {Scenario.World.Name}",
        Command = command,
        Seed = request.Seed,
        Replications = request.Replications,
        Points = points,
        Metrics = metrics,
        Version = surroundings.Version,
    };

    /// <summary>Opens the store, once the result is known to have a place.</summary>
    public Task<ExperimentSession> OpenAsync(CancellationToken cancel) => ExperimentSession.OpenAsync(
        surroundings, request.Experiment, request.Out ?? $"results/{Scenario.World.Name}-{kind}", request.Json, cancel);
}
