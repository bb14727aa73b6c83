using MathNet.Numerics.Distributions;

namespace NegotiationSim.Experiments.Statistics;

/// <summary>Mean and variance of values that come one at a time and are not kept.</summary>
/// <remarks>Welford's recurrence (<see href="../../../docs/references.md#welford1962">Welford 1962</see>), which does not lose the digits that sums of squares do. Not thread-safe.</remarks>
public sealed class RunningMoments
{
    private double squares;

    /// <summary>Values so far.</summary>
    public int Count { get; private set; }

    /// <summary>Their mean; NaN when there is none.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>Their standard deviation, divisor n - 1; NaN below two.</summary>
    public double StandardDeviation => Count < 2 ? double.NaN : Math.Sqrt(squares / (Count - 1));

    /// <summary>Adds a value.</summary>
    public void Add(double value)
    {
        Count++;
        if (Count == 1)
        {
            Mean = value;
            return;
        }

        double before = value - Mean;
        Mean += before / Count;
        squares += before * (value - Mean);
    }

    /// <summary>The mean with its interval.</summary>
    /// <param name="level">Confidence level, in (0, 1).</param>
    public MeanInterval Interval(double level = MeanInterval.Level)
    {
        if (level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        }

        double half = Count < 2
            ? double.NaN
            : StudentT.InvCDF(0, 1, Count - 1, (1 + level) / 2) * StandardDeviation / Math.Sqrt(Count);
        return new MeanInterval(Count, Mean, StandardDeviation, half);
    }
}
