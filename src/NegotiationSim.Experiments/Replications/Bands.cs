using System.Collections.Immutable;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Replications;

/// <summary>Means and quantile bands of every metric and year over the replications of an experiment's first point.</summary>
/// <remarks>Holds one number a metric, year and replication: a few kilobytes a replication.</remarks>
public static class Bands
{
    /// <summary>Probabilities of the quantiles.</summary>
    public static readonly ImmutableArray<double> Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Reads the rows and summarises them.</summary>
    /// <returns>Metrics outer, years inner.</returns>
    /// <exception cref="ModelException">A replication had no solution.</exception>
    public static async Task<ImmutableArray<Band>> OfAsync(Experiment experiment, IRunStore store, CancellationToken cancel = default)
    {
        int cells = experiment.Metrics.Length * experiment.Points[0].Years;
        List<double>[] values = [.. Enumerable.Range(0, cells).Select(_ => new List<double>(experiment.Replications))];
        await foreach (RunRow row in store.ReadAsync(experiment, ..1, cancel))
        {
            RunFailures.Refuse(experiment, row);
            for (int cell = 0; cell < cells; cell++)
            {
                values[cell].Add(row.Values[cell]);
            }
        }

        return [.. values.Select((sample, cell) => Of(experiment, cell, sample))];
    }

    private static Band Of(Experiment experiment, int cell, List<double> sample)
    {
        Point point = experiment.Points[0];
        double[] sorted = [.. sample.Where(value => !double.IsNaN(value)).Order()];
        return new Band(
            experiment.Metrics[cell / point.Years],
            point.StartYear + (cell % point.Years),
            MeanInterval.Of(sample),
            [.. Probabilities.Select(probability => Quantile.Of(sorted, probability))]);
    }
}
