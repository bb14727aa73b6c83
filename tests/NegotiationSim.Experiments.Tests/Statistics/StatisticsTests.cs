using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Experiments.Tests.Statistics;

public sealed class StatisticsTests
{
    // Student's own example, the additional hours of sleep of ten patients (Student 1908): R's t.test(extra) on group 2 gives these.
    private static readonly double[] Sleep = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void Interval_of_Students_sleep_data_is_the_published_one()
    {
        MeanInterval interval = MeanInterval.Of(Sleep);
        interval.Count.ShouldBe(10);
        interval.Mean.ShouldBe(2.33, 1e-12);
        interval.StandardDeviation.ShouldBe(2.002249, 1e-6);
        interval.Low.ShouldBe(0.8976775, 1e-6);
        interval.High.ShouldBe(3.7623225, 1e-6);
        interval.ExcludesZero.ShouldBeTrue();
    }

    [Fact]
    public void Interval_needs_two_replications_and_leaves_out_what_could_not_be_measured()
    {
        MeanInterval.Of([]).ShouldBe(new MeanInterval(0, double.NaN, double.NaN, double.NaN));
        MeanInterval one = MeanInterval.Of([double.NaN, 3]);
        (one.Count, one.Mean).ShouldBe((1, 3));
        one.HalfWidth.ShouldBe(double.NaN);
        one.ExcludesZero.ShouldBeFalse();
        MeanInterval.Of([1, double.NaN, 3]).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Level_outside_zero_and_one_is_refused(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of([1, 2], level));

    [Fact]
    public void Running_moments_do_not_lose_small_differences_of_large_numbers()
    {
        var moments = new RunningMoments();
        foreach (double value in new[] { 1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16 })
        {
            moments.Add(value);
        }

        moments.Mean.ShouldBe(1e9 + 10);
        moments.StandardDeviation.ShouldBe(Math.Sqrt(30), 1e-12);
    }

    [Fact]
    public void Interval_of_shifted_and_scaled_values_is_shifted_and_scaled() => Prop.ForAll(
        Gen.Choose(-1_000, 1_000).Select(i => i / 8.0).ArrayOf(12).ToArbitrary(),
        values =>
        {
            MeanInterval plain = MeanInterval.Of(values);
            MeanInterval moved = MeanInterval.Of(values.Select(value => 7 + (3 * value)));
            return (Math.Abs(moved.Mean - 7 - (3 * plain.Mean)) < 1e-9 && Math.Abs(moved.HalfWidth - (3 * plain.HalfWidth)) < 1e-9)
                .Classify(plain.HalfWidth > 0, "spread");
        }).QuickCheckThrowOnFailure();

    // quantile(c(1, 3, 4, 8, 15), c(0, .1, .25, .5, .9, 1), type = 7) of R.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.8)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 4)]
    [InlineData(0.9, 12.2)]
    [InlineData(1, 15)]
    public void Quantile_is_that_of_R(double probability, double expected) =>
        Quantile.Of([1, 3, 4, 8, 15], probability).ShouldBe(expected, 1e-12);

    [Fact]
    public void Quantile_of_nothing_is_not_a_number_and_of_one_value_is_that_value()
    {
        Quantile.Of([], 0.5).ShouldBe(double.NaN);
        Quantile.Of([7], 0.05).ShouldBe(7);
        Should.Throw<ArgumentOutOfRangeException>(() => Quantile.Of([7], 1.1));
    }
}
