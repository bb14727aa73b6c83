using NegotiationSim.Experiments.Replications;

namespace NegotiationSim.Experiments.Tests.Replications;

public sealed class StoppingRuleTests
{
    // Half-width of n alternating values 0 and 1: t(n - 1, 0.975) sqrt(n/(4(n - 1)))/sqrt(n).
    [Theory]
    [InlineData(1.0, 10)]
    [InlineData(0.3, 14)] // 13 give 2.1788 x 0.5189/sqrt(13) = 0.314, 14 give 2.1604 x 0.5189/sqrt(14) = 0.2996
    [InlineData(0.2, 28)]
    [InlineData(0.1, 100)]
    public void Rule_is_met_when_the_interval_is_first_narrow_enough(double halfWidth, int replications) =>
        new StoppingRule("m", halfWidth).Met(Enumerable.Range(0, 200).Select(i => (double)(i % 2))).ShouldBe(replications);

    [Fact]
    public void Rule_that_is_not_met_says_so() => new StoppingRule("m", 0.01).Met(Enumerable.Range(0, 200).Select(i => (double)(i % 2))).ShouldBeNull();

    /// <summary>Two values that happen to agree are no reason to stop, however many replications had none.</summary>
    [Fact]
    public void First_look_waits_for_as_many_values_as_replications() =>
        new StoppingRule("m", 0.01).Met(Enumerable.Range(0, 50).Select(i => i % 5 == 0 ? 3 : double.NaN)).ShouldBe((5 * (StoppingRule.FirstLook - 1)) + 1);

    [Fact]
    public void Constant_stops_at_the_first_look_and_nothing_to_measure_never_stops()
    {
        new StoppingRule("m", 0.01).Met(Enumerable.Repeat(3.0, 50)).ShouldBe(StoppingRule.FirstLook);
        new StoppingRule("m", 0.01).Met(Enumerable.Repeat(double.NaN, 50)).ShouldBeNull();
    }
}
