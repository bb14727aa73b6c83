using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Currency;

public sealed class ExactSplitProperties
{
    private const int Cases = 500;

    /// <summary>Totals of every size up to 2^63 - 1; weights of widely different size, some 0, not all 0.</summary>
    private static readonly Arbitrary<(long Total, double[] Weights)> Splits = (
        from bits in Gen.Choose(0, 63)
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from weights in Gen.NonEmptyListOf(Weight())
        where weights.Any(weight => weight > 0)
        select ((long)((((ulong)high << 32) | ((ulong)low << 1)) >> (63 - bits)), weights.ToArray())).ToArbitrary();

    [Fact]
    public void Parts_sum_to_the_total_and_none_is_negative() => Holds((total, weights, parts) =>
        parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part) == total && parts.All(part => part >= 0));

    [Fact]
    public void Part_of_a_zero_weight_is_zero() => Holds((_, weights, parts) =>
        !weights.Where((weight, i) => weight == 0 && parts[i] != 0).Any());

    [Fact]
    public void Part_is_within_one_micro_dollar_of_the_exact_share() => Holds((total, weights, parts) =>
    {
        var integers = weights.Select(ExactInteger).ToArray();
        var sum = integers.Aggregate(BigInteger.Zero, (a, b) => a + b);
        return !integers.Where((weight, i) => BigInteger.Abs((weight * total) - (parts[i] * sum)) > sum).Any();
    });

    [Fact]
    public void Larger_weight_gets_at_least_as_much_but_one_micro_dollar() => Holds((_, weights, parts) =>
    {
        var largestSoFar = 0L;
        foreach (var i in Enumerable.Range(0, weights.Length).OrderBy(i => weights[i]))
        {
            if (parts[i] < largestSoFar - 1)
            {
                return false;
            }

            largestSoFar = Math.Max(largestSoFar, parts[i]);
        }

        return true;
    });

    [Fact]
    public void Generated_splits_are_not_trivial()
    {
        var sample = Splits.Generator.Sample(size: 30, seed: new Rnd(3), numberOfSamples: Cases).ToArray();
        sample.Count(split => split.Total > 1L << 60).ShouldBeGreaterThan(10);
        sample.Count(split => split.Total is > 0 and < 1000).ShouldBeGreaterThan(10);
        sample.Count(split => split.Weights.Contains(0)).ShouldBeGreaterThan(10);
        sample.Count(split => split.Weights.Length > 10).ShouldBeGreaterThan(10);
        sample.Count(split => split.Weights.Max() > 1e6 * split.Weights.Where(weight => weight > 0).Min()).ShouldBeGreaterThan(10);
    }

    private static void Holds(Func<long, double[], long[], bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20240101, 1),
            Prop.ForAll(Splits, split =>
            {
                var parts = new Money[split.Weights.Length];
                ExactSplit.Split(new Money(split.Total), split.Weights, parts);
                return property(split.Total, split.Weights, [.. parts.Select(part => part.MicroDollars)]);
            }));

    private static Gen<double> Weight() => Gen.Frequency(
        (1, Gen.Constant(0.0)),
        (2, Gen.Choose(1, 1000).Select(count => (double)count)),
        (3, from exponent in Gen.Choose(-40, 40)
            from mantissa in Gen.Choose(1, int.MaxValue)
            select Math.ScaleB(Math.Sqrt(mantissa), exponent)));

    /// <summary>The weight times 2^200, which is a whole number for every generated weight.</summary>
    private static BigInteger ExactInteger(double weight)
    {
        var scaled = Math.ScaleB(weight, 200);
        return new BigInteger(scaled);
    }
}
