using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>How far simulated moments lie from their targets: the objective of the simulated method of moments.</summary>
internal sealed class MomentDistance(ImmutableArray<MomentTarget> targets)
{
    /// <summary>Number of moments.</summary>
    public int Moments => targets.Length;

    /// <summary>Residuals in standard errors of their targets.</summary>
    public double[] Residuals(SimulatedMoments simulated) =>
        [.. targets.Select((target, i) => (simulated.Means[i] - target.Value) / target.StandardError)];

    /// <summary>Sum of squared residuals; infinite where a moment could not be measured.</summary>
    public double Of(SimulatedMoments simulated) =>
        simulated.IsWhole ? Residuals(simulated).Sum(residual => residual * residual) : double.PositiveInfinity;

    /// <summary>Change of residual <paramref name="moment"/> from one point to another.</summary>
    public double Change(SimulatedMoments from, SimulatedMoments to, int moment) =>
        (to.Means[moment] - from.Means[moment]) / targets[moment].StandardError;
}
