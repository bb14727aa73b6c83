namespace NegotiationSim.Core.Pricing;

/// <summary>Equations for <see cref="DampedNewton"/>.</summary>
internal interface INewtonSystem
{
    /// <summary>What each equation misses; false where the point is outside the equations' domain.</summary>
    bool TryResidual(ReadOnlySpan<double> at, Span<double> residual);

    /// <summary>Derivatives of what is missed, row by row; called where the residual was taken last.</summary>
    void Jacobian(ReadOnlySpan<double> at, ReadOnlySpan<double> residual, Span<double> jacobian);
}

/// <summary>Newton's method, each step halved until the largest residual falls.</summary>
/// <remarks>J. Nocedal and S. J. Wright, "Numerical Optimization", second edition, 2006, chapter 11.</remarks>
internal static class DampedNewton
{
    private const int MostIterations = 100;
    private const int MostHalvings = 40;

    /// <summary>Solves from <paramref name="at"/>, which receives the best point reached.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="at">Start and result.</param>
    /// <param name="finest">Largest residual at which to stop.</param>
    /// <returns>Steps, and the largest residual; infinite where the start is outside the domain.</returns>
    public static (int Iterations, double Residual) Solve<T>(T system, Span<double> at, double finest)
        where T : INewtonSystem
    {
        int size = at.Length;
        double[] space = new double[size * (size + 3)];
        Span<double> residual = space.AsSpan(0, size);
        Span<double> trial = space.AsSpan(size, size);
        Span<double> step = space.AsSpan(2 * size, size);
        Span<double> jacobian = space.AsSpan(3 * size);
        double norm = system.TryResidual(at, residual) ? Largest(residual) : double.PositiveInfinity;
        int iterations = 0;
        while (norm > finest && double.IsFinite(norm) && iterations < MostIterations)
        {
            iterations++;
            system.Jacobian(at, residual, jacobian);
            residual.CopyTo(step);
            if (!LinearEquations.TrySolve(jacobian, step))
            {
                break;
            }

            double before = norm;
            double length = 1;
            for (int halving = 0; halving < MostHalvings && norm >= before; halving++, length /= 2)
            {
                for (int i = 0; i < size; i++)
                {
                    trial[i] = at[i] - (length * step[i]);
                }

                norm = system.TryResidual(trial, residual) ? Largest(residual) : double.PositiveInfinity;
            }

            if (!(norm < before))
            {
                return (iterations, before);
            }

            trial.CopyTo(at);
        }

        return (iterations, norm);
    }

    private static double Largest(ReadOnlySpan<double> residual)
    {
        double largest = 0;
        foreach (double value in residual)
        {
            // Written so that NaN counts as infinite.
            largest = Math.Abs(value) <= largest ? largest : double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value);
        }

        return largest;
    }
}
