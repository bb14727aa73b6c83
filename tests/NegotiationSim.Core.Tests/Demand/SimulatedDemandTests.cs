using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>The simulated consumers as a demand system: closed forms where all are alike, and the audience's own answers where they are not.</summary>
public sealed class SimulatedDemandTests
{
    private const double Alpha = 1.2;
    private static readonly double[] Utility = [2, 1.5, 1];
    private static readonly double[] Prices = [1.6, 1.5, 1.4];

    // The R package antitrust, function sim: three products at alpha 1.2 (economics of ChoiceKernelTests).
    private static readonly double[] Shares = [0.3252408866, 0.2224196911, 0.1521042434];

    [Fact]
    public void Alike_consumers_have_the_elasticities_and_diversion_of_the_plain_logit()
    {
        var world = OneMarketWorld(SmallWorldConsumers.Alike(SmallWorld.Specification), 3);
        var (demand, prices) = SimulatedDemand.Of(world, Conditions(world, Alpha, Utility, Prices), new RandomSource(1, 0));
        var elasticities = DemandMeasures.Elasticities(demand, prices);
        var diversion = DemandMeasures.DiversionRatios(demand, prices);
        for (var j = 0; j < 3; j++)
        {
            for (var k = 0; k < 3; k++)
            {
                elasticities[j, k].ShouldBe(j == k ? -Alpha * Prices[j] * (1 - Shares[j]) : Alpha * Prices[k] * Shares[k], 1e-8);
                diversion[j, k].ShouldBe(j == k ? -1 : Shares[k] / (1 - Shares[j]), 1e-8);
            }
        }

        demand.ConsumerSurplus(prices).ShouldBe(-Math.Log(1 - Shares.Sum()) / Alpha, 1e-8);
    }

    [Fact]
    public async Task Consumers_who_differ_answer_as_their_audience_does()
    {
        var world = OneMarketWorld(SmallWorld.Specification, 2);
        var conditions = Conditions(world, 0.3, [2, 1], [10, 8]) with { Coverage = [1, 0.5, 0.9, 0.2, 1, 0.7] };
        var response = await new Audience(world, Segment.Of(world)[0][0], new RandomSource(4, 2)).ForecastAsync(conditions);
        var (demand, prices) = SimulatedDemand.Of(world, conditions, new RandomSource(4, 2));
        var shares = demand.Shares(prices);
        var slopes = DemandMeasures.Jacobian(demand, prices);
        for (var j = 0; j < 2; j++)
        {
            (OneMarket.People * shares[j]).ShouldBe(response.Users[j], 1e-9 * response.Users[j]);
            (OneMarket.People * slopes[j, j]).ShouldBe(response.UsersPerDollar[j], -1e-9 * response.UsersPerDollar[j]);
        }

        (OneMarket.People * demand.ConsumerSurplus(prices)).ShouldBe(response.SurplusDollarsPerMonth, 1e-9 * response.SurplusDollarsPerMonth);
    }

    [Fact]
    public void Consumers_who_differ_have_diversion_that_is_not_in_proportion_to_shares()
    {
        // What mixed logit is for: who leaves a dear service is price sensitive and goes to the cheap one more than shares say.
        var world = OneMarketWorld(SmallWorld.Specification, 3);
        var (demand, prices) = SimulatedDemand.Of(world, Conditions(world, 0.3, [3, 3, 0], [14, 12, 1]), new RandomSource(1, 0));
        var shares = demand.Shares(prices);
        var diversion = DemandMeasures.DiversionRatios(demand, prices);
        Math.Abs((diversion[0, 2] / diversion[0, 1] / (shares[2] / shares[1])) - 1).ShouldBeGreaterThan(0.01);
        (diversion[0, 1] + diversion[0, 2]).ShouldBeLessThan(1);
    }

    [Fact]
    public void Service_that_is_not_on_the_market_has_no_share_and_takes_none()
    {
        var world = OneMarketWorld(SmallWorld.Specification, 2);
        var (demand, prices) = SimulatedDemand.Of(
            world, Conditions(world, 0.3, [2, MarketConditions.NotOffered], [10, 8]), new RandomSource(1, 0));
        demand.Shares(prices)[1].ShouldBe(0);
        demand.Shares(prices)[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Market_that_the_world_does_not_have_is_refused()
    {
        var world = OneMarketWorld(SmallWorld.Specification, 1);
        Should.Throw<ArgumentException>(() => SimulatedDemand.Of(
            world, Conditions(world, 0.3, [2], [10]) with { Market = 1 }, new RandomSource(1, 0))).Message
            .ShouldStartWith("There is no market 1: the world has 1.");
    }

    private static WorldSpecification OneMarketWorld(WorldSpecification parameters, int services) => parameters with
    {
        Markets = [parameters.Markets[0] with { People = OneMarket.People }],
        Consumers = parameters.Consumers with { SegmentSize = parameters.Consumers.Count },
        Platforms = [.. Enumerable.Range(0, services).Select(j => SmallWorld.Streaming($"service-{j}", SmallWorld.Subscription("north", 1, 10)))],
    };

    private static MarketConditions Conditions(WorldSpecification world, double sensitivity, double[] utility, double[] prices) => new()
    {
        Market = 0,
        MeanUtility = [.. utility],
        PriceDollarsPerMonth = [.. prices],
        PriceSensitivity = sensitivity,
        Coverage = [.. Enumerable.Repeat(1.0, utility.Length * world.Genres.Length)],
        GeneratorQuality = [],
        GeneratorPriceDollarsPerMonth = [],
        Labelled = false,
    };
}
