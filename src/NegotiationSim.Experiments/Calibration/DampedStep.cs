using MathNet.Numerics.LinearAlgebra;

namespace NegotiationSim.Experiments.Calibration;

/// <summary>A Gauss-Newton step with Levenberg and Marquardt's damping, kept within the unit cube.</summary>
internal static class DampedStep
{
    private const double SmallestDiagonal = 1e-10;

    /// <summary>The point the step leads to.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="jacobian">Jacobian of the residuals.</param>
    /// <param name="residuals">Residuals.</param>
    /// <param name="damping">Above 0; a large one makes a short step down the gradient.</param>
    public static double[] From(double[] from, Matrix<double> jacobian, double[] residuals, double damping)
    {
        Vector<double> gradient = jacobian.TransposeThisAndMultiply(Vector<double>.Build.Dense(residuals));
        int[] free = [.. Enumerable.Range(0, from.Length).Where(j => !PushesOut(from[j], gradient[j]))];
        double[] to = [.. from];
        if (free.Length == 0)
        {
            return to;
        }

        Matrix<double> columns = Matrix<double>.Build.DenseOfColumnVectors(free.Select(jacobian.Column));
        Matrix<double> normal = columns.TransposeThisAndMultiply(columns);
        double largest = Math.Max(SmallestDiagonal, normal.Diagonal().Maximum());
        for (int j = 0; j < free.Length; j++)
        {
            normal[j, j] += Math.Max(normal[j, j] * damping, largest * SmallestDiagonal);
        }

        Vector<double> down = Vector<double>.Build.Dense(free.Length, j => -gradient[free[j]]);
        Vector<double> step = normal.Cholesky().Solve(down);
        for (int j = 0; j < free.Length; j++)
        {
            to[free[j]] = Math.Clamp(from[free[j]] + step[j], 0, 1);
        }

        return to;
    }

    // A parameter on its bound that the objective pushes against stays there (active set).
    private static bool PushesOut(double at, double gradient) => (at <= 0 && gradient > 0) || (at >= 1 && gradient < 0);
}
