using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>Published and closed-form numbers: economics-fixtures 2.4, 2.8 and 2.9.</summary>
public sealed class PublishedMarketTests
{
    private static readonly double[] SimUtilities = [2, 1.5, 1];
    private static readonly double[] SimPrices = [1.6, 1.5, 1.4];

    [Fact]
    public void Duopoly_and_its_merger()
    {
        var demand = new LogitDemand([3, 2], 1);
        var duopoly = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 1], [1, 1]));
        duopoly.Prices.ShouldBe([2.74610753, 2.31789732], 1e-8);
        duopoly.Shares.ShouldBe([0.42729758, 0.24121554], 1e-8);
        new[] { duopoly.PlatformProfit(0), duopoly.PlatformProfit(1) }.ShouldBe([0.74610753, 0.31789732], 1e-8);
        duopoly.ConsumerSurplus.ShouldBe(1.10416706, 1e-8);
        duopoly.PlatformHhi.ShouldBe(5387.3995, 1e-4);
        var merged = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 0], [1, 1]));
        merged.Prices.ShouldBe([3.16260151, 3.16260151], 1e-8);
        merged.Shares.ShouldBe([0.39301268, 0.14458128], 1e-8);
        merged.ConsumerSurplus.ShouldBe(0.7713119, 1e-7);
    }

    [Fact]
    public void Symmetric_duopoly()
    {
        var solved = RetailPrices.Bertrand(LicensedMarket.OfFirms(new LogitDemand([3, 3], 1), [0, 1], [1, 1]));
        solved.Prices.ShouldBe([2.59894186, 2.59894186], 1e-8);
        solved.Shares.ShouldBe([0.37458639, 0.37458639], 1e-8);
    }

    [Fact]
    public void Merger_simulated_from_prices()
    {
        var demand = new LogitDemand(SimUtilities, 1.2);
        demand.Shares(SimPrices).ShouldBe([0.3252408866, 0.2224196911, 0.1521042434], 1e-10);
        double[] costs = Costs(demand);
        costs.ShouldBe([0.3649913624, 0.4282993361, 0.4171747803], 1e-10);
        var before = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 1, 2], costs));
        var after = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 0, 2], costs));
        before.Prices.ShouldBe(SimPrices, 1e-12);
        after.Prices.ShouldBe([1.877948534, 1.941256507, 1.433763162], 1e-9);
        after.Shares.ShouldBe([0.287552124, 0.161650173, 0.180264748], 1e-9);
        before.PlatformHhi.ShouldBe(3643.015929, 1e-6);
        after.PlatformHhi.ShouldBe(5912.697572, 1e-6);
        const double persons = 1429.051547;
        ((before.ConsumerSurplus - after.ConsumerSurplus) * persons).ShouldBe(250.532134, 1e-6);
        before.PlatformMargins.Select((margin, j) => margin * before.Shares[j] * persons)
            .ShouldBe([574.014715, 340.639203, 213.631612], 1e-6);
        after.PlatformMargins.Select((margin, j) => margin * after.Shares[j] * persons)
            .ShouldBe([621.714661, 349.502836, 261.880910], 1e-6);
    }

    [Fact]
    public void Merger_in_a_nest()
    {
        var demand = new NestedLogitDemand(SimUtilities, 1.2, [0, 0, 1], [0.3, 0.3]);
        double[] costs = Costs(demand);
        costs.ShouldBe([0.6111437, 0.7341701, 0.3973091], 1e-7);
        var after = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 0, 2], costs));
        after.Prices.ShouldBe([1.95012705, 2.07315343, 1.44202], 1e-8);
        ((demand.ConsumerSurplus(SimPrices) - after.ConsumerSurplus) * 1000 / demand.Shares(SimPrices).Sum()).ShouldBe(288.782253, 1e-6);
        SecondOrder.Holds(after).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.3, 0.790213777, 0.779431421, 0.729566845)]
    [InlineData(0.5, 1.045000777, 0.998509338, 0.929124546)]
    [InlineData(0.7, 1.279958575, 1.206630159, 1.122120001)]
    public void Costs_behind_prices_that_buyers_bargain_over(double weight, double first, double second, double third)
    {
        double[] shares = new LogitDemand(SimUtilities, 1.2).Shares(SimPrices);
        double[] margins = BuyerBargaining.Margins(1.2, [0, 1, 2], shares, [weight, weight, weight]);
        SimPrices.Select((price, j) => price - margins[j]).ShouldBe([first, second, third], 1e-9);
    }

    [Fact]
    public void Merger_where_buyers_bargain()
    {
        var demand = new LogitDemand(SimUtilities, 1.2);
        double[] weights = [0.5, 0.5, 0.5];
        double[] margins = BuyerBargaining.Margins(1.2, [0, 1, 2], demand.Shares(SimPrices), weights);
        var (prices, diagnostics) = BuyerBargaining.Solve(demand, [0, 0, 2], [.. SimPrices.Select((price, j) => price - margins[j])], weights);
        diagnostics.Converged.ShouldBeTrue();
        prices.ShouldBe([1.785959315, 1.755279079, 1.408311773], 1e-9);
        ((demand.ConsumerSurplus(SimPrices) - demand.ConsumerSurplus(prices)) * 1429.051547).ShouldBe(159.356097, 1e-6);
    }

    [Fact]
    public void Merger_in_a_second_score_auction()
    {
        double[] shares = new LogitDemand(SimUtilities, 1.2).Shares([0, 0, 0]);
        SecondScoreAuction.Margins(1.2, [0, 1, 2], shares).ShouldBe([1.129481488, 0.9825307765, 0.9157190401], 1e-9);
        SecondScoreAuction.Margins(1.2, [0, 0, 2], shares).ShouldBe([1.568550745, 1.568550745, 0.9157190401], 1e-9);
        double lost = SecondScoreAuction.Profits(1.2, [0, 0, 2], shares) - SecondScoreAuction.Profits(1.2, [0, 1, 2], shares);
        (lost * 1000 / shares.Sum()).ShouldBe(402.402892, 1e-6);
    }

    /// <summary>A firm has its marginal contribution: what buyers who pay cost would lose without it.</summary>
    [Fact]
    public void Auctions_pay_a_firm_what_buyers_would_lose_without_it()
    {
        var demand = new LogitDemand(SimUtilities, 1.2);
        double[] costs = [0.3, 0.6, 0.2];
        double[] shares = demand.Shares(costs);
        double[] margins = SecondScoreAuction.Margins(1.2, [0, 0, 2], shares);
        double surplus = demand.ConsumerSurplus(costs);
        const double gone = double.PositiveInfinity;
        ((margins[0] * shares[0]) + (margins[1] * shares[1])).ShouldBe(surplus - demand.ConsumerSurplus([gone, gone, 0.2]), 1e-14);
        (margins[2] * shares[2]).ShouldBe(surplus - demand.ConsumerSurplus([0.3, 0.6, gone]), 1e-14);
        SecondScoreAuction.Profits(1.2, [0, 0, 2], shares).ShouldBe(margins.Zip(shares, (margin, share) => margin * share).Sum(), 1e-14);
    }

    [Fact]
    public void Monopoly_in_closed_form_and_double_marginalisation()
    {
        var integrated = new LogitMonopoly(4, 1, 1);
        new[] { integrated.Price, integrated.Share, integrated.Profit, integrated.ConsumerSurplus }
            .ShouldBe([3.5571456, 0.608938967, 1.5571456, 0.938891636], 1e-7);
        integrated.PassThrough.ShouldBe(1 - integrated.Share, 1e-15);
        double fee = LogitMonopoly.LabelsBestFee(4, 1, 1);
        var licensed = new LogitMonopoly(4, 1, fee);
        fee.ShouldBe(3.22170898, 1e-8);
        new[] { licensed.Price, licensed.Share, licensed.Profit, (fee - 1) * licensed.Share, licensed.ConsumerSurplus }
            .ShouldBe([4.71224881, 0.329102127, 0.490539828, 0.73116915, 0.399138355], 1e-8);
        var solved = RetailPrices.Bertrand(LicensedMarket.OfFirms(new LogitDemand([4], 1), [0], [1]));
        solved.Prices[0].ShouldBe(integrated.Price, 1e-13);
    }

    [Theory]
    [InlineData(-800, 0)]
    [InlineData(800, 792.3)]
    public void Monopoly_in_closed_form_survives_extremes(double meanUtility, double profit)
    {
        var monopoly = new LogitMonopoly(meanUtility, 1, 0);
        monopoly.Profit.ShouldBe(profit, 0.1);
        double.IsFinite(monopoly.Price).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 20, 60)]
    [InlineData(0.75, 30, 65)]
    [InlineData(0.5, 40, 70)]
    [InlineData(0.25, 50, 75)]
    [InlineData(0, 60, 80)]
    public void Bargained_royalty_of_two_monopolists(double platformWeight, double fee, double price)
    {
        LinearDemand.BargainedFee(100, 20, platformWeight).ShouldBe(fee, 1e-12);
        LinearDemand.MonopolyPrice(100, fee).ShouldBe(price, 1e-12);
    }

    [Theory]
    [InlineData(0, 10, 55, 0, 2025)]
    [InlineData(0.3, 10, 57.142857, 734.6939, 1285.7143)]
    [InlineData(0.5, 10, 60, 1200, 800)]
    [InlineData(0.7, 10, 66.666667, 1555.5556, 333.3333)]
    [InlineData(0.3, 0, 50, 750, 1750)]
    [InlineData(0.7, 0, 50, 1750, 750)]
    public void Revenue_share_of_a_monopolist(double share, double cost, double price, double label, double platform)
    {
        double asked = LinearDemand.MonopolyPrice(100, cost, share);
        asked.ShouldBe(price, 1e-6);
        (share * asked * (100 - asked)).ShouldBe(label, 1e-3);
        ((((1 - share) * asked) - cost) * (100 - asked)).ShouldBe(platform, 1e-3);
    }

    [Theory]
    [InlineData(3, 20)]
    [InlineData(2, 26.666667)]
    public void Cournot_oligopoly(int firms, double quantity) => LinearDemand.CournotQuantity(100, 20, firms).ShouldBe(quantity, 1e-6);

    [Theory]
    [InlineData(0.05, new[] { 3.5, 5.3, 7.9, 12.3 })]
    [InlineData(0.10, new[] { 7.4, 11.1, 16.7, 25.9 })]
    [InlineData(0.15, new[] { 11.8, 17.6, 26.5, 41.2 })]
    [InlineData(0.20, new[] { 16.7, 25.0, 37.5, 58.3 })]
    [InlineData(0.25, new[] { 22.2, 33.3, 50.0, 77.8 })]
    public void Compensating_reductions_of_werden(double diversion, double[] percent)
    {
        double[] margins = [0.4, 0.5, 0.6, 0.7];
        margins.Select(margin => 100 * CompensatingCostReduction.Symmetric(margin, diversion)).ShouldBe(percent, 0.05 + 1e-9);
    }

    [Theory]
    [InlineData(100, new[] { 7.6, 3.7, 2.4 })]
    [InlineData(500, new[] { 18.8, 8.6, 5.6 })]
    [InlineData(1000, new[] { 28.8, 12.6, 8.1 })]
    [InlineData(2500, new[] { 54.7, 21.5, 13.4 })]
    [InlineData(5000, new[] { 100, 33.3, 20.0 })]
    public void Compensating_reductions_of_froeb_and_werden(double rise, double[] percent)
    {
        double share = Math.Sqrt(rise / 2) / 100;
        double[] elasticities = [1, 2, 3];
        elasticities.Select(elasticity => 100 * CompensatingCostReduction.Cournot(share, share, elasticity))
            .ShouldBe(percent, 0.05 + 1e-9);
    }

    private static double[] Costs(DemandSystem demand) =>
        [.. ImpliedMargins.Of(demand, [0, 1, 2], SimPrices)!.Select((margin, j) => SimPrices[j] - margin)];
}
