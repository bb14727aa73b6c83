using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class UtilityFrontierTests
{
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    [Theory]
    [InlineData(true, 1e-9)]
    [InlineData(false, 1e-7)]
    public void Parabola_has_its_published_solutions(bool slopeKnown, double tolerance)
    {
        var frontier = new UtilityFrontier(u => 1 - (u * u), 0, 1, 0, 0, slopeKnown ? u => -2 * u : null);
        ShouldBe(NashBargaining.Solve(frontier), 0.577350269, 0.666666667, tolerance);
        ShouldBe(KalaiSmorodinsky.Solve(frontier), Golden, Golden, 1e-9);
        ShouldBe(Egalitarian.Solve(frontier), 0.618033989, 0.618033989, 1e-9);
        ShouldBe(Utilitarian.Solve(frontier), 0.5, 0.75, tolerance);
        ShouldBe(TakeItOrLeaveIt.Solve(frontier, true), 1, 0, 1e-9);
        ShouldBe(TakeItOrLeaveIt.Solve(frontier, false), 0, 1, 1e-9);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Weighted_nash_on_a_straight_frontier_is_the_weighted_split(double weight)
    {
        var exact = new UtilityFrontier(u => 100 - u, 0, 100, 10, 30, _ => -1);
        ShouldBe(NashBargaining.Solve(exact, weight), 10 + (60 * weight), 90 - (60 * weight), 1e-12);
        var searched = new UtilityFrontier(u => 100 - u, 0, 100, 10, 30);
        ShouldBe(NashBargaining.Solve(searched, weight), 10 + (60 * weight), 90 - (60 * weight), 1e-6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_weight_on_a_party_gives_it_the_end_of_the_frontier(bool slopeKnown)
    {
        var frontier = new UtilityFrontier(u => 1 - (u * u), 0, 1, 0.1, 0.2, slopeKnown ? u => -2 * u : null);
        ShouldBe(NashBargaining.Solve(frontier, 1), Math.Sqrt(0.8), 0.2, 1e-7);
        ShouldBe(NashBargaining.Solve(frontier, 0), 0.1, 0.99, 1e-7);
    }

    [Fact]
    public void Split_solved_in_utilities_is_the_split_solved_in_payoffs() => SplitProblems.Holds((problem, weight) =>
    {
        // Disagreement at 0 for the second, lest its utilities lose digits far from where the function is steep.
        double surplus = problem.Surplus - problem.SecondDisagreement;
        var split = new SplitProblem(surplus, problem.FirstDisagreement, 0, null, problem.Second);
        var frontier = new UtilityFrontier(
            u => problem.Second.Value(Math.Max(0, surplus - u)),
            problem.FirstDisagreement,
            surplus,
            problem.FirstDisagreement,
            problem.Second.Value(0));
        return Numbers.Near(NashBargaining.Solve(frontier, weight).FirstUtility, NashBargaining.Solve(split, weight).FirstPayoff, 1e-6)
            && Numbers.Near(KalaiSmorodinsky.Solve(frontier).FirstUtility, KalaiSmorodinsky.Solve(split).FirstPayoff, 1e-8)
            && Numbers.Near(Egalitarian.Solve(frontier).FirstUtility, Egalitarian.Solve(split).FirstPayoff, 1e-8);
    });

    [Fact]
    public void Frontier_that_ends_before_gains_are_equal_gives_its_end()
    {
        var solution = Egalitarian.Solve(new UtilityFrontier(u => 10 - u, 0, 2));
        ShouldBe(solution, 2, 8, 1e-12);
        solution.Diagnostics.Reason.ShouldBe("Equal gains by Brent's method. It is a corner.");
    }

    [Fact]
    public void Frontier_without_gains_for_both_is_no_agreement()
    {
        foreach (var frontier in new[]
        {
            new UtilityFrontier(u => 1 - u, 0, 1, 0.5, 0.5),
            new UtilityFrontier(u => 1 - u, 0, 1, 2, 0),
            new UtilityFrontier(u => 1 - u, 0, 1, 0, 3),
            new UtilityFrontier(u => 1 - u, 0, 1, 1, 0),
        })
        {
            var solutions = new[]
            {
                NashBargaining.Solve(frontier), KalaiSmorodinsky.Solve(frontier), Egalitarian.Solve(frontier),
                Utilitarian.Solve(frontier), TakeItOrLeaveIt.Solve(frontier, true), TakeItOrLeaveIt.Solve(frontier, false),
            };
            solutions.ShouldAllBe(s => !s.Agreement
                && s.Diagnostics.Reason == "No agreement zone: no point of the frontier is better than disagreement for both.");
            solutions.Select(s => (s.FirstUtility, s.SecondUtility)).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Function_that_is_no_frontier_is_refused()
    {
        Should.Throw<ArgumentException>(() => new UtilityFrontier(u => u, 0, 1))
            .Message.ShouldBe("The frontier must fall and be concave; it is not near 0. (Parameter 'second')");
        Should.Throw<ArgumentException>(() => new UtilityFrontier(u => Math.Exp(-5 * u), 0, 1))
            .Message.ShouldStartWith("The frontier must fall and be concave; it is not near 0.015625");
        Should.Throw<ArgumentException>(() => new UtilityFrontier(u => 1 / u, 0, 1))
            .Message.ShouldBe("The frontier is not finite over its range. (Parameter 'second')");
        Should.Throw<ArgumentOutOfRangeException>(() => new UtilityFrontier(u => -u, 1, 0))
            .Message.ShouldStartWith("Allowed: at least the lowest utility. (Parameter 'firstHighest')");
        Should.Throw<ArgumentOutOfRangeException>(() => new UtilityFrontier(u => -u, 0, 1, double.NaN));
    }

    private static void ShouldBe(FrontierSolution solution, double first, double second, double tolerance)
    {
        solution.Agreement.ShouldBeTrue();
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.FirstUtility.ShouldBeNear(first, tolerance);
        solution.SecondUtility.ShouldBe(second, tolerance * 2 * (1 + second));
    }
}
