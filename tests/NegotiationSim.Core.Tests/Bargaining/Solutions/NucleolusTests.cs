using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class NucleolusTests
{
    private static readonly Arbitrary<(double Estate, double[] Claims)> Estates = (
        from claims in Gen.Choose(1, 100).Select(c => (double)c).NonEmptyListOf()
        from part in Gen.Choose(1, 99)
        let kept = claims.Take(6).ToArray()
        select (kept.Sum() * part / 100, kept)).ToArbitrary();

    [Theory]
    [InlineData(100, 33.333333333, 33.333333333, 33.333333333)]
    [InlineData(200, 50, 75, 75)]
    [InlineData(300, 50, 100, 150)]
    [InlineData(400, 50, 125, 225)]
    [InlineData(500, 66.666666667, 166.666666667, 266.666666667)]
    public void Estates_are_divided_as_in_the_talmud(double estate, double first, double second, double third)
    {
        var solution = Nucleolus.Solve(Games.Bankruptcy(estate, 100, 200, 300));
        solution.Agreement.ShouldBeTrue();
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.Diagnostics.Residual.ShouldBeLessThan(1e-10);
        solution.Diagnostics.Iterations.ShouldBeGreaterThan(0);
        double[] expected = [first, second, third];
        solution.Payoffs.ShouldBe(expected, 1e-8);
    }

    [Fact]
    public void Scarce_glove_takes_all() => Nucleolus.Solve(Games.Gloves).Payoffs.ShouldBe([1.0, 0, 0], 1e-12);

    [Fact]
    public void Veto_player_of_a_vote_takes_all() => Nucleolus.Solve(Games.Vote(51, 50, 49, 1)).Payoffs.ShouldBe([1.0, 0, 0], 1e-12);

    [Fact]
    public void Vote_without_veto_is_shared_by_the_weights_of_its_minimal_majorities()
    {
        Nucleolus.Solve(Games.Vote(2, 1, 1, 1)).Payoffs.ShouldBe([1.0 / 3, 1.0 / 3, 1.0 / 3], 1e-12);

        // [3; 2, 1, 1, 1]: the large player with one other, or the three small ones.
        Nucleolus.Solve(Games.Vote(3, 2, 1, 1, 1)).Payoffs.ShouldBe([0.4, 0.2, 0.2, 0.2], 1e-12);
    }

    [Fact]
    public void Random_estates_follow_the_contested_garment_rule() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(29, 1),
        Prop.ForAll(Estates, e => Nucleolus.Solve(Games.Bankruptcy(e.Estate, e.Claims)).Payoffs
            .Zip(Talmud(e.Estate, e.Claims)).All(pair => Numbers.Near(pair.First, pair.Second, 1e-9))));

    [Fact]
    public void Payoffs_are_efficient_and_none_is_below_a_players_own_value() => Holds(game =>
    {
        var solution = Nucleolus.Solve(game);
        return solution.Agreement && solution.Diagnostics.Converged
            && Numbers.Near(solution.Payoffs.Sum(), game.Value(game.Everyone), 1e-10)
            && solution.Payoffs.Select((p, i) => p >= game.Value(1UL << i) - 1e-9).All(above => above);
    });

    [Fact]
    public void No_transfer_between_two_players_makes_the_sorted_complaints_smaller() => Holds(game =>
    {
        double[] best = [.. Nucleolus.Solve(game).Payoffs];
        double[] complaints = Complaints(game, best);
        return Enumerable.Range(0, best.Length).All(from => Enumerable.Range(0, best.Length).Where(to => to != from).All(to =>
        {
            double[] moved = [.. best];
            moved[from] -= 0.01;
            moved[to] += 0.01;
            return moved[from] < game.Value(1UL << from) || Smaller(complaints, Complaints(game, moved));
        }));
    });

    [Fact]
    public void Nucleolus_is_in_the_core_of_convex_games() => Holds(
        game => Complaints(game, [.. Nucleolus.Solve(game).Payoffs])[0] <= 1e-9);

    [Fact]
    public void Rescaled_values_and_added_own_values_rescale_and_add() => Holds(game =>
    {
        var changed = new CoalitionGame(game.Players, s => (2.5 * game.Value(s)) + Games.Members(s).Sum(i => 3.0 * i));
        return Nucleolus.Solve(changed).Payoffs.Zip(Nucleolus.Solve(game).Payoffs)
            .Select((pair, i) => Numbers.Near(pair.First, (2.5 * pair.Second) + (3.0 * i), 1e-9)).All(near => near);
    });

    [Fact]
    public void Players_that_change_places_change_payoffs() => Holds(game =>
    {
        return Nucleolus.Solve(Games.Reversed(game)).Payoffs.Reverse().Zip(Nucleolus.Solve(game).Payoffs)
            .All(pair => Numbers.Near(pair.First, pair.Second, 1e-9));
    });

    [Fact]
    public void Any_game_has_a_nucleolus_or_no_agreement() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(31, 1),
        Prop.ForAll(Games.Any, game =>
        {
            var solution = Nucleolus.Solve(game);
            double alone = Enumerable.Range(0, game.Players).Sum(i => game.Value(1UL << i));
            return solution.Diagnostics.Converged && solution.Agreement == (alone <= game.Value(game.Everyone))
                && (!solution.Agreement || solution.Payoffs.Select((p, i) => p >= game.Value(1UL << i) - 1e-9).All(above => above));
        }));

    [Fact]
    public void Twelve_claimants_are_solved()
    {
        double[] claims = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
        var solution = Nucleolus.Solve(Games.Bankruptcy(500, claims));
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.Payoffs.ShouldBe(Talmud(500, claims), 1e-7);
    }

    [Fact]
    public void Degenerate_games_are_solved_or_refused()
    {
        Nucleolus.Solve(new CoalitionGame(0, 7)).Payoffs.ShouldBe([7.0]);
        Nucleolus.Solve(new CoalitionGame(0, 0, 0, 0)).Payoffs.ShouldBe([0.0, 0]);
        Nucleolus.Solve(new CoalitionGame(0, 1, 2, 3)).Payoffs.ShouldBe([1.0, 2], 1e-12);
        var none = Nucleolus.Solve(new CoalitionGame(0, 2, 2, 3));
        none.Agreement.ShouldBeFalse();
        none.Payoffs.ShouldBe([2.0, 2]);
        none.Diagnostics.Reason.ShouldBe("No agreement zone: the players alone together have more than everyone.");
        Should.Throw<ArgumentOutOfRangeException>(() => Nucleolus.Solve(new CoalitionGame(13, _ => 0))).Message
            .ShouldStartWith("Allowed: from 1 to 12. (Parameter 'game')");
    }

    [Fact]
    public void Generated_games_are_not_trivial()
    {
        var games = Games.Convex.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).ToArray();
        games.Count(g => !ShapleyValue.Solve(g).Payoffs.Zip(Nucleolus.Solve(g).Payoffs).All(p => Numbers.Near(p.First, p.Second, 1e-6)))
            .ShouldBeGreaterThan(80);
        Games.Any.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).Count(g => Nucleolus.Solve(g).Agreement)
            .ShouldBeInRange(5, 95);
        Estates.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).Count(e => e.Claims.Length > 2).ShouldBeGreaterThan(60);
    }

    /// <summary>Half claims awarded equally up to half of all claims, and losses likewise above (Aumann and Maschler 1985).</summary>
    private static double[] Talmud(double estate, double[] claims)
    {
        double half = claims.Sum() / 2;
        return estate <= half
            ? EqualAwards(estate, [.. claims.Select(c => c / 2)])
            : [.. claims.Zip(EqualAwards(claims.Sum() - estate, [.. claims.Select(c => c / 2)]), (c, loss) => c - loss)];
    }

    private static double[] EqualAwards(double estate, double[] claims)
    {
        double[] awards = new double[claims.Length];
        double left = estate;
        int[] rising = [.. Enumerable.Range(0, claims.Length).OrderBy(i => claims[i])];
        for (int k = 0; k < rising.Length; k++)
        {
            awards[rising[k]] = Math.Min(claims[rising[k]], left / (rising.Length - k));
            left -= awards[rising[k]];
        }

        return awards;
    }

    private static double[] Complaints(CoalitionGame game, double[] payoffs) =>
    [
        .. Enumerable.Range(1, (1 << game.Players) - 2)
            .Select(s => game.Value((ulong)s) - Games.Members((ulong)s).Sum(i => payoffs[i])).OrderDescending(),
    ];

    /// <summary>Whether the first list comes first in lexicographic order, rounding aside.</summary>
    private static bool Smaller(double[] first, double[] second) =>
        first.Zip(second).Where(pair => Math.Abs(pair.First - pair.Second) > 1e-8)
            .Select(pair => pair.First < pair.Second).FirstOrDefault(true);

    private static void Holds(Func<CoalitionGame, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(37, 1), Prop.ForAll(Games.Convex, property));
}
