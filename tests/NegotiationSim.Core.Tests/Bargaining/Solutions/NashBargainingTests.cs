using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class NashBargainingTests
{
    [Theory]
    [InlineData(0.5, 40, 60)]
    [InlineData(0.7, 52, 48)]
    [InlineData(0.3, 28, 72)]
    [InlineData(0, 10, 90)]
    [InlineData(1, 70, 30)]
    public void Neutral_parties_divide_the_gain_by_their_weights(double weight, double first, double second)
    {
        var solution = NashBargaining.Solve(new SplitProblem(100, 10, 30), weight);
        solution.FirstPayoff.ShouldBeNear(first);
        solution.SecondPayoff.ShouldBeNear(second);
        solution.Diagnostics.Iterations.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 0.5, 0.5, 2.0 / 3)]
    [InlineData(0.5, 0, 0.5, 1.0 / 3)]
    [InlineData(0.3, 0.8, 0.5, 7.0 / 9)]
    [InlineData(0, 0.5, 0.7, 0.823529412)]
    public void More_risk_averse_party_gets_less(double firstAversion, double secondAversion, double weight, double expected)
    {
        var problem = new SplitProblem(1, 0, 0, UtilityFunction.Crra(firstAversion), UtilityFunction.Crra(secondAversion));
        NashBargaining.Solve(problem, weight).FirstPayoff.ShouldBeNear(expected);
        NashBargaining.SolveNumerically(problem, weight).FirstPayoff.ShouldBeNear(expected);
    }

    [Fact]
    public void Constant_absolute_risk_aversion_solves_its_first_order_condition()
    {
        var solution = NashBargaining.Solve(new SplitProblem(1, 0, 0, null, UtilityFunction.Cara(2)));
        solution.FirstPayoff.ShouldBeNear(0.603970016);
        solution.FirstPayoff.ShouldBeNear((Math.Exp(2 * solution.SecondPayoff) - 1) / 2, 1e-13);
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.Diagnostics.Iterations.ShouldBeInRange(3, 60);
        solution.Diagnostics.Residual.ShouldBeLessThan(1e-12);
        solution.Diagnostics.Reason.ShouldBe("First-order condition by Brent's method.");
    }

    [Fact]
    public void Extreme_risk_aversion_still_converges()
    {
        var solution = NashBargaining.Solve(new SplitProblem(100.5, 0.5, 0, UtilityFunction.Crra(100), UtilityFunction.Cara(4)), 0.01);
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.FirstPayoff.ShouldBeInRange(0.5, 100.5);
    }

    [Fact]
    public void Closed_form_and_first_order_condition_agree() => SplitProblems.Holds((problem, weight) =>
    {
        var neutral = SplitProblems.With(problem, UtilityFunction.Neutral, UtilityFunction.Neutral);
        return Numbers.Near(
            NashBargaining.Solve(neutral, weight).FirstPayoff, NashBargaining.SolveNumerically(neutral, weight).FirstPayoff, 1e-12);
    });

    [Fact]
    public void Solution_has_the_largest_weighted_product_of_gains() => SplitProblems.Holds((problem, weight) =>
    {
        var solution = NashBargaining.Solve(problem, weight);
        double LogProduct(double firstGain) =>
            (weight * Math.Log(problem.First.Gain(problem.FirstDisagreement, firstGain)))
            + ((1 - weight) * Math.Log(problem.Second.Gain(problem.SecondDisagreement, problem.JointGain - firstGain)));
        double best = LogProduct(solution.FirstPayoff - problem.FirstDisagreement);
        return Enumerable.Range(1, 99).All(k => LogProduct(problem.JointGain * k / 100) <= best + 1e-9);
    });

    [Fact]
    public void Solution_ignores_affine_changes_of_utility() => SplitProblems.Holds((problem, weight) =>
    {
        var changed = SplitProblems.With(problem, problem.First.Rescaled(7, -3), problem.Second.Rescaled(0.01, 100));
        return NashBargaining.Solve(changed, weight).FirstPayoff == NashBargaining.Solve(problem, weight).FirstPayoff;
    });

    [Fact]
    public void More_weight_or_a_better_disagreement_point_never_hurts() => SplitProblems.Holds((problem, weight) =>
    {
        double now = NashBargaining.Solve(problem, weight).FirstPayoff;
        var better = new SplitProblem(
            problem.Surplus,
            problem.FirstDisagreement + (problem.JointGain / 10),
            problem.SecondDisagreement,
            problem.First,
            problem.Second);
        return NashBargaining.Solve(problem, weight + 0.02).FirstPayoff >= now - 1e-12
            && NashBargaining.Solve(better, weight).FirstPayoff >= now - 1e-12;
    });

    [Fact]
    public void More_risk_aversion_never_helps()
    {
        double[] aversions = [0, 0.2, 0.5, 0.9, 1, 1.5, 4];
        SplitProblems.Holds((problem, weight) =>
        {
            var shares = aversions.Select(r => NashBargaining.Solve(
                new SplitProblem(
                    problem.Surplus + 0.1,
                    problem.FirstDisagreement + 0.1,
                    problem.SecondDisagreement,
                    UtilityFunction.Crra(r),
                    problem.Second),
                weight).FirstPayoff).ToArray();
            return shares.Zip(shares.Skip(1)).All(pair => pair.Second <= pair.First + 1e-12);
        });
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Weight_outside_its_range_is_refused(double weight) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NashBargaining.Solve(new SplitProblem(1), weight))
            .Message.ShouldStartWith("Allowed: from 0 to 1. (Parameter 'firstWeight')");
}
