namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>One step to the nucleolus: the payoffs, within a subspace, at which the greatest complaint is least.</summary>
/// <remarks>
/// Least t with t + x(S) at least v(S) for every coalition S that can still move, and x(i) at least v(i). Solved by its dual: a
/// column for each coalition, a row for each direction and one for t. A coalition and the rest of the players move against each
/// other, so half of each is a first basis.
/// </remarks>
internal sealed class ExcessProgramme
{
    private const double Tight = 1e-7;

    private readonly Subspace subspace;
    private readonly int everyone;
    private readonly List<double[]> columns = [];
    private readonly List<double> profits = [];
    private readonly List<int> coalitions = [];

    public ExcessProgramme(double[] values, double[] payoffs, Subspace subspace)
    {
        this.subspace = subspace;
        everyone = values.Length - 1;
        for (int coalition = 1; coalition < values.Length - 1; coalition++)
        {
            if (subspace.Project(coalition) is not { } move)
            {
                continue;
            }

            double complaint = values[coalition] - PayoffOf(coalition, payoffs);
            Add([.. move, 1], complaint, coalition);
            if ((coalition & (coalition - 1)) == 0)
            {
                Add([.. move, 0], complaint, coalition);
            }
        }
    }

    /// <summary>Bases tried by the simplex method.</summary>
    public int BasesTried { get; private set; }

    /// <summary>By how much the optimum misses a constraint.</summary>
    public double Infeasibility { get; private set; }

    /// <summary>Moves the payoffs to the optimum and fixes coalitions whose complaint is the same at every optimum.</summary>
    /// <returns>Whether the optimum was found.</returns>
    public bool Advance(double[] payoffs)
    {
        int rows = subspace.Basis.Length + 1;
        double[] rightSide = new double[rows];
        rightSide[^1] = 1;
        var simplex = new RevisedSimplex([.. columns], [.. profits], rightSide);
        bool solved = simplex.Solve(FirstBasis(rows));
        (BasesTried, Infeasibility) = (simplex.BasesTried, simplex.Infeasibility);
        if (!solved)
        {
            return false;
        }

        for (int k = 0; k < rows - 1; k++)
        {
            for (int player = 0; player < payoffs.Length; player++)
            {
                payoffs[player] += simplex.Prices[k] * subspace.Basis[k][player];
            }
        }

        for (int row = 0; row < rows; row++)
        {
            if (simplex.Amounts[row] > Tight)
            {
                subspace.Fix(coalitions[simplex.Basis[row]]);
            }
        }

        return true;
    }

    private static double PayoffOf(int coalition, double[] payoffs)
    {
        double sum = 0;
        for (int player = 0; player < payoffs.Length; player++)
        {
            sum += (coalition & (1 << player)) != 0 ? payoffs[player] : 0;
        }

        return sum;
    }

    private void Add(double[] column, double profit, int coalition)
    {
        columns.Add(column);
        profits.Add(profit);
        coalitions.Add(coalition);
    }

    /// <summary>A coalition, the rest of the players, and whatever columns make the basis whole (in no amount).</summary>
    private int[] FirstBasis(int rows)
    {
        int first = coalitions[0];
        int rest = coalitions.IndexOf(everyone & ~first);
        List<int> basis = [];
        List<double[]> orthogonal = [];
        foreach (int j in new[] { 0, rest }.Concat(Enumerable.Range(0, columns.Count)))
        {
            double[] remainder = [.. columns[j]];
            foreach (double[] unit in orthogonal)
            {
                double along = unit.Zip(remainder, (a, b) => a * b).Sum();
                remainder = [.. remainder.Zip(unit, (r, u) => r - (along * u))];
            }

            double length = Math.Sqrt(remainder.Sum(r => r * r));
            if (length > 1e-6)
            {
                basis.Add(j);
                orthogonal.Add([.. remainder.Select(r => r / length)]);
            }

            if (basis.Count == rows)
            {
                break;
            }
        }

        return [.. basis];
    }
}
