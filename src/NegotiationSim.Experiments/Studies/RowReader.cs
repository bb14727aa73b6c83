using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Studies;

/// <summary>Reduces a run to its row.</summary>
internal sealed class RowReader
{
    private readonly ImmutableArray<Metric?> metrics;

    private RowReader(ImmutableArray<Metric?> metrics) => this.metrics = metrics;

    /// <summary>A reader of some metrics in a world; those of agents the world does not have read as nothing.</summary>
    public static RowReader Of(ImmutableArray<string> names, WorldSpecification world) =>
        new([.. names.Select(name => Find(name, world))]);

    /// <summary>Metrics outer, years inner; NaN where a year had nothing to measure.</summary>
    public ImmutableArray<double> Read(RunResult run) =>
    [
        .. from metric in metrics
           from year in run.Years
           select metric?.In(run, year.Year) ?? double.NaN,
    ];

    private static Metric? Find(string name, WorldSpecification world)
    {
        try
        {
            return MetricCatalogue.Find(name, world);
        }
        catch (MetricException)
        {
            return null;
        }
    }
}
