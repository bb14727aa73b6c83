using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Published numbers: Kamien and Tauman 1986, Sen and Tauman 2007; A = a - c = 40.</summary>
public sealed class CournotLicensingTests
{
    private const double Digits = 1e-6;

    [Theory]
    [InlineData(10, 222.2222222, 355.5555556, 266.6666667, 300)]
    [InlineData(20, 533.3333333, 711.1111111, 533.3333333, 666.6666667)]
    [InlineData(30, 933.3333333, 1066.6666667, 800, 1100)]
    public void Duopoly_pays_the_published_amounts(double saving, double feeOfOne, double feesOfTwo, double royalty, double auctionOfOne)
    {
        var market = Market(saving, 2);
        market.Fee(1).LicensorPayoff.ShouldBe(feeOfOne, Digits);
        market.Fee(2).LicensorPayoff.ShouldBe(feesOfTwo, Digits);
        market.BestFee().Licensees.ShouldBe(2);
        market.Royalty().LicensorPayoff.ShouldBe(royalty, Digits);
        market.Royalty().RoyaltyPerUnit.ShouldBe(saving);
        market.Auction(1).LicensorPayoff.ShouldBe(auctionOfOne, Digits);
        market.Auction(2).ShouldBe(market.Fee(2));
    }

    [Theory]
    [InlineData(10, 0, 177.7777778, 355.5555556)]
    [InlineData(20, 3.333333333, 296.2962963, 718.5185185)]
    [InlineData(30, 8.333333333, 385.1851852, 1112.9629630)]
    public void Two_part_licence_has_a_royalty_where_the_saving_is_large(double saving, double royalty, double fee, double payoff)
    {
        var outcome = Market(saving, 2).TwoPart(2);
        outcome.RoyaltyPerUnit.ShouldBe(royalty, 1e-9);
        outcome.FeePerLicence.ShouldBe(fee, Digits);
        outcome.LicensorPayoff.ShouldBe(payoff, Digits);
        Market(saving, 2).BestTwoPart().ShouldBe(outcome);
    }

    [Theory]
    [InlineData(2, 2, 355.5556, 266.6667)]
    [InlineData(3, 3, 393.75, 300)]
    [InlineData(5, 4, 388.8889, 333.3333)]
    [InlineData(10, 4, 396.6942, 363.6364)]
    [InlineData(50, 4, 399.8462, 392.1569)]
    public void Fees_beat_royalties_for_any_number_of_firms(int firms, int licensees, double fees, double royalties)
    {
        var market = Market(10, firms);
        market.BestFee().Licensees.ShouldBe(licensees);
        market.BestFee().LicensorPayoff.ShouldBe(fees, 5e-5);
        market.Royalty().LicensorPayoff.ShouldBe(royalties, 5e-5);
        market.Royalty().LicensorPayoff.ShouldBeNear(firms * 10 * 40.0 / (firms + 1));
    }

    [Fact]
    public void Many_firms_pay_the_whole_saving_of_a_competitive_market() =>
        Market(10, CournotLicensing.MostFirms).BestFee().LicensorPayoff.ShouldBe(10 * 40, 1e-3);

    [Fact]
    public void Fee_lowers_the_price_and_a_royalty_does_not()
    {
        var market = Market(10, 2);
        market.BestFee().Price.ShouldBe(100 - (100.0 / 3), 1e-9);
        market.BestFee().ConsumerSurplus.ShouldBe(555.5556, 5e-5);
        market.Royalty().ConsumerSurplus.ShouldBe(355.5556, 5e-5);
        market.Royalty().Price.ShouldBe(market.WithoutLicence().Price, 1e-12);
    }

    [Fact]
    public void Drastic_innovation_is_licensed_to_one_firm()
    {
        var market = Market(50, 2);
        market.IsDrastic.ShouldBeTrue();
        market.Fee(1).LicensorPayoff.ShouldBe(1847.2222222, Digits);
        market.BestFee().Licensees.ShouldBe(1);
        market.BestFee().UnlicensedProfit.ShouldBe(0);
        market.Royalty().LicensorPayoff.ShouldBe(1350, Digits);
        market.Royalty().RoyaltyPerUnit.ShouldBe(45);
        Market(40, 2).IsDrastic.ShouldBeTrue();
        Market(39.99, 2).IsDrastic.ShouldBeFalse();
    }

    [Fact]
    public void Monopolist_pays_its_whole_gain()
    {
        var market = Market(10, 1);
        market.WithoutLicence().LicenseeProfit.ShouldBe(0);
        market.WithoutLicence().UnlicensedProfit.ShouldBe(400);
        market.BestFee().LicensorPayoff.ShouldBeNear((50.0 * 50 / 4) - 400);
        market.BestFee().LicenseeProfit.ShouldBeNear(400);
        market.BestTwoPart().RoyaltyPerUnit.ShouldBe(0);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        Refusal(() => new CournotLicensing(60, 60, 10, 2)).ShouldBe(
            "Nothing is sold: a unit costs 60 and nobody pays more than 60. (Parameter 'demandIntercept')");
        Refusal(() => new CournotLicensing(100, 60, 61, 2)).ShouldBe(
            "An innovation that saves 61 a unit saves more than the unit cost of 60. (Parameter 'costReduction')");
        Refusal(() => new CournotLicensing(100, 60, 0, 2)).ShouldStartWith("Allowed: a finite number above 0. (Parameter 'costReduction')");
        Refusal(() => new CournotLicensing(100, -1, 10, 2)).ShouldStartWith("Allowed: a finite number, at least 0. (Parameter 'unitCost')");
        Refusal(() => new CournotLicensing(double.NaN, 60, 10, 2)).ShouldStartWith("Allowed: a finite number above 0. (Parameter 'demand");
        Refusal(() => new CournotLicensing(100, 60, 10, 0)).ShouldStartWith("Allowed: from 1 to 100000. (Parameter 'firms')");
        Refusal(() => new CournotLicensing(100, 60, 10, 100_001)).ShouldStartWith("Allowed: from 1 to 100000. (Parameter 'firms')");
        Refusal(() => Market(10, 2).Fee(3)).ShouldStartWith("Allowed: from 1 to 2. (Parameter 'licences')");
        Refusal(() => Market(10, 2).Auction(0)).ShouldStartWith("Allowed: from 1 to 2. (Parameter 'licences')");
        Refusal(() => Market(10, 2).TwoPart(3)).ShouldStartWith("Allowed: from 1 to 2. (Parameter 'licences')");
    }

    private static string Refusal(Func<object> make) => Should.Throw<ArgumentException>(() => make()).Message;

    private static CournotLicensing Market(double saving, int firms) => new(100, 60, saving, firms);
}
