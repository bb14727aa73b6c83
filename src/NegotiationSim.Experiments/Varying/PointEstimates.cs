using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Varying;

/// <summary>What the replications of one point came to.</summary>
/// <param name="Point">Index of the point.</param>
/// <param name="Metrics">Mean of each metric that was asked for, with its interval over replications.</param>
/// <param name="Failures">Replications whose world had no solution.</param>
public sealed record PointEstimates(int Point, ImmutableArray<MeanInterval> Metrics, int Failures)
{
    /// <summary>Sums up rows as they are read, one point at a time, so that memory does not grow with their number.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="rows">Its rows, points outer and replications inner.</param>
    /// <param name="choices">Metrics and years to sum up; each metric is one of the experiment's.</param>
    /// <param name="cancel">Ends it early.</param>
    public static async IAsyncEnumerable<PointEstimates> Of(
        Experiment experiment,
        IAsyncEnumerable<RunRow> rows,
        ImmutableArray<MetricChoice> choices,
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        var replications = new List<RunRow>(experiment.Replications);
        await foreach (RunRow row in rows.WithCancellation(cancel).ConfigureAwait(false))
        {
            replications.Add(row);
            if (replications.Count == experiment.Replications)
            {
                yield return Of(experiment, replications, choices);
                replications.Clear();
            }
        }
    }

    private static PointEstimates Of(Experiment experiment, List<RunRow> rows, ImmutableArray<MetricChoice> choices)
    {
        Point point = experiment.Points[rows[0].Point];
        return new PointEstimates(
            rows[0].Point,
            [.. choices.Select(choice => MeanInterval.Of(rows.Select(row => Value(experiment, point, row, choice))))],
            rows.Count(row => row.Failure is not null));
    }

    private static double Value(Experiment experiment, Point point, RunRow row, MetricChoice choice)
    {
        int year = choice.Year - point.StartYear;
        return year >= 0 && year < point.Years
            ? row.At(experiment.Metrics.IndexOf(choice.Metric), year, point.Years)
            : double.NaN;
    }
}
