using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands.Comparing;

/// <summary>What a comparison was asked to compare.</summary>
/// <param name="Base">Scenario file or name of the base.</param>
/// <param name="Policies">Scenario files or names, or changes of the base.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Years">Years to run; null for the base's horizon.</param>
/// <param name="Overrides">Changes of all points.</param>
/// <param name="Replications">Replications of each point.</param>
internal sealed record ComparisonRequest(
    string Base, ImmutableArray<string> Policies, ulong Seed, int? Years, ImmutableArray<string> Overrides, int Replications)
{
    /// <summary>The experiment: the base first, then the policies.</summary>
    /// <exception cref="UsageException">Points have one name, or other years than the base.</exception>
    /// <exception cref="ScenarioException">A scenario is invalid.</exception>
    public Experiment ToExperiment(string version)
    {
        Func<string?, IEnumerable<string>, Point> ofBase = Point.From(ScenarioSource.Of(ScenarioFolder.Find(Base)), Years);
        Point first = ofBase(null, Overrides);
        ImmutableArray<Point> points = [first, .. Policies.Select(policy => PointOf(policy, ofBase))];
        Check(points);
        return new Experiment
        {
            Kind = "compare",
            Title = $"{string.Join(", ", points.Skip(1).Select(point => point.Name))} against {first.Name}",
            Command = CommandLineText.Of(Words),
            Seed = Seed,
            Replications = Replications,
            Points = points,
            Metrics = ComparisonMetrics.Of([.. points.Select(point => point.World())]),
            Version = version,
        };
    }

    /// <summary>The question a comparison answers.</summary>
    public static string Question(Experiment experiment) =>
        $"What would {string.Join(" or ", experiment.Points.Skip(1).Select(point => point.Name))} change in {experiment.Points[0].Name}?";

    /// <summary>Where its result goes unless another place is named.</summary>
    public static string Directory(Experiment experiment) =>
        $"results/compare-{string.Join('-', experiment.Points.Select(point => Slug.Of(point.Name)))}";

    /// <summary>The words of a command line that repeats it.</summary>
    public ImmutableArray<string> Words =>
    [
        NegSim.Name, "compare", Base, .. Policies,
        "--seed", Seed.ToString(CultureInfo.InvariantCulture),
        .. Years is { } years ? ["--years", years.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        .. Overrides.SelectMany(change => new[] { "--set", change }),
        "--replications", Replications.ToString(CultureInfo.InvariantCulture),
    ];

    private Point PointOf(string policy, Func<string?, IEnumerable<string>, Point> ofBase)
    {
        if (policy.Contains('=', StringComparison.Ordinal))
        {
            return ofBase(policy, [.. Overrides, .. policy.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
        }

        return Point.From(ScenarioSource.Of(ScenarioFolder.Find(policy)), Years)(null, Overrides);
    }

    private static void Check(ImmutableArray<Point> points)
    {
        Point first = points[0];
        foreach (Point point in points.Skip(1))
        {
            if ((point.StartYear, point.Years) != (first.StartYear, first.Years))
            {
                throw new UsageException(FormattableString.Invariant(
                    $"'{point.Name}' runs from {point.StartYear} over {point.Years} years and '{first.Name}' from {first.StartYear} over {first.Years}: ")
                    + "only the same years can be compared. Give --years, or make the scenarios start alike.");
            }
        }

        if (points.GroupBy(point => point.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException($"Two of the points are named '{twice.Key}'. Compare each policy once, and give scenarios names of their own.");
        }
    }
}
