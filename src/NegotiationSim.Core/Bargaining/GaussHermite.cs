namespace NegotiationSim.Core.Bargaining;

/// <summary>Nine-point Gauss-Hermite quadrature for a standard normal belief (Abramowitz and Stegun 1964, table 25.10).</summary>
/// <remarks>Exact for polynomials up to degree 17. MathNet.Numerics has no Hermite rule, so the published points stand here.</remarks>
internal static class GaussHermite
{
    private static readonly double[] Roots = [0.723551018752838, 1.468553289216668, 2.266580584531843, 3.190993201781528];

    private static readonly double[] RootWeights =
        [0.4326515590025558, 0.08847452739437657, 0.004943624275536947, 3.960697726326438e-5];

    private const double CentreWeight = 0.7202352156060510;

    /// <summary>Points in standard deviations, rising.</summary>
    public static ReadOnlySpan<double> Points => AllPoints;

    /// <summary>Probability of each point; they sum to one.</summary>
    public static ReadOnlySpan<double> Weights => AllWeights;

    private static readonly double[] AllPoints =
        [.. Roots.Reverse().Select(x => -Math.Sqrt(2) * x), 0, .. Roots.Select(x => Math.Sqrt(2) * x)];

    private static readonly double[] AllWeights = Normalised([.. RootWeights.Reverse(), CentreWeight, .. RootWeights]);

    private static double[] Normalised(double[] weights)
    {
        double total = weights.Sum();
        return [.. weights.Select(w => w / total)];
    }
}
