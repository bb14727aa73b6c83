using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>The table of two labels on two platforms: economics-fixtures 2.4, cross-checked with the R package antitrust 0.99.29.</summary>
public sealed class FeeBargainingTests
{
    private const double Digits = 1e-9;

    [Fact]
    public void Two_labels_on_two_platforms_at_equal_weights_give_the_published_table()
    {
        var solved = FeeBargaining.Solve(Table(), 0.5);
        solved.Diagnostics.Converged.ShouldBeTrue();
        solved.Diagnostics.Residual.ShouldBeLessThan(1e-14);
        solved.Terms.Fees.ShouldBe([1.723654568, 1.507079491, 1.723654568, 1.507079491], Digits);
        solved.Prices.ShouldBe([3.475875620, 3.259300542, 3.389181747, 3.172606669], Digits);
        solved.Shares.ShouldBe([0.202921475, 0.152840387, 0.181183975, 0.136467710], Digits);
        Profits(solved).ShouldBe([0.552221052, 0.465527178, 0.623654568, 0.407079491], Digits);
        solved.ConsumerSurplus.ShouldBe(1.119060579, Digits);
        SecondOrder.Holds(solved).ShouldBeTrue();
    }

    [Fact]
    public void Platforms_with_all_weight_pay_labels_their_cost()
    {
        var solved = FeeBargaining.Solve(Table(), 1);
        solved.Terms.Fees.ShouldBe([0.1, 0.1, 0.1, 0.1], 1e-15);
        solved.Prices.ShouldBe([2.144212833, 2.144212833, 2.027570285, 2.027570285], Digits);
        solved.Shares.ShouldBe([0.284938997, 0.172824238, 0.26215021, 0.15900214], Digits);
        Profits(solved).ShouldBe([0.844212833, 0.727570285, 0, 0], Digits);
        solved.ConsumerSurplus.ShouldBe(2.111267333, Digits);
        var bertrand = RetailPrices.Bertrand(Table());
        bertrand.Prices.ShouldBe(solved.Prices, 1e-13);
    }

    [Fact]
    public void Merged_labels_raise_fees_and_prices_to_the_published_ones()
    {
        var merged = FeeBargaining.Solve(Table().OwnedBy([0, 0, 1, 1], [2, 2, 2, 2]), 0.5);
        merged.Terms.Fees.ShouldBe([2.305541764, 2.305541764, 2.305541764, 2.305541764], Digits);
        merged.Prices.ShouldBe([3.916550126, 3.916550126, 3.848381836, 3.848381836], Digits);
        merged.ConsumerSurplus.ShouldBe(0.790973176, Digits);
        (FeeBargaining.Solve(Table(), 0.5).ConsumerSurplus - merged.ConsumerSurplus).ShouldBe(0.3280879, 1e-6);
    }

    private static LicensedMarket Table() => new(
        new LogitDemand([3, 2.5, 2.8, 2.3], 1), [0, 0, 1, 1], [2, 3, 2, 3], [0.2, 0.2, 0.2, 0.2], [0.1, 0.1, 0.1, 0.1]);

    private static double[] Profits(MarketEquilibrium solved) =>
        [solved.PlatformProfit(0), solved.PlatformProfit(1), solved.LabelProfit(2), solved.LabelProfit(3)];
}
