using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>The effect of a policy from pairs that come one at a time and are not kept.</summary>
/// <remarks>The covariance by Welford's recurrence, as in <see cref="RunningMoments"/>. Not thread-safe.</remarks>
public sealed class EffectMoments
{
    private readonly RunningMoments basis = new();
    private readonly RunningMoments policy = new();
    private readonly RunningMoments difference = new();
    private double products;

    /// <summary>The effect so far.</summary>
    public Effect Effect
    {
        get
        {
            double scale = basis.StandardDeviation * policy.StandardDeviation;
            return new Effect(
                basis.Interval(),
                policy.Interval(),
                difference.Interval(),
                scale > 0 ? Math.Clamp(products / (basis.Count - 1) / scale, -1, 1) : double.NaN);
        }
    }

    /// <summary>Takes in base and policy of a replication; left out when either is NaN.</summary>
    public void Add(double before, double after)
    {
        if (double.IsNaN(before) || double.IsNaN(after))
        {
            return;
        }

        double distance = basis.Count == 0 ? 0 : before - basis.Mean;
        basis.Add(before);
        policy.Add(after);
        difference.Add(after - before);
        products += distance * (after - policy.Mean);
    }
}
