using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>Where a calibration came to rest.</summary>
public sealed record Fit
{
    /// <summary>The parameters, as parts of their ranges.</summary>
    public required ImmutableArray<double> Parameters { get; init; }

    /// <summary>Simulated moments there.</summary>
    public required SimulatedMoments Moments { get; init; }

    /// <summary>Sum over moments of ((got - target) / standard error)^2.</summary>
    public required double Distance { get; init; }

    /// <summary>Its value after the starting points and after every iteration; never rises.</summary>
    public required ImmutableArray<double> Path { get; init; }

    /// <summary>Points simulated.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Whether the search ended because no step improved the fit any more, rather than at the iteration limit.</summary>
    public required bool Converged { get; init; }

    /// <summary>What the moments say about the parameters there.</summary>
    public required Identification Identification { get; init; }
}

/// <summary>How a calibration searches.</summary>
/// <param name="Starts">Points of a Sobol sequence that are tried first; at least 1.</param>
/// <param name="Iterations">Most iterations, at least 1.</param>
/// <param name="Step">Step of differences at first, as a part of the range.</param>
/// <param name="SmallestStep">The search ends when no step of this size or more improves the fit.</param>
/// <param name="Seed">Seed of the starting points.</param>
public sealed record SearchSettings(
    int Starts = 16, int Iterations = 20, double Step = 0.08, double SmallestStep = 0.005, ulong Seed = 1);
