namespace NegotiationSim.Experiments.Calibration;

/// <summary>A moment that a calibrated model is to reproduce.</summary>
/// <param name="Value">The published value.</param>
/// <param name="StandardError">How precisely it is known, in its unit; above 0. Its weight is one over the square.</param>
public readonly record struct MomentTarget(double Value, double StandardError)
{
    /// <summary>Weight in the objective, the inverse of the variance.</summary>
    public double Weight => 1 / (StandardError * StandardError);
}

/// <summary>What simulations at one point came to.</summary>
/// <param name="Means">Mean of each moment over replications; NaN where there was nothing to measure.</param>
/// <param name="StandardErrors">Standard error of each mean; NaN with a single replication.</param>
public sealed record SimulatedMoments(IReadOnlyList<double> Means, IReadOnlyList<double> StandardErrors)
{
    /// <summary>Whether every moment was there to measure.</summary>
    public bool IsWhole => Means.All(double.IsFinite);
}

/// <summary>Simulates the moments at some points of the unit cube; the same random numbers at every point.</summary>
/// <param name="points">Points, one coordinate a parameter, each in [0, 1].</param>
/// <param name="cancel">Ends it early.</param>
/// <returns>One result a point, in their order.</returns>
public delegate Task<IReadOnlyList<SimulatedMoments>> MomentSimulator(IReadOnlyList<double[]> points, CancellationToken cancel);
