namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The nucleolus: the payoffs, none below what a player has alone, at which the greatest complaints are least, in turn.</summary>
/// <remarks>
/// D. Schmeidler, "The nucleolus of a characteristic function game", SIAM Journal on Applied Mathematics 17, 1969, pages 1163-1170,
/// by the sequence of linear programmes of M. Maschler, B. Peleg and L. S. Shapley, Mathematics of Operations Research 4, 1979,
/// pages 303-338. A coalition's complaint is its value less what its members get. Unique, and in the core if there is one.
/// <para>Examples: one left and two right gloves give (1, 0, 0). R. J. Aumann and M. Maschler (Journal of Economic Theory 36, 1985,
/// pages 195-213): claims of 100, 200 and 300 on an estate of 200 give 50, 75, 75; on 300 give 50, 100, 150; as in the Talmud.</para>
/// <para>When players alone together have more than everyone, there is nothing to divide: no agreement.</para>
/// </remarks>
public static class Nucleolus
{
    /// <summary>Most players.</summary>
    public const int MostPlayers = 12;

    private const double Slack = 1e-12;

    /// <summary>Finds the nucleolus.</summary>
    /// <param name="game">The game, of at most <see cref="MostPlayers"/> players.</param>
    /// <exception cref="ArgumentException">There are more players, or a value is not finite.</exception>
    public static CoalitionSolution Solve(CoalitionGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        Require.Within(1, MostPlayers, game.Players, nameof(game));
        double[] values = game.Table();
        double unit = values.Max(Math.Abs);
        double[] alone = [.. Enumerable.Range(0, game.Players).Select(player => values[1 << player])];
        if (alone.Sum() > values[^1] + (Slack * unit))
        {
            return new CoalitionSolution(false, [.. alone], SolutionDiagnostics.Exact(
                "No agreement zone: the players alone together have more than everyone."));
        }

        if (unit == 0)
        {
            return new CoalitionSolution(true, [.. alone], SolutionDiagnostics.Exact("Every coalition has value 0."));
        }

        double[] scaled = [.. values.Select(v => v / unit)];
        double[] payoffs = [.. alone.Select(a => (a + ((values[^1] - alone.Sum()) / game.Players)) / unit)];
        var diagnostics = Descend(scaled, payoffs);
        return new CoalitionSolution(
            diagnostics.Converged, diagnostics.Converged ? [.. payoffs.Select(p => p * unit)] : [.. alone], diagnostics);
    }

    private static SolutionDiagnostics Descend(double[] values, double[] payoffs)
    {
        var subspace = new Subspace(payoffs.Length);
        subspace.Fix(values.Length - 1);
        int bases = 0;
        double residual = 0;
        while (subspace.Basis.Length > 0)
        {
            var programme = new ExcessProgramme(values, payoffs, subspace);
            bool solved = programme.Advance(payoffs);
            bases += programme.BasesTried;
            residual = Math.Max(residual, programme.Infeasibility);
            if (!solved)
            {
                return new SolutionDiagnostics(
                    false, bases, residual, "A linear programme was not solved; the payoffs are those of players alone.");
            }
        }

        residual = Math.Max(residual, Math.Abs(payoffs.Sum() - values[^1]));
        return new SolutionDiagnostics(residual <= 1e-9, bases, residual, "Sequence of linear programmes over all coalitions.");
    }
}
