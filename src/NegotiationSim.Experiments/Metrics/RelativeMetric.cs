using System.Globalization;
using System.Text.RegularExpressions;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Any metric relative to its value in another year of the same run: <c>recordedRevenue.relativeTo.1999</c>.</summary>
internal static partial class RelativeMetric
{
    /// <summary>How names of this form are written, for help and documentation.</summary>
    public const string Pattern = "<metric>.relativeTo.<year>";

    /// <summary>What they mean.</summary>
    public const string Meaning = "any metric over its value in a year of the run, a ratio; nothing where that value is 0";

    /// <summary>The name of the metric and the year it is relative to; null for a name of another form.</summary>
    public static (string Metric, int Year)? Parse(string name) => Form().Match(name) is { Success: true } match
        ? (match.Groups["metric"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
        : null;

    /// <summary>Makes the relative metric.</summary>
    /// <exception cref="MetricException">The year is not simulated.</exception>
    public static Metric Of(string name, Metric metric, int year, WorldSpecification world)
    {
        int end = world.StartYear + world.Years;
        return year >= world.StartYear && year < end
            ? new Metric(name, (run, observation) => metric.In(run, observation.Year) / (Simulated(run, year) ? metric.In(run, year) : null))
            : throw new MetricException(
                name,
                FormattableString.Invariant($"the year {year} is not simulated"),
                FormattableString.Invariant($"{world.StartYear} to {end - 1}"),
                "Name a simulated year.");
    }

    // A run may be shorter than its scenario.
    private static bool Simulated(RunResult run, int year) => run.Years.Any(observation => observation.Year == year);

    [GeneratedRegex("^(?<metric>.+)\\.relativeTo\\.(?<year>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
