using MathNet.Numerics.LinearAlgebra;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>What bargained terms have to fulfil, checked from outside: by markets without a product, and at weights that are not equal.</summary>
public sealed class BargainingConditionsTests
{
    private const double PlatformWeight = 0.7;

    private static readonly LicensedMarket Market = new(
        new LogitDemand([3, 2.5, 2.8, 2.3], 1), [0, 0, 1, 1], [2, 3, 2, 3], [0.2, 0.2, 0.2, 0.2], [0.1, 0.1, 0.1, 0.1]);

    /// <summary>Take a product off and let all prices answer: what its platform loses and what its label loses are as their weights.</summary>
    [Theory]
    [InlineData(PaymentForm.PerSubscriber)]
    [InlineData(PaymentForm.RevenueShare)]
    public void Losses_without_a_product_are_as_the_weights_when_prices_answer_its_absence(PaymentForm form)
    {
        var solved = FeeBargaining.Solve(Market, PlatformWeight, form, DisagreementPrices.Reoptimised);
        solved.Diagnostics.Converged.ShouldBeTrue();
        for (var product = 0; product < Market.Products; product++)
        {
            var without = RetailPrices.Bertrand(Market.Offering(Enumerable.Range(0, Market.Products).Select(k => k != product)), solved.Terms);
            var (platform, label) = (Market.Platforms[product], Market.Labels[product]);
            var platformLoss = solved.PlatformProfit(platform) - without.PlatformProfit(platform);
            var labelLoss = solved.LabelProfit(label) - without.LabelProfit(label);
            platformLoss.ShouldBeGreaterThan(0.01);
            (platformLoss / labelLoss).ShouldBe(PlatformWeight / (1 - PlatformWeight), 1e-6);
        }
    }

    /// <summary>One platform, one label, and nothing to earn by the subscriber: a sum of money divides the monopoly's profit.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Lump_sum_leaves_the_platform_its_weight_in_the_profit(double platformWeight)
    {
        var solved = FeeBargaining.Solve(new LicensedMarket(new LogitDemand([4], 1), [0], [1], [0.6], [0.4]), platformWeight, PaymentForm.TwoPart);
        var profit = new LogitMonopoly(4, 1, 1).Profit;
        solved.LabelProfit(1).ShouldBe((1 - platformWeight) * profit, 1e-12);
        solved.PlatformProfit(0).ShouldBe(platformWeight * profit, 1e-12);
    }

    /// <summary>Who bears a cost does not move the price that the two come to, and so not the label's margin.</summary>
    [Fact]
    public void Best_margin_of_a_label_depends_on_the_cost_of_both_together()
    {
        var margin = LogitMonopoly.LabelsBestFee(4, 1, 1) - 1;
        (LogitMonopoly.LabelsBestFee(4, 1, 0.4, 0.6) - 0.4).ShouldBe(margin, 1e-12);
        LogitMonopoly.LabelsBestFee(4, 1, 0, 1).ShouldBe(margin, 1e-12);
    }

    [Fact]
    public void Saddle_is_no_maximum() =>
        SecondOrder.LargestEigenvalue(Matrix<double>.Build.DenseOfArray(new[,] { { -1, 0 }, { 0, 0.5 } })).ShouldBe(0.5, 1e-12);
}
