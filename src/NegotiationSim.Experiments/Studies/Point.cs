using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Studies;

/// <summary>One variant of a scenario that an experiment runs, as often as it has replications.</summary>
/// <remarks>
/// Its scenario is read once. The first thousand points of an experiment keep their worlds (some ten kilobytes each); later ones hold what
/// identifies them and make their worlds anew when they are run, so that memory does not grow with a study of many thousands. Immutable;
/// thread-safe.
/// </remarks>
public sealed class Point
{
    private const int MostKept = 1_000;

    private readonly ScenarioSource source;
    private readonly WorldSpecification? kept;

    private Point(ScenarioSource source, string name, Scenario basic, Scenario scenario, bool keep)
    {
        this.source = source;
        kept = keep ? scenario.World : null;
        Name = name;
        File = source.Path;
        ScenarioName = scenario.World.Name;
        BasicText = basic.Text;
        BasicSha256 = basic.Sha256;
        Overrides = scenario.Overrides;
        Sha256 = scenario.Sha256;
        StartYear = scenario.World.StartYear;
        Years = scenario.World.Years;
        Warnings = [.. scenario.Warnings.Select(warning => warning.Say())];
    }

    /// <summary>Name within the experiment, such as <c>base</c> or <c>artists.neverConsent=0.3</c>.</summary>
    public string Name { get; }

    /// <summary>The scenario file as it was named.</summary>
    public string File { get; }

    /// <summary>Short name of the scenario.</summary>
    public string ScenarioName { get; }

    /// <summary>Text of the scenario without overrides (see <see cref="Scenario.Text"/>); points of one file share it.</summary>
    public string BasicText { get; }

    /// <summary>SHA-256 of <see cref="BasicText"/>.</summary>
    public string BasicSha256 { get; }

    /// <summary>Overrides in the order they are applied.</summary>
    public ImmutableArray<string> Overrides { get; }

    /// <summary>SHA-256 of the scenario's text with its overrides: equal hashes are equal worlds.</summary>
    public string Sha256 { get; }

    /// <summary>First simulated calendar year.</summary>
    public int StartYear { get; }

    /// <summary>Years that are run, at least 1.</summary>
    public int Years { get; }

    /// <summary>What is doubtful about it though nothing is wrong.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Makes points of one scenario file, sharing its text.</summary>
    /// <param name="source">The file.</param>
    /// <param name="years">Years to run instead of the scenario's own horizon; null for that.</param>
    /// <returns>A function from a name, null for the scenario's own, and overrides to a point; it throws a <see cref="ScenarioException"/> for an invalid variant.</returns>
    /// <exception cref="ScenarioException">The scenario itself is invalid.</exception>
    public static Func<string?, IEnumerable<string>, Point> From(ScenarioSource source, int? years = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Scenario basic = source.With();
        int made = 0;
        return (name, overrides) =>
        {
            Scenario scenario = source.With(overrides);
            return new Point(
                source,
                name ?? basic.World.Name,
                basic,
                years is { } number ? scenario.Over(number) : scenario,
                keep: Interlocked.Increment(ref made) <= MostKept);
        };
    }

    /// <summary>The world to run.</summary>
    public WorldSpecification World() => kept ?? source.With(Overrides).World with { Years = Years };
}
