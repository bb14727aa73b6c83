using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Tests.Concentration;

/// <summary>economics-fixtures 2.13 and industry-facts 3.2.</summary>
public sealed class TailTests
{
    [Fact]
    public void Eighty_to_twenty_is_an_exponent_of_1_161()
    {
        double alpha = ParetoTail.ExponentOf(0.2, 0.8);
        alpha.ShouldBe(1.16096405, 5e-9);
        ParetoTail.Gini(alpha).ShouldBe(0.75647080, 5e-9);
        ParetoTail.TopShare(alpha, 0.2).ShouldBe(0.8, 1e-12);
        ParetoTail.Lorenz(alpha, 0.8).ShouldBe(0.2, 1e-12);
        ParetoTail.Lorenz(alpha, 0).ShouldBe(0, 1e-12);
    }

    /// <summary>CMA 2022, IPO 2021, Connolly and Krueger 2003: one Pareto cannot fit both shares of the last.</summary>
    [Theory]
    [InlineData(0.004, 0.6, 1.10194827)]
    [InlineData(0.01, 0.78, 1.0570296)]
    [InlineData(0.01, 0.56, 1.1440417)]
    [InlineData(0.05, 0.84, 1.06179723)]
    public void Published_top_shares_imply_the_tabulated_exponents(double people, double income, double alpha) =>
        ParetoTail.ExponentOf(people, income).ShouldBe(alpha, 5e-8);

    [Theory]
    [InlineData(1.10194827, 0.8306)]
    [InlineData(1.0570296, 0.8976)]
    public void Implied_exponents_have_the_tabulated_gini(double alpha, double gini) => ParetoTail.Gini(alpha).ShouldBe(gini, 5e-5);

    /// <summary>Artists by income, Loud and Clear 2021.</summary>
    [Theory]
    [InlineData(1_000, 203_300, 5_000, 81_500, 0.57)]
    [InlineData(5_000, 81_500, 10_000, 52_600, 0.63)]
    [InlineData(10_000, 52_600, 50_000, 16_500, 0.72)]
    [InlineData(50_000, 16_500, 100_000, 9_500, 0.80)]
    [InlineData(100_000, 9_500, 500_000, 2_170, 0.92)]
    [InlineData(500_000, 2_170, 1_000_000, 1_040, 1.06)]
    [InlineData(1_000_000, 1_040, 2_000_000, 450, 1.21)]
    [InlineData(2_000_000, 450, 5_000_000, 130, 1.36)]
    public void Exponents_by_bracket_are_as_tabulated(double low, double above, double high, double aboveHigh, double expected) =>
        ParetoTail.ExponentBetween(low, above, high, aboveHigh).ShouldBe(expected, 5.1e-3);

    [Theory]
    [InlineData(10_000, 0.8, 0.300045854, 0.612189, 5e-7)]
    [InlineData(10_000, 1, 0.529994515, 0.79575994, 5e-9)]
    [InlineData(10_000, 1.2, 0.750765828, 0.917566, 5e-7)]
    [InlineData(1_000, 1, 0.391287109, 0.733815739, 5e-10)]
    public void Zipf_shares_have_the_tabulated_top_and_gini(int count, double exponent, double top, double gini, double tolerance)
    {
        var shares = RankSize.ZipfShares(count, exponent);
        shares.Sum().ShouldBe(1, 1e-12);
        shares.Take(count / 100).Sum().ShouldBe(top, 5e-10);
        Inequality.Gini(shares.AsSpan()).ShouldBe(gini, tolerance);
    }

    [Fact]
    public void Zipf_of_a_thousand_has_the_tabulated_top_tenth_and_index()
    {
        var shares = RankSize.ZipfShares(1000, 1);
        shares.Take(100).Sum().ShouldBe(0.692992814, 5e-10);
        HerfindahlIndex.Of(shares.AsSpan()).ShouldBe(293.390657, 5e-7);
        HerfindahlIndex.Of(RankSize.ZipfShares(10_000, 1).AsSpan()).ShouldBe(171.6995, 5e-5);
    }

    [Fact]
    public void Weibull_incomes_of_shape_one_are_exponential() => RankSize.WeibullGini(1).ShouldBe(0.5, 1e-15);

    [Fact]
    public void Weibull_gini_is_that_of_its_quantiles()
    {
        const int People = 200_000;
        double[] incomes = [.. Enumerable.Range(0, People).Select(i => Math.Pow(-Math.Log(1 - ((i + 0.5) / People)), 1 / 2.0))];
        RankSize.WeibullGini(2).ShouldBe(Inequality.Gini(incomes), 1e-4);
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Action[] refused =
        [
            () => ParetoTail.Gini(1),
            () => ParetoTail.TopShare(2, 1.1),
            () => ParetoTail.Lorenz(2, double.NaN),
            () => ParetoTail.ExponentOf(0, 0.5),
            () => ParetoTail.ExponentOf(0.5, 0.4),
            () => ParetoTail.ExponentOf(0.5, 1),
            () => ParetoTail.ExponentBetween(2, 10, 1, 5),
            () => ParetoTail.ExponentBetween(1, 5, 2, 10),
            () => RankSize.ZipfShares(0, 1),
            () => RankSize.ZipfShares(1, -1),
            () => RankSize.WeibullGini(0),
        ];
        foreach (Action action in refused)
        {
            Should.Throw<ArgumentOutOfRangeException>(action);
        }
    }
}
