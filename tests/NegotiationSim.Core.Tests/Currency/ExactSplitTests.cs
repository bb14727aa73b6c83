using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Tests.Currency;

public sealed class ExactSplitTests
{
    [Theory]
    [InlineData(100, new[] { 1.0, 1, 1 }, new long[] { 33, 34, 33 })]
    [InlineData(100, new[] { 0.0, 3, 0, 1, 0 }, new long[] { 0, 75, 0, 25, 0 })]
    [InlineData(1, new[] { 1.0, 1 }, new long[] { 1, 0 })]
    [InlineData(0, new[] { 1.0, 2 }, new long[] { 0, 0 })]
    [InlineData(0, new[] { 0.0, 0 }, new long[] { 0, 0 })]
    [InlineData(0, new double[0], new long[0])]
    [InlineData(long.MaxValue, new[] { 1.0 }, new[] { long.MaxValue })]
    [InlineData(long.MaxValue, new[] { 1.0, 1 }, new[] { 4_611_686_018_427_387_904, 4_611_686_018_427_387_903 })]
    [InlineData(long.MaxValue, new[] { 1.0, 1e-30 }, new[] { long.MaxValue, 0 })]
    [InlineData(7, new[] { 1e-250, 1e-249 }, new long[] { 1, 6 })]
    [InlineData(7, new[] { 1e249, 1e248 }, new long[] { 6, 1 })]
    public void Split_gives_the_expected_parts(long total, double[] weights, long[] expected) =>
        Parts(total, weights).ShouldBe(expected);

    [Fact]
    public void Split_of_a_large_pool_over_a_million_artists_is_exact()
    {
        var weights = new double[1_000_000];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = 1.0 / (i + 1);
        }

        Parts(900_000_000_000_000_001, weights).Sum().ShouldBe(900_000_000_000_000_001);
    }

    [Fact]
    public void Split_allocates_nothing()
    {
        var weights = new[] { 0.1, 0.2, 0.3 };
        var parts = new Money[3];
        ExactSplit.Split(new Money(1_000), weights, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ExactSplit.Split(new Money(1_000), weights, parts);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
    }

    [Fact]
    public void Split_of_money_over_zero_weights_is_refused() =>
        Should.Throw<ArgumentException>(() => Parts(1_500_000, [0, 0])).Message
            .ShouldBe("1.500000 USD cannot be split: every one of the 2 weights is 0. (Parameter 'weights')");

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(-1, "-1")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Split_by_a_weight_out_of_range_is_refused(double weight, string shown) =>
        Should.Throw<ArgumentException>(() => Parts(0, [1, weight])).Message
            .ShouldBe($"Weight 1 is {shown}; a weight is a number from 0 to 1e250. (Parameter 'weights')");

    [Theory]
    [InlineData(1e-300, "1E-300")]
    [InlineData(1e250, "2E+250")]
    public void Split_by_weights_with_a_sum_out_of_range_is_refused(double weight, string sum) =>
        Should.Throw<ArgumentException>(() => Parts(1, weight < 1 ? [weight] : [weight, weight])).Message
            .ShouldBe($"The weights sum to {sum}; allowed: 0, or 1e-250 to 1e250. (Parameter 'weights')");

    [Fact]
    public void Split_of_a_negative_amount_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Parts(-1, [1])).Message
            .ShouldBe($"An amount to split is at least 0. (Parameter 'total'){Environment.NewLine}Actual value was -0.000001 USD.");

    [Fact]
    public void Split_into_too_few_parts_is_refused() =>
        Should.Throw<ArgumentException>(() => ExactSplit.Split(new Money(1), [1, 2], new Money[1])).Message
            .ShouldBe("There are 2 weights but room for 1 parts. (Parameter 'parts')");

    private static long[] Parts(long total, double[] weights)
    {
        var parts = new Money[weights.Length];
        ExactSplit.Split(new Money(total), weights, parts);
        return [.. parts.Select(part => part.MicroDollars)];
    }
}
