using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class RubinsteinProperties
{
    private static readonly Gen<double> Options = Gen.Choose(0, 50).Select(v => v / 100.0);

    private static readonly Arbitrary<RubinsteinRules> Rules = (
        from first in Gen.Choose(30, 98)
        from second in Gen.Choose(30, 98)
        from breakdown in Gen.Choose(0, 40)
        from payoffs in Options.Two()
        from outside in Options.Two()
        select new RubinsteinRules(
            first / 100.0, second / 100.0, breakdown / 100.0, payoffs.Item1, payoffs.Item2, outside.Item1, outside.Item2)).ToArbitrary();

    [Fact]
    public void Offers_leave_the_responder_indifferent_and_the_proposer_no_worse_than_waiting() => Holds(rules =>
    {
        var (x, y) = Both(RubinsteinBargaining.Solve(rules));
        double secondRefuses = Math.Max(rules.SecondWaits(1 - y), rules.SecondOutsideOption);
        double firstRefuses = Math.Max(rules.FirstWaits(x), rules.FirstOutsideOption);
        return Numbers.Near(1 - x, secondRefuses, 1e-12) && Numbers.Near(y, firstRefuses, 1e-12)
            && x is >= 0 and <= 1 && y is >= 0 and <= 1 && x >= y - 1e-12;
    });

    [Fact]
    public void Many_rounds_tend_to_the_game_without_end() => Holds(rules =>
    {
        var (x, y) = Both(RubinsteinBargaining.Solve(rules));
        var (last, lastResponding) = Both(RubinsteinBargaining.Solve(rules, 3000));
        return Numbers.Near(x, last, 1e-12) && Numbers.Near(y, lastResponding, 1e-12);
    });

    [Fact]
    public void More_patience_or_a_better_alternative_never_hurts() => Holds(rules =>
    {
        double now = RubinsteinBargaining.Solve(rules).WhenFirstProposes.First;
        RubinsteinRules[] better =
        [
            With(rules, rules.FirstDiscount + 0.01, rules.FirstBreakdownPayoff, rules.FirstOutsideOption),
            With(rules, rules.FirstDiscount, rules.FirstBreakdownPayoff + 0.05, rules.FirstOutsideOption),
            With(rules, rules.FirstDiscount, rules.FirstBreakdownPayoff, rules.FirstOutsideOption + 0.05),
        ];
        return better.Select(r => RubinsteinBargaining.Solve(r)).All(s => !s.Agreement || s.WhenFirstProposes.First >= now - 1e-12);
    });

    [Fact]
    public void Parties_that_change_places_change_shares() => Holds(rules =>
    {
        var mirrored = new RubinsteinRules(
            rules.SecondDiscount, rules.FirstDiscount, rules.Breakdown, rules.SecondBreakdownPayoff, rules.FirstBreakdownPayoff,
            rules.SecondOutsideOption, rules.FirstOutsideOption);
        return Numbers.Near(
            RubinsteinBargaining.Solve(rules).WhenFirstProposes.First,
            RubinsteinBargaining.Solve(mirrored).WhenSecondProposes.Second,
            1e-12);
    });

    [Fact]
    public void Short_rounds_tend_to_weighted_nash() => Holds(rules =>
    {
        var (firstRate, secondRate) = (-Math.Log(rules.FirstDiscount), -Math.Log(rules.SecondDiscount));
        var nash = NashBargaining.Solve(new SplitProblem(1), secondRate / (firstRate + secondRate));
        var shortRounds = new RubinsteinRules(Math.Exp(-firstRate * 1e-6), Math.Exp(-secondRate * 1e-6));
        return Numbers.Near(RubinsteinBargaining.Solve(shortRounds).WhenFirstProposes.First, nash.FirstPayoff, 1e-5);
    });

    [Fact]
    public void Rare_breakdown_tends_to_nash_of_risk_averse_parties() => Holds(rules =>
    {
        var (first, second) = (rules.FirstBreakdownPayoff, rules.SecondOutsideOption);
        var nash = NashBargaining.Solve(new SplitProblem(1, 0, 0, UtilityFunction.Crra(first), UtilityFunction.Crra(second)));
        return Numbers.Near(RiskAverseRubinstein.Solve(first, second, 1e-8).WhenFirstProposes.First, nash.FirstPayoff, 1e-7);
    });

    [Fact]
    public void Neutral_risk_aversion_is_the_plain_game() => Holds(rules => Numbers.Near(
        RiskAverseRubinstein.Solve(0, 0, rules.Breakdown, rules.FirstDiscount, rules.SecondDiscount).WhenFirstProposes.First,
        RubinsteinBargaining.Solve(new RubinsteinRules(rules.FirstDiscount, rules.SecondDiscount, rules.Breakdown)).WhenFirstProposes.First,
        1e-12));

    [Fact]
    public void Generated_rules_are_not_trivial()
    {
        var sample = Rules.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        sample.Count(r => RubinsteinBargaining.Solve(r).WhenFirstProposes.Second == r.SecondOutsideOption).ShouldBeInRange(20, 250);
        sample.Count(r => RubinsteinBargaining.Solve(r).WhenSecondProposes.First == r.FirstOutsideOption).ShouldBeInRange(20, 250);
        sample.Count(r => RubinsteinBargaining.Solve(r).WhenFirstProposes.Second > r.SecondOutsideOption + 0.01).ShouldBeGreaterThan(30);
    }

    private static (double First, double Responding) Both(RubinsteinSolution solution) =>
        (solution.WhenFirstProposes.First, solution.WhenSecondProposes.First);

    private static RubinsteinRules With(RubinsteinRules rules, double discount, double breakdownPayoff, double outsideOption) => new(
        discount, rules.SecondDiscount, rules.Breakdown, breakdownPayoff, rules.SecondBreakdownPayoff, outsideOption,
        rules.SecondOutsideOption);

    private static void Holds(Func<RubinsteinRules, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(17, 1), Prop.ForAll(Rules, property));
}
