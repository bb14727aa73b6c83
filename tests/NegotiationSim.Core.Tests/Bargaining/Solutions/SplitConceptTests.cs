using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

/// <summary>Kalai-Smorodinsky, egalitarian, utilitarian and take-it-or-leave-it splits.</summary>
public sealed class SplitConceptTests
{
    [Fact]
    public void Kalai_smorodinsky_gives_equal_parts_of_the_greatest_gains() => SplitProblems.Holds((problem, _) =>
    {
        var solution = KalaiSmorodinsky.Solve(problem);
        return Numbers.Near(
            problem.First.Gain(problem.FirstDisagreement, solution.FirstPayoff - problem.FirstDisagreement)
                / problem.First.Gain(problem.FirstDisagreement, problem.JointGain),
            problem.Second.Gain(problem.SecondDisagreement, solution.SecondPayoff - problem.SecondDisagreement)
                / problem.Second.Gain(problem.SecondDisagreement, problem.JointGain),
            1e-10);
    });

    [Fact]
    public void Kalai_smorodinsky_ignores_affine_changes_of_utility() => SplitProblems.Holds((problem, _) =>
    {
        var changed = SplitProblems.With(problem, problem.First.Rescaled(7, -3), problem.Second.Rescaled(0.01, 100));
        return Numbers.Near(KalaiSmorodinsky.Solve(changed).FirstPayoff, KalaiSmorodinsky.Solve(problem).FirstPayoff, 1e-12);
    });

    [Fact]
    public void Kalai_smorodinsky_and_egalitarian_never_lose_by_a_larger_surplus() => SplitProblems.Holds((problem, _) =>
    {
        var larger = new SplitProblem(
            problem.Surplus + 0.5, problem.FirstDisagreement, problem.SecondDisagreement, problem.First, problem.Second);
        return NeitherLoses(Egalitarian.Solve(problem), Egalitarian.Solve(larger))
            && (problem.First.PowerFrom(problem.FirstDisagreement) is null
                || problem.Second.PowerFrom(problem.SecondDisagreement) is null
                || NeitherLoses(KalaiSmorodinsky.Solve(problem), KalaiSmorodinsky.Solve(larger)));
    });

    [Fact]
    public void Egalitarian_gains_are_equal_in_utility() => SplitProblems.Holds((problem, _) =>
    {
        double gain = Egalitarian.Solve(problem).FirstPayoff - problem.FirstDisagreement;
        double Excess(double firstGain) =>
            problem.First.Gain(problem.FirstDisagreement, Math.Clamp(firstGain, 0, problem.JointGain))
            - problem.Second.Gain(problem.SecondDisagreement, Math.Clamp(problem.JointGain - firstGain, 0, problem.JointGain));

        // The order of the gains turns within 1e-11 of the split; the gains themselves may be steeper than doubles resolve.
        return Excess(gain - (1e-11 * problem.Surplus)) <= 0 && Excess(gain + (1e-11 * problem.Surplus)) >= 0;
    });

    [Fact]
    public void Utilitarian_sum_is_the_largest() => SplitProblems.Holds((problem, _) =>
    {
        var solution = Utilitarian.Solve(problem);
        double best = solution.FirstUtility + solution.SecondUtility;
        return Enumerable.Range(0, 101).All(k =>
        {
            double gain = problem.JointGain * k / 100;
            double sum = problem.First.Value(problem.FirstDisagreement + gain)
                + problem.Second.Value(problem.SecondDisagreement + Math.Max(0, problem.JointGain - gain));
            return sum <= best + 1e-9;
        });
    });

    [Fact]
    public void Utilitarian_neutral_parties_give_all_to_the_larger_scale_and_halve_a_tie()
    {
        var tie = Utilitarian.Solve(new SplitProblem(100, 10, 30));
        tie.FirstPayoff.ShouldBe(40);
        tie.Diagnostics.Reason.ShouldBe("Every split has the same sum of utilities; the gain is halved.");
        Utilitarian.Solve(new SplitProblem(100, 10, 30, UtilityFunction.Neutral.Rescaled(2, 0))).FirstPayoff.ShouldBe(70);
        Utilitarian.Solve(new SplitProblem(100, 10, 30, null, UtilityFunction.Neutral.Rescaled(2, 0))).FirstPayoff.ShouldBe(10);
    }

    [Fact]
    public void Equal_parties_halve_the_gain_under_every_concept()
    {
        var problem = new SplitProblem(3, 0.5, 0.5, UtilityFunction.Cara(1.5), UtilityFunction.Cara(1.5));
        NashBargaining.Solve(problem).FirstPayoff.ShouldBeNear(1.5, 1e-12);
        KalaiSmorodinsky.Solve(problem).FirstPayoff.ShouldBeNear(1.5, 1e-12);
        Egalitarian.Solve(problem).FirstPayoff.ShouldBeNear(1.5, 1e-12);
        Utilitarian.Solve(problem).FirstPayoff.ShouldBeNear(1.5, 1e-12);
    }

    [Fact]
    public void Proposer_takes_the_whole_gain()
    {
        var problem = new SplitProblem(100, 10, 30);
        TakeItOrLeaveIt.Solve(problem, true).ShouldBe(
            new SplitSolution(true, 70, 30, 70, 30, new SolutionDiagnostics(true, 0, 0, "The proposer takes the whole gain.")));
        TakeItOrLeaveIt.Solve(problem, false).FirstPayoff.ShouldBe(10);
        TakeItOrLeaveIt.Solve(problem, false).SecondPayoff.ShouldBe(90);
    }

    private static bool NeitherLoses(SplitSolution before, SplitSolution after) =>
        after.FirstPayoff >= before.FirstPayoff - 1e-12 && after.SecondPayoff >= before.SecondPayoff - 1e-12;
}
