using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Wang 1998.</summary>
public sealed class InsiderLicensingTests
{
    private const double Digits = 1e-6;

    private static readonly Arbitrary<InsiderLicensing> Markets = (
        from cost in Gen.Choose(20, 100)
        from margin in Gen.Choose(5, 100)
        from saving in Gen.Choose(1, 100)
        select new InsiderLicensing(cost + margin, cost, cost * saving / 100.0)).ToArbitrary();

    [Theory]
    [InlineData(10, 400, 100, 177.7777778, 455.5555556, 500)]
    [InlineData(20, 711.1111111, 44.4444444, 355.5555556, 755.5555556, 844.4444444)]
    [InlineData(30, 1111.1111111, 11.1111111, 533.3333333, 1077.7777778, 1211.1111111)]
    public void Duopolist_earns_the_published_amounts(
        double saving, double without, double rivalWithout, double fee, double byFee, double byRoyalty)
    {
        var market = new InsiderLicensing(100, 60, saving);
        market.WithoutLicence().LicensorPayoff.ShouldBe(without, Digits);
        market.WithoutLicence().UnlicensedProfit.ShouldBe(rivalWithout, Digits);
        market.Fee().FeePerLicence.ShouldBe(fee, Digits);
        market.Fee().LicensorPayoff.ShouldBe(byFee, Digits);
        market.FeeIsWorthwhile.ShouldBe(saving < 2 * 40.0 / 3);
        market.Royalty().RoyaltyPerUnit.ShouldBe(saving);
        market.Royalty().LicensorPayoff.ShouldBe(byRoyalty, Digits);
        market.Royalty().LicenseeProfit.ShouldBe(rivalWithout, Digits);
        market.Royalty().Price.ShouldBe(market.WithoutLicence().Price, 1e-12);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void Drastic_innovation_is_kept(double saving)
    {
        var market = new InsiderLicensing(100, 60, saving);
        market.IsDrastic.ShouldBeTrue();
        market.WithoutLicence().LicensorPayoff.ShouldBeNear((40 + saving) * (40 + saving) / 4);
        market.WithoutLicence().UnlicensedProfit.ShouldBe(0);
        market.Royalty().LicensorPayoff.ShouldBeNear(market.WithoutLicence().LicensorPayoff);
        market.FeeIsWorthwhile.ShouldBeFalse();
    }

    [Fact]
    public void Royalty_beats_fee_by_a_ninth_of_margin_times_saving() => Holds(market =>
    {
        double margin = market.DemandIntercept - market.UnitCost;
        double lead = market.Royalty().LicensorPayoff - market.Fee().LicensorPayoff;
        return market.IsDrastic ? lead > 0 : Numbers.Near(lead, margin * market.CostReduction / 9);
    });

    [Fact]
    public void Consumers_and_welfare_gain_by_the_fee_instead() => Holds(market =>
        market.Fee().ConsumerSurplus > market.Royalty().ConsumerSurplus && market.Fee().Welfare > market.Royalty().Welfare);

    [Fact]
    public void No_royalty_with_or_without_a_fee_brings_more() => Holds(market =>
    {
        double without = Played(market, market.CostReduction).Rival;
        double WithFee(double royalty)
        {
            var (own, rival) = Played(market, royalty);
            return (own * own) + (royalty * rival) + Math.Max(0, (rival * rival) - (without * without));
        }

        double best = Enumerable.Range(0, 201).Max(step => WithFee(market.CostReduction * step / 200));
        return market.Royalty().LicensorPayoff >= best - 1e-9 && market.Royalty().LicensorPayoff <= best * 1.0001;
    });

    [Fact]
    public void Outcomes_are_the_equilibria_of_firms_that_answer_each_other() => Holds(market =>
        (market.Fee(), market.Royalty(), market.WithoutLicence()) is var (fee, royalty, none)
        && Matches(market, fee, 0)
        && Matches(market, royalty, royalty.RoyaltyPerUnit)
        && Matches(market, none, market.CostReduction, market.CostReduction));

    [Fact]
    public void Generated_markets_are_not_trivial()
    {
        var sample = Markets.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        sample.Count(market => market.IsDrastic).ShouldBeInRange(60, 240);
        sample.Count(market => market.FeeIsWorthwhile).ShouldBeInRange(60, 240);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        Should.Throw<ArgumentException>(() => new InsiderLicensing(50, 60, 10)).Message.ShouldBe(
            "Nothing is sold: a unit costs 60 and nobody pays more than 50. (Parameter 'demandIntercept')");
        Should.Throw<ArgumentException>(() => new InsiderLicensing(100, 60, 70)).Message.ShouldStartWith("An innovation that saves 70");
        Should.Throw<ArgumentOutOfRangeException>(() => new InsiderLicensing(100, 60, -1));
    }

    private static bool Matches(InsiderLicensing market, LicensingOutcome outcome, double handicap, double rivalCostAbove = 0)
    {
        var (own, rival) = Played(market, handicap);
        double quantity = own + rival;
        double costs = ((market.UnitCost - market.CostReduction) * quantity) + (rivalCostAbove * rival);
        return Numbers.Near(outcome.Quantity, quantity)
            && Numbers.Near(outcome.Price, market.DemandIntercept - quantity)
            && Numbers.Near(outcome.Welfare, (market.DemandIntercept * quantity) - (quantity * quantity / 2) - costs);
    }

    private static (double Own, double Rival) Played(InsiderLicensing market, double handicap)
    {
        double low = market.UnitCost - market.CostReduction;
        double[] quantities = Rivals.Quantities(market.DemandIntercept, low, low + handicap);
        return (quantities[0], quantities[1]);
    }

    private static void Holds(Func<InsiderLicensing, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(31, 1), Prop.ForAll(Markets, property));
}
