namespace NegotiationSim.Experiments.Statistics;

/// <summary>A mean over independent replications with its confidence interval by Student's t.</summary>
/// <remarks>
/// The standard deviation has the divisor n - 1, and the half-width is t(n - 1, (1 + level)/2) s/sqrt(n)
/// (<see href="../../../docs/references.md#student1908">Student 1908</see>). The interval is exact for normal values and
/// approximate for others; with one replication there is none.
/// </remarks>
/// <param name="Count">Replications n that had a value.</param>
/// <param name="Mean">Their mean; NaN when there was none.</param>
/// <param name="StandardDeviation">Their standard deviation, divisor n - 1; NaN below two.</param>
/// <param name="HalfWidth">Half the width of the interval; NaN below two.</param>
public readonly record struct MeanInterval(int Count, double Mean, double StandardDeviation, double HalfWidth)
{
    /// <summary>Confidence level used everywhere unless another is asked for.</summary>
    public const double Level = 0.95;

    /// <summary>Lower end; NaN below two replications.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Upper end; NaN below two replications.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Whether zero lies outside the interval; false where there is no interval.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>The interval of some values; NaN among them (nothing to measure) are left out.</summary>
    /// <param name="values">One a replication, in order of replication.</param>
    /// <param name="level">Confidence level, in (0, 1).</param>
    public static MeanInterval Of(IEnumerable<double> values, double level = Level)
    {
        var moments = new RunningMoments();
        foreach (double value in values.Where(value => !double.IsNaN(value)))
        {
            moments.Add(value);
        }

        return moments.Interval(level);
    }
}
