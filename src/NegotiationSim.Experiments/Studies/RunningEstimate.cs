using System.Globalization;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Studies;

/// <summary>A mean with its interval over the runs of this session so far, for somebody who waits; no result depends on it.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RunningEstimate
{
    private readonly Experiment experiment;
    private readonly int metric;
    private readonly bool paired;
    private readonly Dictionary<int, (double Base, double Policy)> pending = [];
    private readonly RunningMoments moments = new();

    private RunningEstimate(Experiment experiment, string metric, bool paired)
    {
        this.experiment = experiment;
        this.metric = experiment.Metrics.IndexOf(metric);
        this.paired = paired;
    }

    /// <summary>The mean of a metric in the last year of the first point.</summary>
    public static RunningEstimate OfMean(Experiment experiment, string metric) => new(experiment, metric, paired: false);

    /// <summary>The mean difference of a metric in the last year between the second point and the first, replication by replication.</summary>
    public static RunningEstimate OfDifference(Experiment experiment, string metric) => new(experiment, metric, paired: true);

    /// <summary>The estimate so far.</summary>
    public MeanInterval Interval => moments.Interval();

    /// <summary>Such as <c>artists.medianIncome 2034: 4213 ± 120 (n = 18)</c>; empty before there is anything.</summary>
    public string Text => moments.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{experiment.Metrics[metric]}{(paired ? $", {experiment.Points[1].Name} less {experiment.Points[0].Name}" : "")} ")
        + string.Create(CultureInfo.InvariantCulture, $"{LastYear}: {Interval.Mean:G5}{Half} (n = {moments.Count})");

    private int LastYear => experiment.Points[0].StartYear + experiment.Points[0].Years - 1;

    private string Half => moments.Count < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $" \u00b1 {Interval.HalfWidth:G3}");

    /// <summary>Takes in a row; null is nothing.</summary>
    public void Add(RunRow? row)
    {
        if (row is null || row.Failure is not null || metric < 0 || row.Point > (paired ? 1 : 0))
        {
            return;
        }

        int years = experiment.Points[row.Point].Years;
        double value = row.At(metric, years - 1, years);
        if (paired)
        {
            value = Difference(row, value);
        }

        if (double.IsFinite(value))
        {
            moments.Add(value);
        }
    }

    private double Difference(RunRow row, double value)
    {
        (double Base, double Policy) pair = pending.GetValueOrDefault(row.Replication, (double.NaN, double.NaN));
        pair = row.Point == 0 ? (value, pair.Policy) : (pair.Base, value);
        if (double.IsNaN(pair.Base) || double.IsNaN(pair.Policy))
        {
            pending[row.Replication] = pair;
            return double.NaN;
        }

        pending.Remove(row.Replication);
        return pair.Policy - pair.Base;
    }
}
