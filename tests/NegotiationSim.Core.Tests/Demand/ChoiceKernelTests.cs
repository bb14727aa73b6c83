using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>Logit of consumers who differ in nothing against its closed forms, and of others against its definition.</summary>
public sealed class ChoiceKernelTests
{
    private const double PerPerson = 1 / OneMarket.People;

    // Bertrand duopoly with alpha 1, delta (3, 2), cost 1; and three products at alpha 1.2 (the R package antitrust, function sim).
    public static readonly TheoryData<double, double[], double[], double[]> Published = new()
    {
        { 1, [3, 2], [2.74610753, 2.31789732], [0.42729758, 0.24121554] },
        { 1.2, [2, 1.5, 1], [1.6, 1.5, 1.4], [0.3252408866, 0.2224196911, 0.1521042434] },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Shares_of_alike_consumers_are_the_published_ones(double alpha, double[] utility, double[] prices, double[] shares)
    {
        var market = OneMarket.OfAlike(utility.Length);
        var response = await market.Audience.ForecastAsync(market.Conditions(alpha, utility, prices));
        for (var j = 0; j < shares.Length; j++)
        {
            (response.Users[j] * PerPerson).ShouldBe(shares[j], 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Own_elasticity_is_minus_alpha_price_times_one_less_share(double alpha, double[] utility, double[] prices, double[] shares)
    {
        var market = OneMarket.OfAlike(utility.Length);
        var response = await market.Audience.ForecastAsync(market.Conditions(alpha, utility, prices));
        for (var j = 0; j < shares.Length; j++)
        {
            (prices[j] * response.UsersPerDollar[j] / response.Users[j]).ShouldBe(-alpha * prices[j] * (1 - shares[j]), 1e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Surplus_is_the_log_sum_over_alpha(double alpha, double[] utility, double[] prices, double[] shares)
    {
        var market = OneMarket.OfAlike(utility.Length);
        var response = await market.Audience.ForecastAsync(market.Conditions(alpha, utility, prices));
        var attraction = utility.Zip(prices, (u, p) => Math.Exp(u - (alpha * p))).Sum();
        (response.SurplusDollarsPerMonth * PerPerson).ShouldBe(Math.Log(1 + attraction) / alpha, 1e-9);
        (response.SurplusDollarsPerMonth * PerPerson).ShouldBe(-Math.Log(1 - shares.Sum()) / alpha, 1e-7);
    }

    [Fact]
    public async Task Own_price_response_is_the_slope_of_users_also_when_consumers_differ()
    {
        OneMarket market = new(SmallWorld.Specification, 1, 1);
        const double Step = 1e-4;
        var at = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10, 8]));
        var above = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10 + Step, 8]));
        var below = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10 - Step, 8]));
        at.UsersPerDollar[0].ShouldBe((above.Users[0] - below.Users[0]) / (2 * Step), 1e-6 * at.Users[0]);
    }

    [Fact]
    public async Task Surplus_falls_by_users_per_dollar_of_price()
    {
        // Shephard's lemma for the log-sum: its slope in a price is minus demand.
        OneMarket market = new(SmallWorld.Specification, 1, 1);
        const double Step = 1e-4;
        var at = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10, 8]));
        var above = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10 + Step, 8]));
        var below = await market.Audience.ForecastAsync(market.Conditions(0.3, [2, 1], [10 - Step, 8]));
        ((above.SurplusDollarsPerMonth - below.SurplusDollarsPerMonth) / (2 * Step)).ShouldBe(-at.Users[0], 1e-5 * at.Users[0]);
    }

    [Fact]
    public void Probabilities_with_nothing_sum_to_one_and_the_log_sum_is_the_odds_of_nothing()
    {
        OneMarket market = new(SmallWorld.Specification, 1, 1, 1);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(5, 1),
            Prop.ForAll(RandomWorlds.Real(-8, 8).ArrayOf(3).Zip(RandomWorlds.Real(0, 20).ArrayOf(3)).ToArbitrary(), draw =>
            {
                var choice = market.Choose(market.Conditions(0.3, draw.Item1, draw.Item2));
                return Enumerable.Range(0, market.Block.Count).All(i =>
                {
                    var chosen = Enumerable.Range(0, 3).Sum(j => choice.Shares[(j * market.Block.Count) + i]);
                    return Math.Abs(1 - chosen - Math.Exp(-choice.LogSums[i])) < 1e-12;
                });
            }));
    }

    [Fact]
    public async Task Empty_catalogue_all_but_kills_a_service()
    {
        OneMarket market = new(SmallWorld.Specification, 1, 1);
        var whole = market.Conditions(0.3, [2, 2], [10, 10]);
        var empty = whole with { Coverage = whole.Coverage.SetItem(0, 0).SetItem(1, 0).SetItem(2, 0) };
        var before = await market.Audience.ForecastAsync(whole);
        var after = await market.Audience.ForecastAsync(empty);
        after.Users[0].ShouldBeInRange(0.0001 * before.Users[0], 0.003 * before.Users[0]);
        after.Users[1].ShouldBeGreaterThan(before.Users[1]);
    }

    [Theory]
    [InlineData(5000, -5000, 1, 0)]
    [InlineData(-5000, -5000, 0, 0)]
    [InlineData(5000, 5000, 0.5, 0.5)]
    public async Task Extreme_utilities_neither_overflow_nor_vanish(double first, double second, double shareOfFirst, double shareOfSecond)
    {
        var market = OneMarket.OfAlike(2);
        var response = await market.Audience.ForecastAsync(market.Conditions(1, [first, second], [0, 0]));
        (response.Users[0] * PerPerson).ShouldBe(shareOfFirst, 1e-12);
        (response.Users[1] * PerPerson).ShouldBe(shareOfSecond, 1e-12);
        (response.SurplusDollarsPerMonth * PerPerson).ShouldBe(first > 0 ? first + (second > 0 ? Math.Log(2) : 0) : 0, 1e-9);
    }
}
