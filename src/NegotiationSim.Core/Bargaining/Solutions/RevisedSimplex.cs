using MathNet.Numerics.LinearAlgebra;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Most profit · x with columns · x = right side and x of at least 0, for few rows and many columns.</summary>
/// <remarks>
/// G. B. Dantzig, "Linear Programming and Extensions", 1963, chapter 9; against cycling R. G. Bland's rule (Mathematics of Operations
/// Research 2, 1977, pages 103-107) takes over while steps are degenerate. The basis is factored anew in every step: rows are few,
/// and no error builds up. Numbers should be about 1 in size.
/// </remarks>
internal sealed class RevisedSimplex(double[][] columns, double[] profits, double[] rightSide)
{
    private const double Tolerance = 1e-10;
    private const int MostBases = 20_000;

    /// <summary>Bases tried, the last one included.</summary>
    public int BasesTried { get; private set; }

    /// <summary>Columns of the basis.</summary>
    public int[] Basis { get; private set; } = [];

    /// <summary>Amounts of the basis' columns.</summary>
    public double[] Amounts { get; private set; } = [];

    /// <summary>Price of each row.</summary>
    public double[] Prices { get; private set; } = [];

    /// <summary>Greatest profit above its price of any column: at most rounding when optimal.</summary>
    public double Infeasibility { get; private set; }

    /// <summary>Solves from a basis with amounts of at least 0.</summary>
    /// <returns>Whether an optimum was found; if not, profit has no bound or steps ran out.</returns>
    public bool Solve(int[] start)
    {
        Basis = [.. start];
        int stalled = 0;
        while (BasesTried < MostBases)
        {
            BasesTried++;
            var matrix = Matrix<double>.Build.DenseOfColumnArrays(Basis.Select(j => columns[j]).ToArray());
            var factors = matrix.LU();
            Amounts = factors.Solve(Vector<double>.Build.Dense(rightSide)).ToArray();
            var basisProfits = Vector<double>.Build.Dense([.. Basis.Select(j => profits[j])]);
            Prices = matrix.Transpose().LU().Solve(basisProfits).ToArray();
            int entering = Entering(stalled > 2 * Basis.Length);
            if (entering < 0)
            {
                return true;
            }

            double[] direction = factors.Solve(Vector<double>.Build.Dense(columns[entering])).ToArray();
            int leaving = Leaving(direction);
            if (leaving < 0)
            {
                return false;
            }

            stalled = Amounts[leaving] > Tolerance ? 0 : stalled + 1;
            Basis[leaving] = entering;
        }

        return false;
    }

    private int Entering(bool first)
    {
        int best = -1;
        Infeasibility = 0;
        for (int j = 0; j < columns.Length; j++)
        {
            double over = profits[j];
            for (int row = 0; row < Prices.Length; row++)
            {
                over -= Prices[row] * columns[j][row];
            }

            if (over > Infeasibility)
            {
                Infeasibility = over;
                best = over > Tolerance ? j : best;
                if (first && best >= 0)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private int Leaving(double[] direction)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int row = 0; row < direction.Length; row++)
        {
            if (direction[row] <= 1e-9)
            {
                continue;
            }

            double ratio = Math.Max(0, Amounts[row]) / direction[row];
            if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && Basis[row] < Basis[best]))
            {
                (best, least) = (row, Math.Min(ratio, least));
            }
        }

        return best;
    }
}
