using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Tests.Concentration;

public sealed class HerfindahlIndexTests
{
    [Theory]
    [InlineData(new[] { 40.0, 30, 20, 10 }, 3000)]
    [InlineData(new[] { 0.4, 0.3, 0.3 }, 3400)]
    [InlineData(new[] { 5e300, 0 }, 10_000)]
    [InlineData(new[] { 1e-200, 1e-200 }, 5000)]
    [InlineData(new[] { 0.6, 0.4 }, 5200)]
    [InlineData(new[] { 0.0, 0 }, 0)]
    [InlineData(new double[0], 0)]
    public void Index_is_the_sum_of_squared_percentages(double[] sizes, double expected) =>
        HerfindahlIndex.Of(sizes).ShouldBe(expected, 1e-9);

    /// <summary>Market shares of 2017: three majors contribute 29.8^2 + 22.2^2 + 18.0^2 = 1704.88.</summary>
    [Fact]
    public void Index_of_the_majors_with_an_atomistic_rest_is_their_published_contribution()
    {
        const int SmallLabels = 1_000_000;
        double[] sizes = [29.8, 22.2, 18.0, .. Enumerable.Repeat(30.0 / SmallLabels, SmallLabels)];
        HerfindahlIndex.Of(sizes).ShouldBe(1704.88, 1e-2);
    }

    [Theory]
    [InlineData(10_000, 171.6995, 5e-5)]
    [InlineData(1000, 293.390657, 5e-7)]
    public void Index_of_zipf_sizes_is_as_tabulated(int count, double expected, double tolerance) =>
        HerfindahlIndex.Of(Zipf.Sizes(count, 1)).ShouldBe(expected, tolerance);

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void Size_out_of_range_is_refused(double size, string shown) =>
        Should.Throw<ArgumentException>(() => HerfindahlIndex.Of([1, size])).Message
            .ShouldBe($"Size 1 is {shown}; a size is finite and at least 0. (Parameter 'sizes')");
}
