using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class SplitProblemTests
{
    public static readonly TheoryData<string> Concepts = ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian", "first", "second"];

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Solution_gives_neither_less_than_disagreement_and_wastes_nothing(string concept) =>
        SplitProblems.Holds((problem, weight) =>
        {
            var solution = Solve(concept, problem, weight);
            return solution.Agreement && solution.Diagnostics.Converged
                && solution.FirstPayoff >= problem.FirstDisagreement && solution.SecondPayoff >= problem.SecondDisagreement
                && Numbers.Near(solution.FirstPayoff + solution.SecondPayoff, problem.Surplus, 1e-14)
                && solution.FirstUtility == problem.First.Value(solution.FirstPayoff)
                && solution.SecondUtility == problem.Second.Value(solution.SecondPayoff);
        });

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Solution_follows_the_parties_when_they_change_places(string concept) =>
        SplitProblems.Holds((problem, weight) =>
        {
            string mirrored = concept switch { "first" => "second", "second" => "first", _ => concept };
            return Numbers.Near(
                Solve(concept, problem, weight).FirstPayoff,
                Solve(mirrored, SplitProblems.Mirrored(problem), 1 - weight).SecondPayoff,
                1e-10);
        });

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Surplus_that_leaves_nothing_to_gain_is_no_agreement(string concept)
    {
        foreach (double surplus in new[] { 40.0, 39.0, -5 })
        {
            var solution = Solve(concept, new SplitProblem(surplus, 10, 30), 0.7);
            solution.ShouldBe(new SplitSolution(false, 10, 30, 10, 30, new SolutionDiagnostics(
                true, 0, 0, "No agreement zone: the surplus does not exceed the disagreement payoffs together.")));
        }
    }

    [Fact]
    public void Generated_problems_are_not_trivial()
    {
        var sample = SplitProblems.Any.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).Select(c => c.Problem).ToArray();
        sample.Count(p => p.First == p.Second).ShouldBeLessThan(20);
        sample.Count(p => p.FirstDisagreement > 0 && p.SecondDisagreement > 0).ShouldBeInRange(80, 220);
        sample.Count(p => NashBargaining.Solve(p).Diagnostics.Iterations > 0).ShouldBeInRange(120, 290);
    }

    [Theory]
    [InlineData(double.NaN, 0, 0, "surplus")]
    [InlineData(double.PositiveInfinity, 0, 0, "surplus")]
    [InlineData(1, double.NaN, 0, "firstDisagreement")]
    [InlineData(1, 0, double.NegativeInfinity, "secondDisagreement")]
    public void Numbers_that_are_not_finite_are_refused(double surplus, double first, double second, string name) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SplitProblem(surplus, first, second)).Message
            .ShouldStartWith($"Allowed: a finite number. (Parameter '{name}')");

    [Fact]
    public void Utility_that_is_not_defined_at_disagreement_is_refused()
    {
        const string Message =
            "Constant relative risk aversion needs a payoff of at least 0, and above 0 when the risk aversion is 1 or more.";
        Should.Throw<ArgumentOutOfRangeException>(() => new SplitProblem(1, -1, 0, UtilityFunction.Crra(0.5)))
            .Message.ShouldStartWith(Message);
        Should.Throw<ArgumentOutOfRangeException>(() => new SplitProblem(1, 0, 0, null, UtilityFunction.Crra(1)))
            .Message.ShouldStartWith(Message);
        Should.Throw<ArgumentOutOfRangeException>(() => new SplitProblem(1e6, 0, 0, UtilityFunction.Cara(1)))
            .Message.ShouldStartWith("Allowed: absolute risk aversion times payoff within -500 to 500");
        Should.Throw<ArgumentOutOfRangeException>(() => new SplitProblem(3e6, 1e6, 0, UtilityFunction.Crra(100)))
            .Message.ShouldBe(
                "The utility of the whole gain is not a number above 0; measure payoffs in another unit. (Parameter 'surplus')"
                + $"{Environment.NewLine}Actual value was 3000000.");
    }

    private static SplitSolution Solve(string concept, SplitProblem problem, double weight) => concept switch
    {
        "nash" => NashBargaining.Solve(problem, weight),
        "kalai-smorodinsky" => KalaiSmorodinsky.Solve(problem),
        "egalitarian" => Egalitarian.Solve(problem),
        "utilitarian" => Utilitarian.Solve(problem),
        "first" => TakeItOrLeaveIt.Solve(problem, true),
        _ => TakeItOrLeaveIt.Solve(problem, false),
    };
}
