using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>The formulas against firms that answer each other, and what the theory says of every market.</summary>
public sealed class CournotLicensingProperties
{
    private static readonly Arbitrary<CournotLicensing> Markets = (
        from cost in Gen.Choose(20, 100)
        from margin in Gen.Choose(5, 100)
        from saving in Gen.Choose(1, 100)
        from firms in Gen.Choose(1, 7)
        select new CournotLicensing(cost + margin, cost, cost * saving / 100.0, firms)).ToArbitrary();

    [Fact]
    public void Every_scheme_is_the_equilibrium_of_firms_that_answer_each_other() => Holds(market => All(market).All(outcome =>
    {
        var (licensed, unlicensed) = Played(market, outcome.Licensees, outcome.RoyaltyPerUnit);
        double made = (outcome.Licensees * licensed) + (outcome.Unlicensed * unlicensed);
        double cost = (outcome.Licensees * licensed * (market.UnitCost - market.CostReduction))
            + (outcome.Unlicensed * unlicensed * market.UnitCost);
        double consumersWouldPay = (market.DemandIntercept * made) - (made * made / 2);
        return Numbers.Near(outcome.Quantity, made)
            && Numbers.Near(outcome.Price, market.DemandIntercept - made)
            && Numbers.Near(outcome.UnlicensedProfit, unlicensed * unlicensed)
            && Numbers.Near(outcome.Welfare, consumersWouldPay - cost)
            && Numbers.Near(outcome.LicensorPayoff, outcome.Licensees * (outcome.FeePerLicence + (outcome.RoyaltyPerUnit * licensed)));
    }));

    [Fact]
    public void Refusing_a_licence_at_the_fee_never_pays() => Holds(market => Enumerable.Range(1, market.Firms).All(k =>
    {
        var twoPart = market.TwoPart(k);
        double refuser = Played(market, k - 1, twoPart.RoyaltyPerUnit).Unlicensed;
        double bidder = Played(market, k, 0).Unlicensed;
        return Numbers.Near(market.Fee(k).LicenseeProfit, Square(Played(market, k - 1, 0).Unlicensed))
            && Numbers.Near(twoPart.LicenseeProfit, refuser * refuser)
            && (k == market.Firms || Numbers.Near(market.Auction(k).LicenseeProfit, bidder * bidder));
    }));

    [Fact]
    public void No_royalty_beside_the_highest_fee_brings_more_than_the_best() => Holds(
        market => Enumerable.Range(1, market.Firms).All(k =>
        {
            // The best of a grid, then of its neighbourhood.
            double width = market.CostReduction / 50;
            double Found(double royalty) => Payoff(market, k, royalty);
            double near = Enumerable.Range(0, 51).Select(step => width * step).MaxBy(Found);
            double top = Rivals.Top(Math.Max(0, near - width), Math.Min(market.CostReduction, near + width), Found);
            return Numbers.Near(market.TwoPart(k).LicensorPayoff, Math.Max(Found(near), Found(top)), 1e-8);
        }),
        40);

    [Fact]
    public void No_royalty_alone_brings_more_than_the_best() => Holds(market =>
    {
        double Income(double r) => r * market.Firms * Played(market, market.Firms, r).Licensed;
        double best = Rivals.Top(0, market.CostReduction, Income);
        return Numbers.Near(market.Royalty().LicensorPayoff, Income(best), 1e-8);
    });

    [Fact]
    public void Fee_beats_royalty_for_the_licensor_and_for_consumers() => Holds(market =>
        market.BestFee().LicensorPayoff > market.Royalty().LicensorPayoff
        && market.BestFee().ConsumerSurplus > market.Royalty().ConsumerSurplus);

    [Fact]
    public void Richer_schemes_never_bring_less() => Holds(market =>
        market.BestAuction().LicensorPayoff >= market.BestFee().LicensorPayoff - 1e-12
        && market.BestTwoPart().LicensorPayoff >= market.BestFee().LicensorPayoff - 1e-12
        && market.BestTwoPart().LicensorPayoff >= market.Royalty().LicensorPayoff - 1e-12);

    [Fact]
    public void Nobody_loses_by_a_licence_but_firms_that_have_none() => Holds(market =>
    {
        var none = market.WithoutLicence();
        return All(market).All(outcome => outcome.Welfare >= none.Welfare - 1e-9
            && outcome.ConsumerSurplus >= none.ConsumerSurplus - 1e-9
            && outcome.UnlicensedProfit <= none.UnlicensedProfit + 1e-9
            && outcome.LicensorPayoff >= 0);
    });

    [Fact]
    public void Generated_markets_are_not_trivial()
    {
        var sample = Markets.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 300).ToArray();
        sample.Count(market => market.IsDrastic).ShouldBeInRange(60, 240);
        sample.Count(market => market.BestFee().Licensees < market.Firms).ShouldBeInRange(60, 280);
        sample.Count(market => market.BestTwoPart().RoyaltyPerUnit > 0.01 && !market.IsDrastic).ShouldBeGreaterThan(20);
        sample.Count(market => !market.IsDrastic && market.BestFee() is { Unlicensed: > 0, UnlicensedProfit: 0 }).ShouldBeGreaterThan(5);
    }

    private static IEnumerable<LicensingOutcome> All(CournotLicensing market) => Enumerable.Range(1, market.Firms)
        .SelectMany(k => new[] { market.Fee(k), market.Auction(k), market.TwoPart(k) })
        .Append(market.Royalty())
        .Append(market.WithoutLicence());

    private static (double Licensed, double Unlicensed) Played(CournotLicensing market, int licensees, double royalty)
    {
        double[] costs = [.. Enumerable.Range(0, market.Firms)
            .Select(firm => market.UnitCost - (firm < licensees ? market.CostReduction - royalty : 0))];
        double[] quantities = Rivals.Quantities(market.DemandIntercept, costs);
        return (licensees == 0 ? 0 : quantities[0], licensees == market.Firms ? 0 : quantities[^1]);
    }

    private static double Payoff(CournotLicensing market, int licensees, double royalty)
    {
        double licensed = Played(market, licensees, royalty).Licensed;
        return licensees * ((royalty * licensed) + Square(licensed) - Square(Played(market, licensees - 1, royalty).Unlicensed));
    }

    private static double Square(double quantity) => quantity * quantity;

    private static void Holds(Func<CournotLicensing, bool> property, int markets = 100) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(markets).WithReplay(29, 1), Prop.ForAll(Markets, property));
}
