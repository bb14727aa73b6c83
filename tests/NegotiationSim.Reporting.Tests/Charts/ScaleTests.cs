using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(0, 0.57, new[] { 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6 })]
    [InlineData(0, 10, new[] { 0.0, 2, 4, 6, 8, 10 })]
    [InlineData(0, 11.9e9, new[] { 0, 2e9, 4e9, 6e9, 8e9, 10e9, 12e9 })]
    [InlineData(-3, 7, new[] { -4.0, -2, 0, 2, 4, 6, 8 })]
    [InlineData(0, 0, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(5, 5, new[] { 0.0, 1, 2, 3, 4, 5 })]
    [InlineData(-5, -5, new[] { -5.0, -4, -3, -2, -1, 0 })]
    [InlineData(0, 0.003, new[] { 0, 0.0005, 0.001, 0.0015, 0.002, 0.0025, 0.003 })]
    public void Linear_scale_has_round_ticks_and_ends_on_them(double low, double high, double[] ticks)
    {
        Scale scale = Scale.Linear(low, high, 0, 100);
        scale.Ticks.ShouldBe(ticks);
        scale.Low.ShouldBe(ticks[0]);
        scale.High.ShouldBe(ticks[^1]);
    }

    [Theory]
    [InlineData(1, 1, new[] { 1.0, 10 })]
    [InlineData(12, 520_000, new[] { 10, 100, 1e3, 1e4, 1e5, 1e6 })]
    [InlineData(10, 1_000, new[] { 10.0, 100, 1_000 })]
    [InlineData(0.5, 3, new[] { 0.1, 1, 10 })]
    [InlineData(1, 1e12, new[] { 1, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12 })]
    public void Logarithmic_scale_has_decades_as_ticks(double low, double high, double[] ticks) =>
        Scale.Logarithmic(low, high, 0, 100).Ticks.ShouldBe(ticks);

    [Theory]
    [InlineData(2024, 2024, 600, new[] { 2024.0 })]
    [InlineData(2024, 2026, 600, new[] { 2024.0, 2025, 2026 })]
    [InlineData(2024, 2033, 200, new[] { 2024.0, 2027, 2030, 2033 })]
    [InlineData(2024, 2033, 10, new[] { 2024.0 })]
    [InlineData(2001, 2100, 500, new[] { 2001.0, 2011, 2021, 2031, 2041, 2051, 2061, 2071, 2081, 2091 })]
    public void Years_are_whole_counted_from_the_first_and_as_many_as_fit(int first, int last, double width, double[] ticks) =>
        Scale.Years(first, last, 0, width).Ticks.ShouldBe(ticks);

    [Fact]
    public void Single_year_lies_in_the_middle() => Scale.Years(2024, 2024, 100, 300).At(2024).ShouldBe(200);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 50)]
    [InlineData(100, 100)]
    [InlineData(0, 0)]
    [InlineData(-7, 0)]
    public void Logarithmic_scale_puts_values_off_its_lower_end_on_it(double value, double at) =>
        Scale.Logarithmic(1, 100, 0, 100).At(value).ShouldBe(at, 1e-9);

    [Fact]
    public void Scale_runs_downwards_when_its_end_lies_above_its_start() => Scale.Linear(0, 10, 300, 100).At(2).ShouldBe(260, 1e-9);

    [Fact]
    public void Linear_scale_holds_its_range_with_few_rising_ticks()
    {
        int crossingZero = 0;
        Gen<(double Low, double High)> ranges =
            from low in Gen.Choose(-1_000_000, 1_000_000)
            from width in Gen.Choose(1, 1_000_000)
            from power in Gen.Choose(-9, 9)
            let unit = Math.Pow(10, power)
            select (low * unit, (low + width) * unit);
        Property property = Prop.ForAll(ranges.ToArbitrary(), range =>
        {
            crossingZero += range.Low < 0 && range.High > 0 ? 1 : 0;
            Scale scale = Scale.Linear(range.Low, range.High, 0, 100);
            double slack = 1e-6 * (scale.High - scale.Low);
            scale.Low.ShouldBeLessThanOrEqualTo(range.Low + slack);
            scale.High.ShouldBeGreaterThanOrEqualTo(range.High - slack);
            scale.Ticks.Length.ShouldBeInRange(2, 8);
            scale.Ticks.Zip(scale.Ticks.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240101, 7), property);
        crossingZero.ShouldBeInRange(20, 480);
    }
}
