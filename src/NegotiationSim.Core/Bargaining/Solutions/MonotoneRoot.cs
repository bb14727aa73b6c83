using MathNet.Numerics.RootFinding;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Where a falling, bounded function of [low, high] meets zero, or the end it does not reach zero before.</summary>
/// <remarks>R. P. Brent, "Algorithms for Minimization without Derivatives", 1973, chapter 4 (MathNet.Numerics).</remarks>
internal readonly record struct MonotoneRoot(double At, SolutionDiagnostics Diagnostics)
{
    private const double Tolerance = 1e-15;
    private const double BracketWidth = 1e-12;
    private const double LargestResidual = 1e-9;

    public static MonotoneRoot Find(Func<double, double> falling, double low, double high, string reason)
    {
        if (low == high || falling(low) <= 0)
        {
            return new MonotoneRoot(low, SolutionDiagnostics.Exact(reason + " It is a corner."));
        }

        if (falling(high) >= 0)
        {
            return new MonotoneRoot(high, SolutionDiagnostics.Exact(reason + " It is a corner."));
        }

        int evaluations = 2;
        double width = high - low;
        double Normalised(double share)
        {
            evaluations++;
            return falling(share == 1 ? high : low + (share * width));
        }

        Brent.TryFindRoot(Normalised, 0, 1, Tolerance, 200, out double root);
        double residual = Math.Abs(Normalised(root));

        // Where the equation jumps over zero (a kink) or is too steep for doubles, the residual is the width of the bracket.
        if (residual > LargestResidual
            && Normalised(Math.Max(0, root - BracketWidth)) > 0 && Normalised(Math.Min(1, root + BracketWidth)) < 0)
        {
            residual = 2 * BracketWidth;
        }

        return new MonotoneRoot(
            low + (root * width), new SolutionDiagnostics(residual <= LargestResidual, evaluations, residual, reason));
    }

    /// <summary>(a - b)/(a + b) for amounts of at least 0, one of which may be infinite: from -1 to 1.</summary>
    public static double Imbalance(double a, double b) =>
        double.IsPositiveInfinity(a) ? 1 : double.IsPositiveInfinity(b) ? -1 : a + b == 0 ? 0 : (a - b) / (a + b);

    /// <summary>The same for amounts given by their logarithms.</summary>
    public static double LogImbalance(double logA, double logB) => logA == logB ? 0 : Math.Tanh((logA - logB) / 2);
}
