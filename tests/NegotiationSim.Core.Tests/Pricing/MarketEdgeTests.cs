using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Tests.Pricing;

/// <summary>Payment forms, demand systems that contain each other, and markets at the edge of what can be solved.</summary>
public sealed class MarketEdgeTests
{
    private static readonly double[] Utilities = [3, 2.5, 2.8, 2.3];

    [Fact]
    public void Lump_sums_leave_prices_as_without_any_payment()
    {
        var market = Market(new LogitDemand(Utilities, 1));
        var free = RetailPrices.Bertrand(market, PaymentTerms.Of(new double[4]));
        var lump = FeeBargaining.Solve(market, 0.5, PaymentForm.LumpSum);
        lump.Prices.ShouldBe(free.Prices, 1e-14);
        lump.Terms.LumpSums.ShouldAllBe(sum => sum > 0);
        (lump.PlatformProfit(0) + lump.Terms.LumpSums[0] + lump.Terms.LumpSums[1]).ShouldBe(free.PlatformProfit(0), 1e-14);
    }

    [Fact]
    public void Two_part_terms_leave_prices_as_at_label_cost()
    {
        var market = Market(new LogitDemand(Utilities, 1));
        var solved = FeeBargaining.Solve(market, 0.5, PaymentForm.TwoPart);
        solved.Prices.ShouldBe(RetailPrices.Bertrand(market).Prices, 1e-14);

        // Under the logit the platform's gain by a product is its share over (1 - share) and price sensitivity; the label risks nothing.
        solved.Terms.LumpSums.ShouldBe(solved.Shares.Select(share => 0.5 * share / (1 - share)), 1e-12);
    }

    [Fact]
    public void Revenue_share_moves_no_price_where_platforms_have_no_cost()
    {
        var market = new LicensedMarket(new LogitDemand([4], 1), [0], [1], [0], [0]);
        var without = RetailPrices.Bertrand(market);
        RetailPrices.Bertrand(market, PaymentTerms.Of([0], [0.5])).Prices.ShouldBe(without.Prices, 1e-13);
        var costly = new LicensedMarket(new LogitDemand([4], 1), [0], [1], [1], [0]);
        RetailPrices.Bertrand(costly, PaymentTerms.Of([0], [0.5])).Prices[0].ShouldBe(new LogitMonopoly(4, 1, 2).Price, 1e-12);
    }

    [Fact]
    public void Bargained_revenue_share_divides_the_gain_like_a_fee_and_distorts_less()
    {
        var market = Market(new LogitDemand(Utilities, 1));
        var fee = FeeBargaining.Solve(market, 0.5);
        var share = FeeBargaining.Solve(market, 0.5, PaymentForm.RevenueShare);
        share.Diagnostics.Converged.ShouldBeTrue();
        share.Prices.Zip(fee.Prices).ShouldAllBe(pair => pair.First < pair.Second);
        RetailPrices.Bertrand(market, share.Terms).Prices.ShouldBe(share.Prices, 1e-9);
    }

    [Fact]
    public void Prices_set_anew_at_disagreement_give_other_fees_and_converge()
    {
        var market = Market(new LogitDemand(Utilities, 1));
        var solved = FeeBargaining.Solve(market, 0.5, PaymentForm.PerSubscriber, DisagreementPrices.Reoptimised);
        solved.Diagnostics.Converged.ShouldBeTrue();
        solved.Diagnostics.Reason.ShouldBe("Nash-in-Nash terms and Bertrand-Nash prices by Newton's method; prices set anew at disagreement.");
        Math.Abs(solved.Terms.Fees[0] - FeeBargaining.Solve(market, 0.5).Terms.Fees[0]).ShouldBeGreaterThan(0.01);

        // With one product there is no other price to set anew.
        var single = new LicensedMarket(new LogitDemand([3], 1), [0], [1], [0.2], [0.1]);
        FeeBargaining.Solve(single, 0.5, PaymentForm.PerSubscriber, DisagreementPrices.Reoptimised).Prices
            .ShouldBe(FeeBargaining.Solve(single, 0.5).Prices, 1e-9);
    }

    [Fact]
    public void Nests_without_correlation_and_one_taste_are_the_plain_logit()
    {
        double[] expected = [.. FeeBargaining.Solve(Market(new LogitDemand(Utilities, 1)), 0.5).Prices];
        var nested = Market(new NestedLogitDemand(Utilities, 1, [0, 0, 1, 1], [0, 0]));
        var mixed = Market(new MixedLogitDemand(Utilities, [new TasteNode(0.4, 1, []), new TasteNode(0.6, 1, [0, 0, 0, 0])]));
        FeeBargaining.Solve(nested, 0.5).Prices.ShouldBe(expected, 1e-10);
        FeeBargaining.Solve(mixed, 0.5).Prices.ShouldBe(expected, 1e-10);
        RetailPrices.Bertrand(nested).Prices.ShouldBe(RetailPrices.Bertrand(mixed).Prices, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Slopes_are_those_of_shares(int kind)
    {
        DemandSystem demand = kind == 0
            ? new NestedLogitDemand(Utilities, 1.2, [0, 0, 1, 0], [0.6, 0.2])
            : new MixedLogitDemand(Utilities, [new TasteNode(0.3, 0.8, [1, 0, 0, -1]), new TasteNode(0.7, 2, [])]);
        double[] prices = [2, 1.5, 1.8, 1.1];
        double[,] jacobian = DemandMeasures.Jacobian(demand, prices);
        const double step = 1e-5;
        for (int k = 0; k < prices.Length; k++)
        {
            double[] above = [.. prices.Select((price, i) => i == k ? price + step : price)];
            double[] below = [.. prices.Select((price, i) => i == k ? price - step : price)];
            double[] slopes = [.. demand.Shares(above).Zip(demand.Shares(below), (up, down) => (up - down) / (2 * step))];
            Enumerable.Range(0, prices.Length).Select(j => jacobian[j, k]).ShouldBe(slopes, 1e-9);

            double[] without = [.. prices.Select((price, i) => i == k ? double.PositiveInfinity : price)];
            var falls = new double[prices.Length];
            demand.Leaving(k, prices, falls);
            falls.ShouldBe(demand.Shares(prices).Zip(demand.Shares(without), (with, left) => with - left), 1e-14);

            // Roy's identity: what a higher price costs consumers is what they buy.
            ((demand.ConsumerSurplus(below) - demand.ConsumerSurplus(above)) / (2 * step)).ShouldBe(demand.Shares(prices)[k], 1e-9);
        }
    }

    [Fact]
    public void Product_that_is_not_offered_is_as_if_it_were_not_there()
    {
        var without = Market(new LogitDemand(Utilities, 1)).Offering([true, true, false, false]);
        var alone = new LicensedMarket(new LogitDemand([3, 2.5], 1), [0, 0], [2, 3], [0.2, 0.2], [0.1, 0.1]);
        var solved = FeeBargaining.Solve(without, 0.5);
        solved.Prices.Take(2).ShouldBe(FeeBargaining.Solve(alone, 0.5).Prices, 1e-13);
        solved.Prices.Skip(2).ShouldAllBe(price => double.IsPositiveInfinity(price));
        solved.Shares.Skip(2).ShouldBe([0, 0]);
        solved.ConsumerSurplus.ShouldBe(FeeBargaining.Solve(alone, 0.5).ConsumerSurplus, 1e-13);
        solved.PlatformHhi.ShouldBe(10_000, 1e-9);
        FeeBargaining.General(without, [0.5, 0.5, 0.5, 0.5], PaymentForm.PerSubscriber, DisagreementPrices.Fixed)
            .Prices.Take(2).ShouldBe(solved.Prices.Take(2), 1e-10);
    }

    [Fact]
    public void Only_product_in_one_hand_is_the_monopoly()
    {
        var market = new LicensedMarket(new LogitDemand([4], 1), [0], [0], [0.6], [0.4]);
        var solved = FeeBargaining.Solve(market, 0.5);
        solved.Prices[0].ShouldBe(3.5571456, 1e-7);
        solved.PlatformProfit(0).ShouldBe(1.5571456, 1e-7);
        solved.LabelProfit(0).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.005)]
    public void Weak_platforms_still_have_an_equilibrium(double weight)
    {
        var solved = FeeBargaining.Solve(Market(new LogitDemand([30, 25, 28, 23], 1)), weight);
        solved.Diagnostics.Converged.ShouldBeTrue();
        solved.Shares.ShouldAllBe(share => share > 0);
    }

    [Fact]
    public void Products_worth_much_more_than_nothing_are_priced_to_keep_few_away()
    {
        var solved = RetailPrices.Bertrand(LicensedMarket.OfFirms(new LogitDemand([500, 500], 1), [0, 0], [1, 1]));
        solved.Diagnostics.Converged.ShouldBeTrue();
        solved.Prices[0].ShouldBeInRange(490, 500);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(5000)]
    public void Rival_of_a_product_worth_much_more_is_left_a_little(double utility)
    {
        // At the first prices tried nobody buys the second product; at those of equilibrium a few do. Sensitivity is 1, and costs are none.
        var market = new LicensedMarket(new LogitDemand([utility, 2], 1), [0, 1], [2, 3], [0, 0], [0, 0]);
        var retail = RetailPrices.Bertrand(market);
        retail.Diagnostics.Converged.ShouldBeTrue();
        retail.Shares[1].ShouldBeInRange(1e-9, 0.01);
        retail.Prices.ShouldBe(retail.Shares.Select(share => 1 / (1 - share)), 1e-6);
        var bargained = FeeBargaining.Solve(market, 0.5);
        bargained.Diagnostics.Converged.ShouldBeTrue();
        bargained.LabelMargins.ShouldBe(bargained.Shares.Select(share => 1 / (1 - share)), 1e-6 * utility);
        bargained.Shares[1].ShouldBeInRange(1e-9, 0.01);
    }

    [Fact]
    public void Product_that_nobody_can_want_is_said_to_have_vanished()
    {
        var solved = RetailPrices.Bertrand(LicensedMarket.OfFirms(new LogitDemand([3, -2000], 1), [0, 1], [1, 1]));
        solved.Diagnostics.Converged.ShouldBeFalse();
        solved.Diagnostics.Reason.ShouldBe("A product's share vanished, so that its price cannot matter to its owner. Lower its costs or what "
            + "it pays its label, raise its mean utility, or leave it out.");
        solved.Prices.Concat(solved.Shares).ShouldAllBe(value => double.IsFinite(value));
    }

    [Fact]
    public void Cost_plus_counts_the_share_of_revenue_as_cost()
    {
        var market = new LicensedMarket(new LogitDemand([3], 1), [0], [1], [1], [0]);
        RetailPrices.CostPlus(market, PaymentTerms.Of([0.5], [0.25]), 0.2).Prices[0].ShouldBe(1.2 * 1.5 / 0.75, 1e-15);
        var given = RetailPrices.Fixed(market, PaymentTerms.Of([0.5]), [4]);
        given.PlatformMargins[0].ShouldBe(2.5);
        given.LabelProfit(1).ShouldBe(0.5 * given.Shares[0], 1e-15);
    }

    [Fact]
    public void Price_at_a_minimum_of_profit_is_no_maximum()
    {
        // Few who would pay much and many who would pay little: between the two good prices lies a bad one.
        var demand = new MixedLogitDemand([0], [new TasteNode(0.9, 20, [20]), new TasteNode(0.1, 2, [20])]);
        var market = LicensedMarket.OfFirms(demand, [0], [0]);
        double worst = Enumerable.Range(80, 700).Select(cents => cents / 100.0).MinBy(price => price * demand.Shares([price])[0]);
        var low = RetailPrices.Fixed(market, PaymentTerms.AtLabelCost(market), [worst]);
        SecondOrder.Holds(low).ShouldBeFalse();
        SecondOrder.Holds(RetailPrices.Bertrand(market)).ShouldBeTrue();
    }

    [Fact]
    public void Wrong_input_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new LogitDemand([double.NaN], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new LogitDemand([1], 0));
        Should.Throw<ArgumentException>(() => new LogitDemand([], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new NestedLogitDemand([1], 1, [0], [1]));
        Should.Throw<ArgumentException>(() => new NestedLogitDemand([1], 1, [1], [0.5]));
        Should.Throw<ArgumentException>(() => new MixedLogitDemand([1], [new TasteNode(0.5, 1, [])]));
        Should.Throw<ArgumentOutOfRangeException>(() => LicensedMarket.OfFirms(new LogitDemand([1], 1), [0], [-1]));
        Should.Throw<ArgumentException>(() => LicensedMarket.OfFirms(new LogitDemand([1], 1), [0, 1], [1, 1]));
        Should.Throw<ArgumentOutOfRangeException>(() => FeeBargaining.Solve(Market(new LogitDemand(Utilities, 1)), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => FeeBargaining.Solve(Market(new LogitDemand(Utilities, 1)), double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => PaymentTerms.Of([0], [1]));
        Should.Throw<ArgumentException>(() => SecondScoreAuction.Margins(1, [0, 1], [0.5]));
        const string allowed = "Allowed: shares above 0 and together below 1.";
        Should.Throw<ArgumentOutOfRangeException>(() => SecondScoreAuction.Margins(1, [0, 1], [0.5, 0])).Message
            .ShouldSatisfyAllConditions(text => text.ShouldContain(allowed), text => text.ShouldContain("a share: 0"));
        Should.Throw<ArgumentOutOfRangeException>(() => SecondScoreAuction.Profits(1, [0, 1], [0.5, 0.5])).Message
            .ShouldSatisfyAllConditions(text => text.ShouldContain(allowed), text => text.ShouldContain("all together: 1"));
        Should.Throw<ArgumentOutOfRangeException>(() => SecondScoreAuction.Margins(1, [0, 1], [0.5, double.NaN]));
        Should.Throw<ArgumentOutOfRangeException>(() => SecondScoreAuction.Profits(0, [0], [0.5]));
    }

    private static LicensedMarket Market(DemandSystem demand) =>
        new(demand, [0, 0, 1, 1], [2, 3, 2, 3], [0.2, 0.2, 0.2, 0.2], [0.1, 0.1, 0.1, 0.1]);
}
