using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Replications;

/// <summary>Sequential stopping: go on until the 95% interval of a metric in the last year is narrow enough.</summary>
/// <remarks>
/// The rule of <see href="../../../docs/references.md#chowrobbins1965">Chow and Robbins (1965)</see> with a first sample of ten. It looks
/// after every replication in order, so the number of replications does not depend on how many are run at once. Coverage tends to the
/// nominal one as the half-width shrinks, and falls a little short of it for wide ones.
/// </remarks>
/// <param name="Metric">Name of the metric.</param>
/// <param name="HalfWidth">Half-width wanted, in the metric's unit, above 0.</param>
public sealed record StoppingRule(string Metric, double HalfWidth)
{
    /// <summary>Replications with a value before the rule looks for the first time: the variance of fewer is too uncertain to stop by.</summary>
    public const int FirstLook = 10;

    /// <summary>Replications after which the rule is met for the first time; null when it is not.</summary>
    /// <param name="values">The metric in the last year, one a replication in order; NaN where there was nothing to measure.</param>
    public int? Met(IEnumerable<double> values)
    {
        var moments = new RunningMoments();
        int count = 0;
        foreach (double value in values)
        {
            count++;
            if (!double.IsNaN(value))
            {
                moments.Add(value);
            }

            if (moments.Count >= FirstLook && moments.Interval().HalfWidth <= HalfWidth)
            {
                return count;
            }
        }

        return null;
    }
}
