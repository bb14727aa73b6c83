using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

public sealed class DemandCalibrationTests
{
    private static readonly Gen<(double[] Shares, double[] Prices, double Elasticity, double LogSd)> Starts =
        from weights in Gen.Choose(1, 100).ArrayOf(3)
        from nothing in Gen.Choose(2, 200)
        from prices in RandomWorlds.Real(1, 20).ArrayOf(3)
        from elasticity in RandomWorlds.Real(-2.5, -0.3)
        from logSd in RandomWorlds.Real(0, 0.7)
        select (weights.Select(w => (double)w / (weights.Sum() + nothing)).ToArray(), prices, elasticity, logSd);

    [Fact]
    public void Random_observed_shares_and_the_wanted_elasticity_are_recovered() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(17, 1),
        Prop.ForAll(Starts.ToArbitrary(), start =>
        {
            var users = start.Shares.Select(s => s * OneMarket.People).ToArray();
            OneMarket market = new(WithLogSd(start.LogSd), users);
            var found = Calibrate(market, start.Prices, start.Elasticity);

            found.Converged.ShouldBeTrue();
            found.Residual.ShouldBeInRange(0, 1e-10);
            found.Iterations.ShouldBeInRange(1, 1_000);
            for (var j = 0; j < users.Length; j++)
            {
                found.Response.Users[j].ShouldBe(users[j], 1e-9 * users[j]);
            }

            DemandCalibration.SubscriptionElasticity(found.Conditions, market.Services, found.Response)
                .ShouldBe(start.Elasticity, 1e-9 * Math.Abs(start.Elasticity));
        }));

    [Fact]
    public void Random_starts_include_crowded_and_empty_markets()
    {
        var nothing = Starts.Sample(size: 30, seed: new Rnd(3), numberOfSamples: 200).Select(s => 1 - s.Shares.Sum()).ToArray();
        nothing.Count(n => n < 0.1).ShouldBeGreaterThan(5);
        nothing.Count(n => n > 0.6).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Alike_consumers_are_inverted_by_the_closed_form()
    {
        double[] shares = [0.3, 0.1];
        OneMarket market = new(SmallWorldConsumers.Alike(SmallWorld.Specification), [.. shares.Select(s => s * OneMarket.People)]);
        var found = Calibrate(market, [10, 5], -1.5);
        var alpha = found.Conditions.PriceSensitivity;

        // The user-weighted elasticity is -alpha Sum p s (1 - s) / Sum s, and delta_j = ln(s_j / s_0) + alpha p_j.
        alpha.ShouldBe(1.5 * 0.4 / ((10 * 0.3 * 0.7) + (5 * 0.1 * 0.9)), 1e-9);
        found.Conditions.MeanUtility[0].ShouldBe(Math.Log(0.3 / 0.6) + (10 * alpha), 1e-8);
        found.Conditions.MeanUtility[1].ShouldBe(Math.Log(0.1 / 0.6) + (5 * alpha), 1e-8);
    }

    [Fact]
    public void Free_services_have_no_elasticity_to_fit_but_keep_their_users()
    {
        OneMarket market = new(SmallWorld.Specification, 300_000, 100_000);
        var found = Calibrate(market, [0, 0], -1.5);
        found.Converged.ShouldBeTrue();
        found.Response.Users[0].ShouldBe(300_000, 1e-3);
    }

    [Fact]
    public void Service_without_users_at_the_start_keeps_its_utility_and_does_not_disturb_the_others()
    {
        OneMarket market = new(SmallWorld.Specification, 300_000, 0);
        var found = Calibrate(market, [10, 10], -1.2);
        found.Converged.ShouldBeTrue();
        found.Conditions.MeanUtility[1].ShouldBe(Math.Log(1 / 700_000.0));
        found.Response.Users[0].ShouldBe(300_000, 1e-3);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(-1e9)]
    public async Task Elasticity_that_cannot_be_reached_is_refused_with_its_market_and_remedy(double elasticity)
    {
        // So spread a sensitivity leaves hardly anybody undecided: no price coefficient makes these people so elastic.
        var world = WithLogSd(3) with { Consumers = WithLogSd(3).Consumers with { OwnPriceElasticity = elasticity } };
        var refused = await Should.ThrowAsync<ModelException>(() => InProcessHost.RunAsync(world, 1, 0, null, CancellationToken.None));
        refused.Message.ShouldMatch(
            $@"^Demand in market 'north' cannot be calibrated to its start users and an own-price elasticity of {Regex.Escape(FormattableString.Invariant($"{elasticity}"))}: "
            + @"after \d+ iterations (the largest log error of users or elasticity is \d\S*|nobody is left on some service)\. "
            + @"Bring start users further below the market's people, or choose an elasticity nearer to zero\.$");
    }

    [Fact]
    public async Task More_users_than_people_are_refused_with_their_market_and_remedy()
    {
        var markets = SmallWorld.Specification.Markets;
        var world = SmallWorld.Specification with { Markets = markets.SetItem(1, markets[1] with { People = 1_300_000 }) };
        var refused = await Should.ThrowAsync<ModelException>(() => InProcessHost.RunAsync(world, 1, 0, null, CancellationToken.None));
        refused.Message.ShouldBe(
            "Services of market 'south' start with 1,300,000 users, but it has 1,300,000 people. "
            + "Some have to use nothing: lower startUsers, or raise people.");
    }

    private static WorldSpecification WithLogSd(double logSd) => SmallWorld.Specification with
    {
        Consumers = SmallWorld.Specification.Consumers with { PriceSensitivityLogSd = logSd },
    };

    private static CalibratedDemand Calibrate(OneMarket market, double[] prices, double elasticity)
    {
        var nobody = OneMarket.People - market.Services.Sum(o => o.StartUsers);
        double[] guess = [.. market.Services.Select(o => Math.Log(Math.Max(1, o.StartUsers) / nobody))];
        return DemandCalibration.CalibrateAsync(
            market.Conditions(0.3, guess, prices), market.Services, OneMarket.People, elasticity, market.Audience.ForecastAsync).AsTask()
            .GetAwaiter().GetResult();
    }
}
