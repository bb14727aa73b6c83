using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>Listeners who are all alike, with 30 hours a month on a subscription and half of that on a free tier.</summary>
public sealed class PoolSumsTests
{
    [Theory]
    [InlineData(40, 1, 1)]
    [InlineData(20, 20 / 30.0, 1)]
    [InlineData(12, 12 / 30.0, 12 / 15.0)]
    public async Task Cap_counts_the_hours_that_a_listener_spends_on_the_offering(double capHours, double ofSubscribers, double ofFreeUsers)
    {
        var world = SmallWorldConsumers.Alike(SmallWorld.Specification with
        {
            Markets = [SmallWorld.Specification.Markets[0]],
            Platforms = [SmallWorld.Streaming("alpha", SmallWorld.Subscription("north", 1, 10), SmallWorld.Advertising("north", 1, 1))],
        });
        MarketConditions conditions = new()
        {
            Market = 0,
            MeanUtility = [1, 1],
            PriceDollarsPerMonth = [10, 0],
            PriceSensitivity = 0.1,
            Coverage = [1, 1],
            GeneratorQuality = [],
            GeneratorPriceDollarsPerMonth = [],
            Labelled = false,
            PoolMeasures = [new(ByPerson: true, capHours), new(ByPerson: true, capHours)],
        };
        var response = await new Audience(world, new Segment(0, 0, world.Consumers.Count, 1), new RandomSource(1, 0)).ForecastAsync(conditions);
        (response.CappedHours[0] / response.HumanHours[0]).ShouldBe(ofSubscribers, 1e-12);
        (response.CappedHours[1] / response.HumanHours[1]).ShouldBe(ofFreeUsers, 1e-12);
        response.HumanPersons[0].ShouldBe(response.HumanHours[0] / 30, 1e-9);
    }
}
