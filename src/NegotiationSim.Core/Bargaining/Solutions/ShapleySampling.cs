using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The Shapley value estimated from random orders of joining, for games too large to enumerate.</summary>
/// <remarks>
/// J. Castro, D. Gómez and J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers and Operations
/// Research 36, 2009, pages 1726-1730. Unbiased; the standard error falls with the root of the number of orders. It cannot see a
/// contribution that no order drawn has met. The same seed gives the same numbers.
/// <para>Example: 1,000 orders of the game of one left and two right gloves give about (2/3, 1/6, 1/6) with standard errors of about
/// (0.015, 0.012, 0.012).</para>
/// </remarks>
public static class ShapleySampling
{
    /// <summary>Estimates the value.</summary>
    /// <param name="game">The game.</param>
    /// <param name="orders">Number of orders, 2 to 10,000,000.</param>
    /// <param name="source">Random numbers; purpose <see cref="DrawPurpose.ShapleyOrder"/>.</param>
    /// <exception cref="ArgumentException">The number of orders is outside its range, or a value is not finite.</exception>
    public static ShapleyEstimate Estimate(CoalitionGame game, int orders, RandomSource source)
    {
        ArgumentNullException.ThrowIfNull(game);
        Require.Within(2, 10_000_000, orders);
        var stream = source.Stream(DrawPurpose.ShapleyOrder, 0, RandomSource.BeforeFirstQuarter);
        int[] order = [.. Enumerable.Range(0, game.Players)];
        double[] means = new double[game.Players];
        double[] squares = new double[game.Players];
        for (int drawn = 1; drawn <= orders; drawn++)
        {
            Shuffle(order, ref stream);
            ulong coalition = 0;
            double before = 0;
            foreach (int player in order)
            {
                coalition |= 1UL << player;
                double after = game.Value(coalition);
                double deviation = after - before - means[player];
                means[player] += deviation / drawn;
                squares[player] += deviation * (after - before - means[player]);
                before = after;
            }
        }

        double[] errors = [.. squares.Select(s => Math.Sqrt(s / (orders - 1.0) / orders))];
        double worth = Math.Abs(game.Value(game.Everyone));
        return new ShapleyEstimate(
            [.. means],
            [.. errors],
            new SolutionDiagnostics(true, orders, errors.Max() / (worth > 0 ? worth : 1), "Random orders; see the standard errors."));
    }

    /// <summary>R. A. Fisher and F. Yates' shuffle in R. Durstenfeld's form (Communications of the ACM 7, 1964, page 420).</summary>
    private static void Shuffle(int[] order, ref RandomStream stream)
    {
        for (int last = order.Length - 1; last > 0; last--)
        {
            int other = stream.NextInt32(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
    }
}
