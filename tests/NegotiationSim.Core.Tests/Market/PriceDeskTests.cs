using System.Collections.Immutable;
using FsCheck.Fluent;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Best replies of platforms, played against a static demand in place of an audience.</summary>
public sealed class PriceDeskTests
{
    private const double Plays = 40;

    [Fact]
    public void Monopoly_asks_the_price_of_the_closed_form()
    {
        var price = Settle(new LogitDemand([4], 1), [Firm(1, cost: 1)])[0];
        price.ShouldBe(new LogitMonopoly(4, 1, 1).Price, 1e-12);
        price.ShouldBe(3.5571456, 1e-7);
    }

    [Fact]
    public void Platforms_with_licences_and_several_offerings_ask_what_the_static_solver_asks()
    {
        LogitDemand demand = new([3, 2.5, 2, 1.5], 0.8);
        var terms = new LicenceTerms(royaltyShare: 0.4, perSubscriberFeeDollars: 0.2);
        var market = new LicensedMarket(demand, [0, 0, 1, 1], [2, 2, 2, 2], [0.3, 0.3, 0.5, 0.5], [0, 0, 0, 0]);
        var expected = RetailPrices.Bertrand(market, PaymentTerms.Of([0.2, 0.2, 0.2, 0.2], [0.5, 0.5, 0.5, 0.5]));
        Near(Settle(demand, [Firm(2, 0.3, 0.1, terms), Firm(2, 0.5, 0.1, terms)]), expected.Prices, 1e-10);
    }

    [Fact]
    public void Royalty_weighs_on_each_offering_by_the_labels_share_of_its_own_pool_and_a_levy_like_a_royalty()
    {
        LogitDemand demand = new([3, 2.5, 2], 0.8);
        double[] pools = [0.9, 0.25, 1];
        var market = new LicensedMarket(demand, [0, 0, 1], [2, 2, 2], [0.3, 0.3, 0.5], [0, 0, 0]);
        var expected = RetailPrices.Bertrand(market, PaymentTerms.Of([0, 0, 0], pools.Select(share => 0.6 * share)));
        var royalty = new LicenceTerms(royaltyShare: 0.6);
        Near(Settle(demand, [Firm(2, 0.3, 0, royalty), Firm(1, 0.5, 0, royalty)], pools: pools), expected.Prices, 1e-10);
        double[] levies = [.. pools.Select(share => 0.6 * share)];
        Near(Settle(demand, [Firm(2, 0.3), Firm(1, 0.5)], levies: levies), expected.Prices, 1e-10);
    }

    [Fact]
    public void Mixed_logit_agrees_with_the_static_solver_too()
    {
        MixedLogitDemand demand = new([2, 2.2, 1], [new(0.6, 0.5, [0, 1, 0]), new(0.4, 1.5, [0.5, 0, 0])]);
        var expected = RetailPrices.Bertrand(LicensedMarket.OfFirms(demand, [0, 0, 1], [0.4, 0.4, 0.7]));
        Near(Settle(demand, [Firm(2, 0.4), Firm(1, 0.7)]), expected.Prices, 1e-10);
    }

    [Fact]
    public void Per_play_fee_weighs_as_the_plays_it_is_paid_for_and_a_per_subscriber_fee_as_itself()
    {
        LogitDemand demand = new([3, 2], 1);
        var perPlay = Settle(demand, [Firm(1, 1, 0, new LicenceTerms(perPlayFeeDollars: 0.01)), Firm(1, 1)]);
        var perSubscriber = Settle(demand, [Firm(1, 1, 0, new LicenceTerms(perSubscriberFeeDollars: 0.01 * Plays)), Firm(1, 1)]);
        Near(perPlay, perSubscriber, 1e-12);
        Near(perPlay, Settle(demand, [Firm(1, 1 + (0.01 * Plays)), Firm(1, 1)]), 1e-12);
    }

    [Fact]
    public void Lump_sum_and_guarantee_leave_prices_unchanged()
    {
        LogitDemand demand = new([3, 2], 1);
        var royalty = new LicenceTerms(royaltyShare: 0.3);
        var paid = new LicenceTerms(lumpSumDollars: 1e9, royaltyShare: 0.3, guaranteeDollarsPerYear: 1e9);
        Settle(demand, [Firm(1, 1, 0, paid), Firm(1, 1)]).ShouldBe(Settle(demand, [Firm(1, 1, 0, royalty), Firm(1, 1)]));
    }

    [Fact]
    public void What_advertisers_pay_for_a_subscriber_takes_as_much_off_its_cost()
    {
        LogitDemand demand = new([3, 2], 1);
        Near(Settle(demand, [Firm(1, 1, adRevenue: 0.6), Firm(1, 1)]), Settle(demand, [Firm(1, 0.4), Firm(1, 1)]), 1e-12);
    }

    [Fact]
    public void Only_the_greatest_of_the_terms_weighs_where_only_that_is_paid()
    {
        LogitDemand demand = new([3, 2], 1);
        var greaterOf = new LicenceTerms(royaltyShare: 0.4, perSubscriberFeeDollars: 0.1, combination: UsageCombination.GreaterOf);
        var royalty = new LicenceTerms(royaltyShare: 0.4);
        Settle(demand, [Firm(1, 1, 0, greaterOf), Firm(1, 1)]).ShouldBe(Settle(demand, [Firm(1, 1, 0, royalty), Firm(1, 1)]));
    }

    [Fact]
    public void Price_never_falls_below_zero_even_where_advertisers_pay_more_than_users_cost() =>
        Settle(new LogitDemand([-2], 1), [Firm(1, 0.1, adRevenue: 5)])[0].ShouldBe(0);

    [Fact]
    public void Raising_a_royalty_share_never_lowers_a_price()
    {
        var markets =
            from sensitivity in RandomWorlds.Real(0.2, 2)
            from utilities in RandomWorlds.Real(-1, 4).ListOf(4)
            from costs in RandomWorlds.Real(0, 2).Two()
            from advertising in RandomWorlds.Real(0, 1).Two()
            from share in RandomWorlds.Real(0, 0.5)
            from rise in RandomWorlds.Real(0.01, 0.3)
            select (sensitivity, utilities, costs, advertising, share, rise);
        var dearer = 0;
        foreach (var m in markets.Sample(size: 10, numberOfSamples: 200))
        {
            LogitDemand demand = new(m.utilities, m.sensitivity);
            double[] At(double share) => Settle(demand, [
                Firm(3, m.costs.Item1, 0.1, new LicenceTerms(royaltyShare: share), m.advertising.Item1),
                Firm(1, m.costs.Item2, 0.1, new LicenceTerms(royaltyShare: 0.3), m.advertising.Item2)]);
            var (low, high) = (At(m.share), At(m.share + m.rise));
            high.Zip(low, (h, l) => h - l).ShouldAllBe(change => change > -1e-9);
            dearer += high[0] > low[0] + 1e-3 ? 1 : 0;
        }

        dearer.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Fee_by_play_raises_a_price_at_a_markup_over_cost()
    {
        var spec = Spec(1, 1, 0, 0) with { Pricing = PricingKind.CostPlus, Markup = 0.5 };
        PriceDesk desk = new(spec, OfferingsOf(spec), SmallWorldConsumers.Specification);
        var offering = OfferingsOf(spec)[0];

        // 30 hours a month, times 0.3 x 1.3 + 0.7 x 0.9 by age, in tracks of three minutes.
        var expected = 1.5 * (1 + (0.002 * 30 * 1.02 * 20));
        desk.Price(offering, [new LicenceTerms(perPlayFeeDollars: 0.002)]).ShouldBe(expected, 1e-12);
        desk.Observe(new PlatformQuarter(default, [1_000], [300_000], 300_000, [true], [1]));
        desk.Price(offering, [new LicenceTerms(perPlayFeeDollars: 0.002)]).ShouldBe(1.5 * (1 + (0.002 * 100)), 1e-12);
    }

    [Fact]
    public void Legal_minimum_a_play_that_binds_prices_like_a_fee_by_play_and_one_that_does_not_moves_nothing()
    {
        var spec = Spec(1, 1, 0, 0) with { Pricing = PricingKind.CostPlus, Markup = 0.5 };
        double PriceUnder(LicenceTerms terms, double least)
        {
            PriceDesk desk = new(spec, OfferingsOf(spec), SmallWorldConsumers.Specification);
            desk.Observe(new PlatformQuarter(default, [1_000], [300_000], 300_000, [true], [1]) { LeastPaymentsDollars = [least * 300_000] });
            return desk.Price(OfferingsOf(spec)[0], [terms]);
        }

        PriceUnder(new LicenceTerms(royaltyShare: 0.3), 0.02).ShouldBe(PriceUnder(new LicenceTerms(perPlayFeeDollars: 0.02), 0));
        PriceUnder(new LicenceTerms(royaltyShare: 0.3), 0.001).ShouldBe(PriceUnder(new LicenceTerms(royaltyShare: 0.3), 0));

        LogitDemand demand = new([4], 1);
        double BestUnder(LicenceTerms terms, double least) => Settle(demand, [Firm(1, 1, 0, terms)], least)[0];
        BestUnder(new LicenceTerms(royaltyShare: 0.1), 0.02).ShouldBe(BestUnder(new LicenceTerms(perPlayFeeDollars: 0.02), 0), 1e-12);
        BestUnder(new LicenceTerms(royaltyShare: 0.5), 0.001).ShouldBe(BestUnder(new LicenceTerms(royaltyShare: 0.5), 0));
    }

    [Fact]
    public void Levy_weighs_at_a_markup_over_cost_exactly_as_a_royalty_and_on_top_of_one()
    {
        var spec = Spec(1, 1, 0.1, 0) with { Pricing = PricingKind.CostPlus, Markup = 0.5 };
        double PriceUnder(double levy, params LicenceTerms[] terms)
        {
            PriceDesk desk = new(spec, OfferingsOf(spec), SmallWorldConsumers.Specification);
            desk.Levy([levy, 0]);
            return desk.Price(OfferingsOf(spec)[0], terms);
        }

        PriceUnder(0.3).ShouldBe(1.5 / (1 - 0.1 - 0.3), 1e-12);
        PriceUnder(0.3).ShouldBe(PriceUnder(0, new LicenceTerms(royaltyShare: 0.3)), 1e-12);
        PriceUnder(0.3, new LicenceTerms(royaltyShare: 0.2)).ShouldBe(1.5 / (1 - 0.1 - 0.2 - 0.3), 1e-12);

        // Which of a greater-of counts is decided at the price that the levy has raised: 0.4 of 5 is more than 1.3, of 3 it is less.
        var greaterOf = new LicenceTerms(royaltyShare: 0.4, perSubscriberFeeDollars: 1.3, combination: UsageCombination.GreaterOf);
        PriceUnder(0, greaterOf).ShouldBe(1.5 * (1 + 1.3) / (1 - 0.1), 1e-12);
        PriceUnder(0.2, greaterOf).ShouldBe(1.5 / (1 - 0.1 - 0.4 - 0.2), 1e-12);
    }

    private static (PriceDesk Desk, int Offerings, LicenceTerms Terms) Firm(
        int offerings, double cost, double publishing = 0, LicenceTerms? terms = null, double adRevenue = 0)
    {
        var spec = Spec(offerings, cost, publishing, adRevenue);
        return (new PriceDesk(spec, OfferingsOf(spec), SmallWorldConsumers.Specification), offerings, terms ?? new LicenceTerms());
    }

    private static PlatformSpecification Spec(int offerings, double cost, double publishing, double adRevenue) =>
        SmallWorld.Streaming("alpha", [.. Enumerable.Range(0, offerings).Select(_ =>
            SmallWorld.Subscription("north", 0, 5) with { AdRevenuePerUserMonth = adRevenue })]) with
        {
            PublishingShare = publishing,
            CostPerUserMonth = cost,
            Pricing = PricingKind.Bertrand,
        };

    private static ImmutableArray<Offering> OfferingsOf(PlatformSpecification spec) =>
        new Offerings(SmallWorld.Specification with { Platforms = [spec] }).All;

    /// <summary>Replies in turn until nobody moves; one label has all use.</summary>
    private static double[] Settle(
        DemandSystem demand, (PriceDesk Desk, int Offerings, LicenceTerms Terms)[] firms, double leastPerPlay = 0, double[]? pools = null, double[]? levies = null)
    {
        var n = demand.Products;
        double[] prices = [.. Enumerable.Repeat(5.0, n)];
        var (shares, own, cross) = (new double[n], new double[n], new double[n * n]);
        for (var number = 0; number < 5_000; number++)
        {
            demand.Respond(prices, shares, own, cross);
            double[] next = new double[n];
            var first = 0;
            foreach (var (desk, offerings, terms) in firms)
            {
                var range = first..(first + offerings);
                desk.Reply(
                    new PriceRound
                    {
                        Number = number,
                        PriceDollarsPerMonth = [.. prices[range]],
                        Users = [.. shares[range]],
                        Own = [.. own[range]],
                        Cross = [.. Enumerable.Range(first, offerings).SelectMany(j => cross[((j * n) + first)..((j * n) + first + offerings)])],
                        PlaysPerUser = [.. Enumerable.Repeat(Plays, offerings)],
                        LeastPerPlayDollars = [.. Enumerable.Repeat(leastPerPlay, offerings)],
                        PoolShares = pools is null ? [.. Enumerable.Repeat(1.0, offerings)] : [.. pools[range]],
                        UsageShare = [1],
                        LevyShares = levies is null ? [] : [.. levies[range]],
                    },
                    [terms]).CopyTo(next, first);
                first += offerings;
            }

            var change = next.Zip(prices, (a, b) => Math.Abs(a - b)).Max();
            prices = next;
            if (change < 1e-14)
            {
                return prices;
            }
        }

        throw new InvalidOperationException("The replies did not settle.");
    }

    private static void Near(double[] actual, IReadOnlyList<double> expected, double tolerance)
    {
        for (var j = 0; j < expected.Count; j++)
        {
            actual[j].ShouldBe(expected[j], tolerance);
        }
    }
}
