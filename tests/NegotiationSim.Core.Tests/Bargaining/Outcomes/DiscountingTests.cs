using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Tests.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class DiscountingTests
{
    private static readonly UtilityProfile Own = UtilityProfile.Table("own", TacticTalks.Space(2), [0.5, 0.8], 0, 0.25);

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.5, 0.4)]
    [InlineData(1, 0.2)]
    public void Agreement_loses_worth_with_time(double time, double worth) => Own.DiscountedUtility(1, time).ShouldBe(worth, 1e-15);

    [Fact]
    public void No_agreement_loses_worth_with_time_as_well() =>
        UtilityProfile.Table("own", Own.Space, [0.5, 0.8], 0.4, 0.25).DiscountedUtility(null, 0.5).ShouldBe(0.2, 1e-15);

    [Fact]
    public void Without_discounting_time_is_nothing() =>
        UtilityProfile.Table("own", Own.Space, [0.5, 0.8]).DiscountedUtility(0, 0.7).ShouldBe(0.5);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Time_out_of_range_is_refused(double time) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Own.DiscountedUtility(0, time)).Message.ShouldContain("Allowed: from 0 to 1.");

    [Fact]
    public void Changing_a_value_keeps_the_others()
    {
        var space = TacticTalks.Space(3, 4, 2);
        int changed = space.WithValue(space.OutcomeOf([2, 1, 1]), 1, 3);
        changed.ShouldBe(space.OutcomeOf([2, 3, 1]));
    }
}
