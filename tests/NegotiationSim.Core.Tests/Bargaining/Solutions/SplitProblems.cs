using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

/// <summary>Random splits with an agreement zone: all pairs of utilities, zero and positive disagreement payoffs.</summary>
internal static class SplitProblems
{
    public static readonly Arbitrary<(SplitProblem Problem, double Weight)> Any = (
        from first in Utilities()
        from second in Utilities()
        from firstDisagreement in Amounts()
        from secondDisagreement in Amounts()
        from gain in Gen.Choose(1, 400)
        from weight in Gen.Choose(1, 19)
        select (
            new SplitProblem(
                firstDisagreement + secondDisagreement + (gain / 100.0), firstDisagreement, secondDisagreement, first, second),
            weight / 20.0)).ToArbitrary();

    public static void Holds(Func<SplitProblem, double, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(7, 1), Prop.ForAll(Any, c => property(c.Problem, c.Weight)));

    public static SplitProblem With(SplitProblem problem, UtilityFunction first, UtilityFunction second) =>
        new(problem.Surplus, problem.FirstDisagreement, problem.SecondDisagreement, first, second);

    public static SplitProblem Mirrored(SplitProblem problem) =>
        new(problem.Surplus, problem.SecondDisagreement, problem.FirstDisagreement, problem.Second, problem.First);

    private static Gen<UtilityFunction> Utilities() =>
        from kind in Gen.Choose(0, 2)
        from aversion in Gen.Choose(1, 95)
        from scale in Gen.Choose(1, 30)
        from shift in Gen.Choose(-20, 20)
        select (kind switch
        {
            0 => UtilityFunction.Neutral,
            1 => UtilityFunction.Crra(aversion / 100.0),
            _ => UtilityFunction.Cara(aversion / 10.0),
        }).Rescaled(scale / 10.0, shift);

    private static Gen<double> Amounts() => Gen.Frequency(
        (1, Gen.Constant(0.0)), (2, Gen.Choose(1, 300).Select(v => v / 100.0)));
}
