using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class ShapleyValueTests
{
    [Fact]
    public void Scarce_glove_gets_two_thirds() => ShouldBe(ShapleyValue.Solve(Games.Gloves), 2.0 / 3, 1.0 / 6, 1.0 / 6);

    [Fact]
    public void Weighted_vote_counts_power_not_seats() =>
        ShouldBe(ShapleyValue.Solve(Games.Vote(51, 50, 49, 1)), 2.0 / 3, 1.0 / 6, 1.0 / 6);

    [Fact]
    public void Platform_and_substitute_labels_match_the_published_numbers() =>
        ShouldBe(ShapleyValue.Solve(Labels.WithPlatform(Labels.Substitutes)), 23.75, 15.416667, 10.416667, 50.416667);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.333333333)]
    [InlineData(3, 0.25)]
    [InlineData(4, 0.2)]
    [InlineData(19, 0.05)]
    public void Essential_labels_and_platform_share_equally(int labels, double expected)
    {
        var solution = ShapleyValue.Solve(Labels.WithPlatform(Labels.Essential(labels)));
        solution.Payoffs.ShouldAllBe(p => Math.Abs(p - expected) < 1e-9);
        solution.Payoffs.Take(labels).Sum().ShouldBeNear((double)labels / (labels + 1));
        solution.Diagnostics.Iterations.ShouldBe(1 << (labels + 1));
    }

    [Fact]
    public void Value_equals_the_mean_over_all_orders() => Holds(game =>
    {
        double[] sums = new double[game.Players];
        var orders = Orders([.. Enumerable.Range(0, game.Players)]).ToArray();
        foreach (int[] order in orders)
        {
            ulong coalition = 0;
            foreach (int player in order)
            {
                sums[player] += game.Value(coalition | (1UL << player)) - game.Value(coalition);
                coalition |= 1UL << player;
            }
        }

        return ShapleyValue.Solve(game).Payoffs.Select((p, i) => Numbers.Near(p, sums[i] / orders.Length, 1e-12)).All(near => near);
    });

    [Fact]
    public void Value_is_efficient_additive_and_zero_for_a_dummy() => Holds(game =>
    {
        var value = ShapleyValue.Solve(game).Payoffs;
        var withDummy = new CoalitionGame(game.Players + 1, s => game.Value(s & game.Everyone));
        var gloves = new CoalitionGame(game.Players, s => Games.Gloves.Value(s & 7));
        var sum = new CoalitionGame(game.Players, s => game.Value(s) + (3 * gloves.Value(s)));
        var dummy = ShapleyValue.Solve(withDummy).Payoffs;
        var other = ShapleyValue.Solve(gloves).Payoffs;
        var both = ShapleyValue.Solve(sum).Payoffs;
        return Numbers.Near(value.Sum(), game.Value(game.Everyone), 1e-12)
            && Numbers.Near(dummy[^1], 0, 1e-12)
            && value.Select((v, i) => Numbers.Near(dummy[i], v, 1e-12)).All(near => near)
            && value.Select((v, i) => Numbers.Near(both[i], v + (3 * other[i]), 1e-12)).All(near => near);
    });

    [Fact]
    public void Players_that_change_places_change_values() => Holds(game =>
    {
        return ShapleyValue.Solve(Games.Reversed(game)).Payoffs.Reverse().Zip(ShapleyValue.Solve(game).Payoffs)
            .All(pair => Numbers.Near(pair.First, pair.Second, 1e-12));
    });

    [Fact]
    public void Sampled_value_lies_within_four_standard_errors_of_the_exact_one()
    {
        var games = Games.Any.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 40).ToArray();
        for (int k = 0; k < games.Length; k++)
        {
            var exact = ShapleyValue.Solve(games[k]).Payoffs;
            var sampled = ShapleySampling.Estimate(games[k], 500, new RandomSource(11, k));
            sampled.Payoffs.Sum().ShouldBe(games[k].Value(games[k].Everyone), 1e-9);
            for (int player = 0; player < exact.Length; player++)
            {
                sampled.StandardErrors[player].ShouldBeInRange(0.05, 10);
                sampled.Payoffs[player].ShouldBe(exact[player], 4 * sampled.StandardErrors[player]);
            }
        }
    }

    [Fact]
    public void Standard_error_is_that_of_the_mean()
    {
        var sampled = ShapleySampling.Estimate(Games.Gloves, 1000, new RandomSource(3, 0));
        sampled.StandardErrors[0].ShouldBe(Math.Sqrt(2.0 / 9 / 1000), 0.002);
        sampled.StandardErrors[1].ShouldBe(Math.Sqrt(5.0 / 36 / 1000), 0.002);
        sampled.Diagnostics.Iterations.ShouldBe(1000);
        sampled.Payoffs.ShouldBe(ShapleySampling.Estimate(Games.Gloves, 1000, new RandomSource(3, 0)).Payoffs);
        sampled.Payoffs.ShouldNotBe(ShapleySampling.Estimate(Games.Gloves, 1000, new RandomSource(4, 0)).Payoffs);
    }

    [Fact]
    public void Sixty_players_are_sampled()
    {
        // Unanimity of the first two players, and one for each of the others.
        var game = new CoalitionGame(60, s => ((s & 3) == 3 ? 10 : 0) + Games.Members(s >> 2).Count());
        var sampled = ShapleySampling.Estimate(game, 400, new RandomSource(1, 0));
        sampled.Payoffs[0].ShouldBe(5, 4 * sampled.StandardErrors[0]);
        sampled.Payoffs.Skip(2).ShouldAllBe(p => Math.Abs(p - 1) < 1e-12);
        sampled.StandardErrors.Skip(2).ShouldAllBe(e => e < 1e-12);
    }

    [Fact]
    public void Games_outside_the_ranges_are_refused()
    {
        Should.Throw<ArgumentException>(() => new CoalitionGame(0, 1, 2)).Message
            .ShouldBe("A game of n players has 2^n values, n from 1 to 20; there are 3. (Parameter 'values')");
        Should.Throw<ArgumentException>(() => new CoalitionGame([])).Message.ShouldContain("there are 0");
        Should.Throw<ArgumentException>(() => new CoalitionGame([1.0, 2.0])).Message
            .ShouldBe("The empty coalition must have value 0, not 1; measure values from there. (Parameter 'value')");
        Should.Throw<ArgumentOutOfRangeException>(() => new CoalitionGame([0, double.NaN])).Message
            .ShouldStartWith("Allowed: a finite number. (Parameter 'values')");
        Should.Throw<ArgumentOutOfRangeException>(() => new CoalitionGame(64, _ => 0)).Message
            .ShouldStartWith("Allowed: from 1 to 63. (Parameter 'players')");
        Should.Throw<ArgumentOutOfRangeException>(() => Games.Gloves.Value(8)).Message.ShouldStartWith("Allowed: bits of the 3 players.");
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleyValue.Solve(new CoalitionGame(21, _ => 0))).Message
            .ShouldStartWith("Allowed: from 1 to 20. (Parameter 'game')");
        Should.Throw<ArgumentException>(() => ShapleyValue.Solve(new CoalitionGame(2, s => s == 3 ? double.NaN : 0))).Message
            .ShouldStartWith("The value of coalition 3 is not a finite number.");
        Should.Throw<ArgumentOutOfRangeException>(() => ShapleySampling.Estimate(Games.Gloves, 1, default)).Message
            .ShouldStartWith("Allowed: from 2 to 10000000. (Parameter 'orders')");
    }

    [Fact]
    public void Generated_games_are_not_trivial()
    {
        var values = Games.Any.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100)
            .Select(g => ShapleyValue.Solve(g).Payoffs).ToArray();
        values.Count(v => v.Any(p => p < 0)).ShouldBeInRange(20, 95);
        values.Select(v => v.Length).Distinct().Count().ShouldBe(3);
    }

    private static IEnumerable<int[]> Orders(int[] players) => players.Length == 1
        ? [players]
        : players.SelectMany(first => Orders([.. players.Where(p => p != first)]).Select(rest => (int[])[first, .. rest]));

    private static void Holds(Func<CoalitionGame, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(19, 1), Prop.ForAll(Games.Any, property));

    private static void ShouldBe(CoalitionSolution solution, params double[] expected)
    {
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.Payoffs.Length.ShouldBe(expected.Length);
        for (int player = 0; player < expected.Length; player++)
        {
            solution.Payoffs[player].ShouldBe(expected[player], 5e-7);
        }
    }
}
