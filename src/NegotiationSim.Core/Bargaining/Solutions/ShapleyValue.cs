using System.Collections.Immutable;
using System.Numerics;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The Shapley value: each player's mean contribution over all orders in which the players may join. Exact.</summary>
/// <remarks>
/// L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II, 1953, pages 307-317. Sums over all
/// coalitions, n 2^n steps; for more players see <see cref="ShapleySampling"/>.
/// <para>Examples: one left and two right gloves give (2/3, 1/6, 1/6); k labels that a platform cannot do without and the platform
/// get 1/(k+1) each of a surplus of 1 (where Nash-in-Nash would ask for k/2). Efficient even where players would gain by leaving:
/// compare with the players' own values.</para>
/// </remarks>
public static class ShapleyValue
{
    /// <summary>Finds the value.</summary>
    /// <param name="game">The game, of at most <see cref="CoalitionGame.MostInTable"/> players.</param>
    /// <exception cref="ArgumentException">There are more players, or a value is not finite.</exception>
    public static CoalitionSolution Solve(CoalitionGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        Require.Within(1, CoalitionGame.MostInTable, game.Players, nameof(game));
        double[] table = game.Table();
        double[] weights = Weights(game.Players);
        double[] payoffs = new double[game.Players];
        for (int player = 0; player < payoffs.Length; player++)
        {
            int self = 1 << player;
            double sum = 0;
            for (int others = 0; others < table.Length; others++)
            {
                if ((others & self) == 0)
                {
                    sum += weights[BitOperations.PopCount((uint)others)] * (table[others | self] - table[others]);
                }
            }

            payoffs[player] = sum;
        }

        double missed = Math.Abs(payoffs.Sum() - table[^1]) / (table.Max(Math.Abs) + double.Epsilon);
        var diagnostics = new SolutionDiagnostics(missed <= 1e-9, table.Length, missed, "All coalitions enumerated.");
        return new CoalitionSolution(true, ImmutableArray.Create(payoffs), diagnostics);
    }

    /// <summary>Probability that a player finds just one given coalition of s others there: s! (n-1-s)! / n!.</summary>
    private static double[] Weights(int players)
    {
        double[] weights = new double[players];
        weights[0] = 1.0 / players;
        for (int size = 1; size < players; size++)
        {
            weights[size] = weights[size - 1] * size / (players - size);
        }

        return weights;
    }
}
