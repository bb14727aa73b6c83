using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Currency;

public sealed class FractionTests
{
    /// <summary>Amounts of every size up to ten billion dollars, either way, and fractions of up to fifteen digits.</summary>
    private static readonly Arbitrary<(long MicroDollars, decimal Fraction)> Cases = (
        from digits in Gen.Choose(1, 15)
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from decimals in Gen.Choose(1, 15)
        from sign in Gen.Elements(-1, 1)
        let scale = (long)Math.Pow(10, decimals)
        select (
            sign * (((long)high << 31 | (long)low) % (long)Math.Pow(10, digits + 1)),
            (decimal)((((long)low << 31) | (long)high) % (scale + 1)) / scale)).ToArbitrary();

    [Fact]
    public void Part_of_an_amount_is_that_of_whole_numbers_without_bound()
    {
        var rounded = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases, given =>
        {
            var scale = BigInteger.Pow(10, 15);
            var product = given.MicroDollars * (BigInteger)(given.Fraction * (decimal)scale);
            var expected = (long)BigInteger.Divide(product, scale);
            rounded += product % scale != 0 ? 1 : 0;
            return new Fraction((double)given.Fraction).Of(new Money(given.MicroDollars)).MicroDollars == expected;
        }));
        rounded.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Fraction_of_more_digits_counts_with_fifteen_of_them_of_large_amounts_too() =>
        new Fraction(0.23460426195469541).Of(new Money(3_905_716_788_199_926)).MicroDollars
            .ShouldBe((long)decimal.Truncate(3_905_716_788_199_926m * 0.234604261954695m));

    [Theory]
    [InlineData(1e-20)]
    [InlineData(1e-28)]
    public void Fraction_of_many_decimals_takes_next_to_nothing(double fraction) =>
        new Fraction(fraction).Of(new Money(4_000_000_000_000_000)).ShouldBe(Money.Zero);
}
