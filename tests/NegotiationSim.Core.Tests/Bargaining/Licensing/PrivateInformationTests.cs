using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Private information brings royalties: benchmarks in the spirit of Beggs 1992 and of Gallini and Wright 1990.</summary>
public sealed class PrivateInformationTests
{
    private const double Digits = 1e-6;

    public static TheoryData<double, double, double> Screenings => new()
    {
        { 10, 8, 0 }, { 10, 8, 0.25 }, { 10, 8, 0.5 }, { 10, 8, 0.6 }, { 10, 8, 0.7 }, { 10, 8, 1 },
        { 10, 2, 0.01 }, { 10, 2, 0.04 }, { 10, 2, 0.1 }, { 9, 5, 0.2 }, { 9, 5, 0.3 }, { 7, 7, 0.5 },
    };

    [Fact]
    public void Screening_gives_the_published_numbers()
    {
        var game = new ScreeningLicence(10, 8, 0.25);
        var menu = game.BestMenu();
        menu.High.RoyaltyPerUnit.ShouldBe(0);
        menu.High.FeePerLicence.ShouldBe(16.666667, Digits);
        menu.Low.RoyaltyPerUnit.ShouldBe(0.666667, Digits);
        menu.Low.FeePerLicence.ShouldBe(13.444444, Digits);
        menu.LicensorPayoff.ShouldBe(16.083333, Digits);
        game.FeeForAll().LicensorPayoff.ShouldBe(16, 1e-12);
        game.FeeForHighOnly().LicensorPayoff.ShouldBe(6.25, 1e-12);
        game.BestFee().ShouldBe(game.FeeForAll());
        (menu.LicensorPayoff - 16).ShouldBe(0.0625 * 4 / (4 * 0.75), 1e-12);
        var known = game.FullInformation();
        (known.High.RoyaltyPerUnit, known.Low.RoyaltyPerUnit).ShouldBe((0, 0));
        known.LicensorPayoff.ShouldBeNear((0.25 * 25) + (0.75 * 16));
    }

    [Theory]
    [MemberData(nameof(Screenings))]
    public void No_menu_that_the_types_would_follow_brings_more(double high, double low, double probability)
    {
        const int Steps = 400;
        double step = high / Steps;
        double best = 0;
        for (int i = 0; i <= Steps; i += 20)
        {
            for (int j = 0; j <= Steps; j++)
            {
                var (atHigh, atLow) = (i * step, j * step);
                double lowFee = Worth(low, atLow);
                double highFee = Worth(high, atHigh) - Worth(high, atLow) + lowFee;
                bool lowStays = Worth(low, atHigh) - highFee <= 1e-12;
                double payoff = (probability * (highFee + (atHigh * Sold(high, atHigh))))
                    + ((1 - probability) * (lowFee + (atLow * Sold(low, atLow))));
                best = Math.Max(best, lowStays ? payoff : 0);
            }
        }

        double found = new ScreeningLicence(high, low, probability).BestMenu().LicensorPayoff;
        found.ShouldBeInRange(best - 1e-9, best + 1e-3);
    }

    [Theory]
    [MemberData(nameof(Screenings))]
    public void Each_type_takes_what_is_meant_for_it_and_loses_nothing(double high, double low, double probability)
    {
        var menu = new ScreeningLicence(high, low, probability).BestMenu();
        menu.High.LicenseeProfit.ShouldBeGreaterThanOrEqualTo(-1e-12);
        menu.Low.LicenseeProfit.ShouldBe(0, 1e-12);
        if (menu.Low.Licensees == 1)
        {
            Taken(high, menu.Low).ShouldBe(menu.High.LicenseeProfit, 1e-9);
            Taken(low, menu.High).ShouldBeLessThanOrEqualTo(1e-9);
        }
    }

    [Fact]
    public void Screening_uses_royalties_more_the_likelier_the_high_type_until_the_low_one_gets_no_licence()
    {
        double[] royalties = [.. Enumerable.Range(0, 101)
            .Select(percent => new ScreeningLicence(10, 8, percent / 100.0).BestMenu().Low)
            .TakeWhile(low => low.Licensees == 1)
            .Select(low => low.RoyaltyPerUnit)];
        royalties[0].ShouldBe(0);
        royalties.Distinct().ShouldBeInOrder(SortDirection.Ascending);
        royalties.Distinct().Count().ShouldBe(royalties.Length);
        royalties.Length.ShouldBeInRange(50, 80);
        new ScreeningLicence(8, 8, 0.25).BestMenu().Low.RoyaltyPerUnit.ShouldBe(0);
    }

    [Fact]
    public void Screening_royalty_costs_welfare_that_full_information_would_not()
    {
        var game = new ScreeningLicence(10, 8, 0.25);
        double Welfare(LicenceMenu menu) => menu.Expected(outcome => outcome.Welfare);
        Welfare(game.BestMenu()).ShouldBeLessThan(Welfare(game.BestFee()));
        Welfare(game.BestFee()).ShouldBe(Welfare(game.FullInformation()), 1e-12);
    }

    [Fact]
    public void Signalling_gives_the_published_numbers()
    {
        var game = new SignallingLicence(10, 8);
        (game.Low().FeePerLicence, game.Low().RoyaltyPerUnit).ShouldBe((16, 0));
        game.High().RoyaltyPerUnit.ShouldBe(4.324555, Digits);
        game.High().FeePerLicence.ShouldBe(8.052668, Digits);
        game.High().LicensorPayoff.ShouldBe(20.324555, Digits);
        game.High().LicenseeProfit.ShouldBe(0, 1e-12);
        game.HighIfKnown().LicensorPayoff.ShouldBe(25);
        game.HighByFeeAlone().LicensorPayoff.ShouldBe(16);
        game.PayoffOfCopying.ShouldBe(16, 1e-12);
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(10, 5)]
    [InlineData(10, 3)]
    [InlineData(10, 9.9)]
    public void No_contract_that_a_low_licensor_would_not_copy_brings_the_high_one_more(double high, double low)
    {
        double Payoff(double royalty)
        {
            double fee = Math.Min(Worth(high, royalty), Worth(low, 0) - (royalty * Sold(low, royalty)));
            return fee + (royalty * Sold(high, royalty));
        }

        var game = new SignallingLicence(high, low);
        double best = Enumerable.Range(0, 10_001).Max(step => Payoff(high * step / 10_000));
        game.High().LicensorPayoff.ShouldBeInRange(best - 1e-9, best + 1e-2);
        game.PayoffOfCopying.ShouldBe(game.Low().LicensorPayoff, 1e-9);
    }

    [Fact]
    public void Signalling_uses_royalties_more_the_further_the_types_are_apart()
    {
        double[] royalties = [.. Enumerable.Range(0, 60).Select(step => new SignallingLicence(8 + (step * 0.5), 8).High().RoyaltyPerUnit)];
        royalties[0].ShouldBe(0);
        royalties.ShouldBeInOrder(SortDirection.Ascending);
        royalties.Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        Should.Throw<ArgumentException>(() => new ScreeningLicence(7, 8, 0.5)).Message.ShouldBe(
            "The high demand of 7 is below the low demand of 8. (Parameter 'highDemand')");
        Should.Throw<ArgumentException>(() => new SignallingLicence(7, 8)).Message.ShouldBe(
            "The high demand of 7 is below the low demand of 8. (Parameter 'highDemand')");
        Should.Throw<ArgumentOutOfRangeException>(() => new ScreeningLicence(10, 0, 0.5)).Message
            .ShouldStartWith("Allowed: a finite number above 0. (Parameter 'lowDemand')");
        Should.Throw<ArgumentOutOfRangeException>(() => new ScreeningLicence(10, 8, 1.1)).Message
            .ShouldStartWith("Allowed: from 0 to 1. (Parameter 'highProbability')");
        Should.Throw<ArgumentOutOfRangeException>(() => new SignallingLicence(double.PositiveInfinity, 8));
        Should.Throw<ArgumentNullException>(() => new ScreeningLicence(10, 8, 0.5).BestMenu().Expected(null!));
    }

    private static double Sold(double demand, double royalty) => Rivals.Quantities(demand, royalty)[0];

    private static double Worth(double demand, double royalty) => Sold(demand, royalty) * (demand - royalty - Sold(demand, royalty));

    private static double Taken(double demand, LicensingOutcome contract) =>
        Worth(demand, contract.RoyaltyPerUnit) - contract.FeePerLicence;
}
