using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Cli.Commands.Studying;

/// <summary>What a command line wants measured: <c>--metric name</c> or <c>--metric name@year</c>.</summary>
internal static class MetricOptions
{
    public static Option<string[]> Metric() => new("--metric")
    {
        Description = "A metric to report, such as artists.gini, in the last year or as artists.gini@2026; may be repeated. [default: the headline metrics]",
        HelpName = "name[@year]",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Reads the metrics; the headline metrics in the last year when none is named.</summary>
    /// <exception cref="UsageException">One does not exist, or its year is not simulated.</exception>
    public static ImmutableArray<MetricChoice> Read(IReadOnlyCollection<string> texts, WorldSpecification world)
    {
        int last = world.StartYear + world.Years - 1;
        return texts.Count == 0
            ? [.. Headline.Of(world).Select(name => new MetricChoice(name, last))]
            : [.. texts.Select(text => Read(text, world, last)).Distinct()];
    }

    private static MetricChoice Read(string text, WorldSpecification world, int last)
    {
        string[] parts = text.Split('@');
        int year = last;
        if (parts.Length > 2
            || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out year))
            || year < world.StartYear
            || year > last)
        {
            throw new UsageException(
                $"--metric {text}: the year is not simulated. Allowed: {world.StartYear} to {last}. Write for example {parts[0]}@{last}.");
        }

        try
        {
            MetricCatalogue.Find(parts[0], world);
        }
        catch (MetricException unknown)
        {
            throw new UsageException($"--metric {text}: {unknown.What}. {unknown.Remedy} Allowed: {unknown.Allowed}.");
        }

        return new MetricChoice(parts[0], year);
    }
}
