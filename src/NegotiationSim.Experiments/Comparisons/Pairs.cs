using System.Collections.Immutable;
using NegotiationSim.Core;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The values of a comparison: an array for every point, metric and year, with one number a replication.</summary>
/// <remarks>Replication r of every point shares its draws, so differences are taken replication by replication. Immutable.</remarks>
public sealed class Pairs
{
    private readonly double[][][] values;

    private Pairs(Experiment experiment, double[][][] values)
    {
        Experiment = experiment;
        this.values = values;
    }

    /// <summary>The experiment; its first point is the base.</summary>
    public Experiment Experiment { get; }

    /// <summary>Simulated years, the same in all points.</summary>
    public ImmutableArray<int> Years => [.. Enumerable.Range(Experiment.Points[0].StartYear, Experiment.Points[0].Years)];

    /// <summary>Reads all rows: eight bytes a number.</summary>
    /// <exception cref="ModelException">A replication had no solution.</exception>
    public static async Task<Pairs> ReadAsync(Experiment experiment, IRunStore store, CancellationToken cancel = default)
    {
        int cells = experiment.Metrics.Length * experiment.Points[0].Years;
        double[][][] values =
        [
            .. experiment.Points.Select(_ => Enumerable.Range(0, cells).Select(_ => new double[experiment.Replications]).ToArray()),
        ];
        await foreach (RunRow row in store.ReadAsync(experiment, cancel))
        {
            RunFailures.Refuse(experiment, row);
            for (int cell = 0; cell < cells; cell++)
            {
                values[row.Point][cell][row.Replication] = row.Values[cell];
            }
        }

        return new Pairs(experiment, values);
    }

    /// <summary>Makes pairs from numbers, for tests and other sources.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="value">The number of a point, metric, year index and replication.</param>
    internal static Pairs Of(Experiment experiment, Func<int, int, int, int, double> value) => new(
        experiment,
        [
            .. experiment.Points.Select((point, p) => Enumerable.Range(0, experiment.Metrics.Length * point.Years)
                .Select(cell => Enumerable.Range(0, experiment.Replications)
                    .Select(r => value(p, cell / point.Years, cell % point.Years, r))
                    .ToArray())
                .ToArray()),
        ]);

    /// <summary>A metric of a point in a year, one number a replication.</summary>
    /// <param name="point">Index of the point.</param>
    /// <param name="metric">Name of a metric of the experiment.</param>
    /// <param name="year">Calendar year.</param>
    public ReadOnlySpan<double> Of(int point, string metric, int year) =>
        values[point][(Experiment.Metrics.IndexOf(metric) * Years.Length) + (year - Years[0])];

    /// <summary>The mean of a metric over some years, one number a replication; years with nothing to measure are left out.</summary>
    public double[] MeanOver(int point, string metric, IReadOnlyList<int> years)
    {
        double[] means = new double[Experiment.Replications];
        for (int r = 0; r < means.Length; r++)
        {
            int count = 0;
            foreach (int year in years)
            {
                double value = Of(point, metric, year)[r];
                (means[r], count) = double.IsNaN(value) ? (means[r], count) : (means[r] + value, count + 1);
            }

            means[r] = count > 0 ? means[r] / count : double.NaN;
        }

        return means;
    }
}
