using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>One number that can be read from any year of a run, known by its name; see <see cref="MetricCatalogue"/>.</summary>
public sealed class Metric
{
    private readonly Measure measure;

    internal Metric(string name, Measure measure)
    {
        Name = name;
        this.measure = measure;
    }

    /// <summary>Full name, such as <c>labels.sony.revenueShare</c>.</summary>
    public string Name { get; }

    /// <summary>The metric's value in a year, in the unit its form states.</summary>
    /// <returns>Null where the year holds nothing to measure, such as a share of nothing or the deals of a year without a deal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such year.</exception>
    public double? In(RunResult run, int year)
    {
        foreach (YearObservation observation in run.Years)
        {
            if (observation.Year == year)
            {
                return measure(run, observation) is { } value && double.IsFinite(value) ? value : null;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(year), year, $"The run has no such year; it has {Span(run)}.");
    }

    private static string Span(RunResult run) => run.Years.IsEmpty ? "none" : $"{run.Years[0].Year} to {run.Years[^1].Year}";
}

/// <summary>Reads one number from a year of a run; null when there is nothing to measure.</summary>
internal delegate double? Measure(RunResult run, YearObservation year);
