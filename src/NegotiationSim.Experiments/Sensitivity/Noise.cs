using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>How much of the variation between points is chance: replications of a point differ, and their mean keeps a part of that.</summary>
/// <param name="PointDeviation">Standard deviation of the points' means.</param>
/// <param name="MeanError">Standard error of a point's mean, root mean square over points; NaN with one replication.</param>
public readonly record struct Noise(double PointDeviation, double MeanError)
{
    /// <summary>
    /// Variance of the means' errors as a part of the variance between points; NaN with one replication or without variation. Common
    /// random numbers make points err alike, so differences between points are more precise than this says.
    /// </summary>
    public double Share => PointDeviation > 0 ? Math.Pow(MeanError / PointDeviation, 2) : double.NaN;

    /// <summary>The noise of some points.</summary>
    internal static Noise Of(IReadOnlyList<MeanInterval> points)
    {
        var between = new RunningMoments();
        var within = new RunningMoments();
        foreach (MeanInterval point in points.Where(point => point.Count > 0))
        {
            between.Add(point.Mean);
            if (point.Count > 1)
            {
                within.Add(point.StandardDeviation * point.StandardDeviation / point.Count);
            }
        }

        return new Noise(between.StandardDeviation, Math.Sqrt(within.Mean));
    }
}
