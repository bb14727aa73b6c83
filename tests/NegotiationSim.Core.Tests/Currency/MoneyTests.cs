using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Currency;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1_000_000)]
    [InlineData(-2.5, -2_500_000)]
    [InlineData(0.0000005, 0)]
    [InlineData(0.0000015, 2)]
    [InlineData(0.0000025, 2)]
    [InlineData(-0.0000015, -2)]
    [InlineData(28.6e9, 28_600_000_000_000_000)]
    [InlineData(9.2233720368546e12, 9_223_372_036_854_599_680)]
    public void FromDollars_rounds_halves_to_even_micro_dollars(double dollars, long microDollars) =>
        Money.FromDollars(dollars).ShouldBe(new Money(microDollars));

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(9.3e12, "9300000000000")]
    [InlineData(-9.3e12, "-9300000000000")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    public void FromDollars_of_what_is_no_amount_is_refused(double dollars, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Money.FromDollars(dollars)).Message
            .ShouldBe(
                "Money is a number from -9.22e12 to 9.22e12 dollars. (Parameter 'dollars')"
                + $"{Environment.NewLine}Actual value was {shown}.");

    [Fact]
    public void Arithmetic_is_exact()
    {
        var large = new Money(900_000_000_000_000_000);
        (large + new Money(1) - large).ShouldBe(new Money(1));
        (-large).MicroDollars.ShouldBe(-900_000_000_000_000_000);
        Money.Zero.ShouldBe(default);
        new Money(1_250_000).Dollars.ShouldBe(1.25);
    }

    [Fact]
    public void Arithmetic_beyond_the_range_throws()
    {
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Should.Throw<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Should.Throw<OverflowException>(() => -new Money(long.MinValue));
    }

    [Fact]
    public void Comparisons_follow_the_amount()
    {
        var (less, more) = (new Money(-1), new Money(1));
        (less < more).ShouldBeTrue();
        (more < less).ShouldBeFalse();
        (more > less).ShouldBeTrue();
        (less > more).ShouldBeFalse();
        (less <= new Money(-1)).ShouldBeTrue();
        (more <= less).ShouldBeFalse();
        (less >= new Money(-1)).ShouldBeTrue();
        (less >= more).ShouldBeFalse();
        less.CompareTo(more).ShouldBeNegative();
        Money.Min(less, more).ShouldBe(less);
        Money.Min(more, less).ShouldBe(less);
        Money.Max(less, more).ShouldBe(more);
        Money.Max(more, less).ShouldBe(more);
    }

    [Theory]
    [InlineData(10_000_000, 0.7, 7_000_000)]
    [InlineData(1_000_000, 0.6, 600_000)]
    [InlineData(10, 0.99, 9)]
    [InlineData(-10, 0.99, -9)]
    [InlineData(10, 0, 0)]
    [InlineData(10, 1, 10)]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    [InlineData(900_000_000_000_000_000, 0.123456789012345, 111_111_110_111_110_500)]
    [InlineData(900_000_000_000_000_000, 1e-40, 0)]
    public void Share_rounds_the_decimal_fraction_towards_zero(long microDollars, double fraction, long expected) =>
        new Money(microDollars).Share(fraction).ShouldBe(new Money(expected));

    [Theory]
    [InlineData(-0.01, "-0.01")]
    [InlineData(1.0000001, "1.0000001")]
    [InlineData(double.NaN, "NaN")]
    public void Share_outside_zero_to_one_is_refused(double fraction, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Money(1).Share(fraction)).Message
            .ShouldBe($"A share is a number from 0 to 1. (Parameter 'fraction'){Environment.NewLine}Actual value was {shown}.");

    [Theory]
    [InlineData(-1_234_500_000, "-1234.500000 USD")]
    [InlineData(1, "0.000001 USD")]
    [InlineData(long.MaxValue, "9223372036854.775807 USD")]
    public void ToString_shows_six_decimals(long microDollars, string expected) => new Money(microDollars).ToString().ShouldBe(expected);
}
