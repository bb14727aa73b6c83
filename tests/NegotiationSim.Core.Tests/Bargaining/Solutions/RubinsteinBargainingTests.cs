using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class RubinsteinBargainingTests
{
    [Theory]
    [InlineData(0.9, 0.9, 0.526315789, 0.473684211)]
    [InlineData(0.9, 0.8, 0.714285714, 0.642857143)]
    [InlineData(0.8, 0.9, 0.357142857, 0.285714286)]
    [InlineData(0.5, 0.5, 0.666666667, 0.333333333)]
    [InlineData(0.99, 0.99, 0.502512563, 0.497487437)]
    public void Patience_and_the_first_word_decide_the_shares(double first, double second, double proposing, double responding)
    {
        var solution = RubinsteinBargaining.Solve(new RubinsteinRules(first, second));
        solution.WhenFirstProposes.First.ShouldBeNear(proposing);
        solution.WhenFirstProposes.Second.ShouldBeNear(1 - proposing);
        solution.WhenSecondProposes.First.ShouldBeNear(responding);
        solution.Diagnostics.ShouldSatisfyAllConditions(
            d => d.Converged.ShouldBeTrue(),
            d => d.Residual.ShouldBeLessThan(1e-14),
            d => d.Reason.ShouldBe("Closed form, agreement in the first round."));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.1)]
    [InlineData(3, 0.91)]
    [InlineData(4, 0.181)]
    [InlineData(5, 0.8371)]
    [InlineData(10, 0.342800821)]
    [InlineData(20, 0.462328077)]
    [InlineData(100, 0.52630181)]
    public void Last_round_matches_stahl(int rounds, double expected)
    {
        var solution = RubinsteinBargaining.Solve(new RubinsteinRules(0.9, 0.9), rounds);
        solution.WhenFirstProposes.First.ShouldBeNear(expected, rounds == 100 ? 1e-8 : 1e-9);
        solution.WhenFirstProposes.First.ShouldBeNear((1 - Math.Pow(-0.9, rounds)) / 1.9, 1e-13);
        solution.WhenSecondProposes.Second.ShouldBeNear(solution.WhenFirstProposes.First, 1e-15);
        solution.Diagnostics.Iterations.ShouldBe(rounds);
    }

    [Theory]
    [InlineData(1, 0.768426117)]
    [InlineData(0.1, 0.751871863)]
    [InlineData(0.01, 0.750187469)]
    [InlineData(0.001, 0.75001875)]
    [InlineData(1e-6, 0.75)]
    public void Short_rounds_give_shares_by_the_discount_rates(double years, double expected) =>
        RubinsteinBargaining.Solve(new RubinsteinRules(Math.Exp(-0.05 * years), Math.Exp(-0.15 * years)))
            .WhenFirstProposes.First.ShouldBeNear(expected, years < 1e-5 ? 1e-7 : 1e-9);

    [Theory]
    [InlineData(1, 0.8)]
    [InlineData(0.5, 0.566666667)]
    [InlineData(0.1, 0.468421053)]
    [InlineData(0.01, 0.451758794)]
    [InlineData(0.001, 0.450175088)]
    [InlineData(1e-9, 0.45)]
    public void Rare_breakdown_splits_the_difference(double breakdown, double expected) =>
        RubinsteinBargaining.Solve(new RubinsteinRules(1, 1, breakdown, 0.1, 0.2))
            .WhenFirstProposes.First.ShouldBeNear(expected, breakdown < 1e-8 ? 1e-7 : 1e-9);

    [Fact]
    public void Breakdown_and_discounting_together_match_the_published_numbers()
    {
        RubinsteinBargaining.Solve(new RubinsteinRules(0.95, 0.95, 0.05)).WhenFirstProposes.First.ShouldBeNear(0.525624179);
        var solution = RubinsteinBargaining.Solve(new RubinsteinRules(0.95, 0.9, 0.05, 0.1, 0.2));
        solution.WhenFirstProposes.First.ShouldBeNear(0.613328589);
        solution.WhenSecondProposes.First.ShouldBeNear(0.558279052);
    }

    [Fact]
    public void Outside_option_matters_only_above_the_waiting_value_and_is_no_disagreement_point()
    {
        RubinsteinBargaining.Solve(new RubinsteinRules(0.9, 0.9, secondOutsideOption: 0.3))
            .WhenFirstProposes.First.ShouldBeNear(0.526315789);
        RubinsteinBargaining.Solve(new RubinsteinRules(0.9, 0.9, secondOutsideOption: 0.6)).WhenFirstProposes.First.ShouldBeNear(0.4);
        NashBargaining.Solve(new SplitProblem(1, 0, 0.3)).FirstPayoff.ShouldBeNear(0.35);
    }

    [Theory]
    [InlineData(0.1, 0.2, 1, 1)]
    [InlineData(0.2, 0.1, 0.1, 0.1)]
    [InlineData(0.3, 0.3, 0.3, 1)]
    public void Fixed_costs_give_the_cheaper_side_nearly_all(double first, double second, double lowest, double highest)
    {
        var solution = FixedCostBargaining.Solve(first, second);
        (solution.LowestFirstShare, solution.HighestFirstShare).ShouldBe((lowest, highest));
        solution.Diagnostics.Converged.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.5, 0.857142857)]
    [InlineData(0.1, 0.701107011)]
    [InlineData(0.01, 0.670011111)]
    [InlineData(0.001, 0.667000111)]
    [InlineData(1e-9, 0.666666667)]
    public void Risk_averse_party_gets_less_and_rare_breakdown_gives_nash(double breakdown, double expected)
    {
        var solution = RiskAverseRubinstein.Solve(0, 0.5, breakdown);
        solution.WhenFirstProposes.First.ShouldBeNear(expected, breakdown < 1e-8 ? 1e-8 : 1e-9);

        // Each side is indifferent between the other's offer and waiting: y = (1-p) x, and sqrt(1-x) = (1-p) sqrt(1-y).
        solution.WhenSecondProposes.First.ShouldBeNear((1 - breakdown) * solution.WhenFirstProposes.First, 1e-12);
        Math.Sqrt(solution.WhenFirstProposes.Second)
            .ShouldBeNear((1 - breakdown) * Math.Sqrt(solution.WhenSecondProposes.Second), 1e-12);
    }

    [Fact]
    public void Outside_options_or_breakdown_payoffs_above_the_surplus_leave_no_agreement()
    {
        foreach (int rounds in new[] { 0, 5 })
        {
            var options = Solve(new RubinsteinRules(0.9, 0.9, firstOutsideOption: 0.5, secondOutsideOption: 0.6), rounds);
            options.ShouldBe(new RubinsteinSolution(false, new Shares(0.5, 0.6), new Shares(0.5, 0.6), new SolutionDiagnostics(
                true, 0, 0, "No agreement zone: the outside options together exceed the surplus.")));
            var breakdown = Solve(new RubinsteinRules(0.9, 0.9, 0.1, 0.7, 0.4), rounds);
            breakdown.ShouldBe(new RubinsteinSolution(false, new Shares(0.7, 0.4), new Shares(0.7, 0.4), new SolutionDiagnostics(
                true, 0, 0, "No agreement zone: the payoffs at breakdown together exceed the surplus.")));
        }
    }

    [Fact]
    public void Parties_that_nothing_presses_are_refused()
    {
        const string Message = "Without discounting and without breakdown any split is an equilibrium; allowed: a discount factor below 1 "
            + "or a breakdown probability above 0.";
        Should.Throw<ArgumentException>(() => RubinsteinBargaining.Solve(new RubinsteinRules())).Message.ShouldStartWith(Message);
        Should.Throw<ArgumentException>(() => RiskAverseRubinstein.Solve(0.2, 0.3, 0)).Message.ShouldStartWith(Message);
        RubinsteinBargaining.Solve(new RubinsteinRules(), 3).WhenFirstProposes.First.ShouldBe(1);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        foreach (double wrong in new[] { -0.1, 1.1, double.NaN })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => new RubinsteinRules(wrong))
                .Message.ShouldStartWith("Allowed: from 0 to 1. (Parameter 'firstDiscount')");
            Should.Throw<ArgumentOutOfRangeException>(() => new RubinsteinRules(breakdown: wrong));
            Should.Throw<ArgumentOutOfRangeException>(() => new RubinsteinRules(secondOutsideOption: wrong));
            Should.Throw<ArgumentOutOfRangeException>(() => new RubinsteinRules(firstBreakdownPayoff: wrong));
            Should.Throw<ArgumentOutOfRangeException>(() => FixedCostBargaining.Solve(0.1, wrong));
            Should.Throw<ArgumentOutOfRangeException>(() => RiskAverseRubinstein.Solve(wrong, 0, 0.1));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => RiskAverseRubinstein.Solve(1, 0, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => RubinsteinBargaining.Solve(new RubinsteinRules(0.9, 0.9), 0));
    }

    private static RubinsteinSolution Solve(RubinsteinRules rules, int rounds) =>
        rounds == 0 ? RubinsteinBargaining.Solve(rules) : RubinsteinBargaining.Solve(rules, rounds);
}
