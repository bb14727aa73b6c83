using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class ShortRoundsTests
{
    [Fact]
    public void Discounting_alone_divides_by_the_others_rate() =>
        ShortRounds.Limit(new RubinsteinRules(Math.Exp(-0.05), Math.Exp(-0.15)))!.FirstPayoff.ShouldBeNear(0.75);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Breakdown_alone_splits_the_difference(double breakdown) => ShortRounds
        .Limit(new RubinsteinRules(breakdown: breakdown, firstBreakdownPayoff: 0.1, secondBreakdownPayoff: 0.2))!
        .FirstPayoff.ShouldBeNear(0.45);

    [Fact]
    public void Risk_averse_party_gets_less_under_breakdown() =>
        ShortRounds.Limit(new RubinsteinRules(breakdown: 0.3), 0, 0.5)!.FirstPayoff.ShouldBeNear(2.0 / 3);

    [Theory]
    [InlineData(0.95, 0.9, 0.05, 0.1, 0.2, 0, 0)]
    [InlineData(0.95, 0.9, 0, 0, 0, 0, 0)]
    [InlineData(1, 0.9, 0.2, 0.3, 0.1, 0, 0)]
    [InlineData(0.9, 0.9, 0, 0, 0, 0, 0.6)]
    [InlineData(0.9, 0.9, 0, 0, 0, 0.7, 0.1)]
    [InlineData(0.9, 0.9, 0, 0, 0, 0.3, 0.3)]
    public void Limit_is_what_ever_shorter_rounds_tend_to(
        double first, double second, double breakdown, double b1, double b2, double w1, double w2)
    {
        const double Length = 1e-7;
        var limit = ShortRounds.Limit(new RubinsteinRules(first, second, breakdown, b1, b2, w1, w2))!;
        var shortRounds = RubinsteinBargaining.Solve(new RubinsteinRules(
            Math.Pow(first, Length), Math.Pow(second, Length), 1 - Math.Pow(1 - breakdown, Length), b1, b2, w1, w2));

        limit.FirstPayoff.ShouldBe(shortRounds.WhenFirstProposes.First, 1e-6);
        limit.FirstPayoff.ShouldBe(shortRounds.WhenSecondProposes.First, 1e-6);
        (limit.FirstPayoff + limit.SecondPayoff).ShouldBeNear(1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 0.9)]
    [InlineData(0.9, 0)]
    public void Without_pressure_or_with_a_discount_factor_of_0_there_is_no_limit(double first, double second) =>
        ShortRounds.Limit(new RubinsteinRules(first, second)).ShouldBeNull();

    [Fact]
    public void Payoffs_at_breakdown_that_take_all_leave_no_agreement() => ShortRounds
        .Limit(new RubinsteinRules(breakdown: 0.1, firstBreakdownPayoff: 0.4, secondBreakdownPayoff: 0.6))!
        .Agreement.ShouldBeFalse();

    [Fact]
    public void Risk_aversion_of_1_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ShortRounds.Limit(new RubinsteinRules(0.9), 1));
}
