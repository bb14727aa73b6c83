using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class OfferObservationTests
{
    private static readonly RunResult Run = WorldRun.Of(SmallWorld.WithGenerator).Result;

    [Fact]
    public void Users_of_offers_sum_to_those_of_their_platform()
    {
        foreach (YearObservation year in Run.Years)
        {
            int first = 0;
            foreach ((PlatformSpecification platform, PlatformObservation seen) in SmallWorld.WithGenerator.Platforms.Zip(year.Platforms))
            {
                int number = platform.Offerings.Length;
                year.Offers.Skip(first).Take(number).Sum(offer => offer.Users).ShouldBe(seen.Users, 1e-6 * seen.Users);
                first += number;
            }

            first.ShouldBe(year.Offers.Length);
        }
    }

    [Fact]
    public void Surplus_of_markets_sums_to_consumer_surplus() => Run.Years.ShouldAllBe(year =>
        Math.Abs(year.MarketSurplusDollars.Sum() - year.Welfare.ConsumerSurplus) <= 1e-12 * year.Welfare.ConsumerSurplus
        && year.MarketSurplusDollars.All(usd => usd > 0));

    [Fact]
    public void Surplus_of_thirds_by_price_sensitivity_sums_to_consumer_surplus_and_falls_with_it() => Run.Years.ShouldAllBe(year =>
        Math.Abs(year.SurplusByPriceThirdDollars.Sum() - year.Welfare.ConsumerSurplus) <= 1e-9 * year.Welfare.ConsumerSurplus
        && year.SurplusByPriceThirdDollars[0] > year.SurplusByPriceThirdDollars[1]
        && year.SurplusByPriceThirdDollars[1] > year.SurplusByPriceThirdDollars[2]);

    [Fact]
    public void Fixed_price_is_the_list_price_and_an_unlicensed_source_costs_what_is_feared()
    {
        SmallWorld.WithGenerator.Platforms[0].Pricing.ShouldBe(PricingKind.Fixed);
        Run.Years[0].Offers[0].PriceDollarsPerMonth.ShouldBe(SmallWorld.WithGenerator.Platforms[0].Offerings[0].PricePerMonth);
        int pirate = SmallWorld.WithGenerator.Platforms.TakeWhile(p => p.Kind != PlatformKind.Unlicensed).Sum(p => p.Offerings.Length);
        EnforcementSpecification law = SmallWorld.WithGenerator.Markets[0].Enforcement;
        Run.Years[0].Offers[pirate].PriceDollarsPerMonth.ShouldBe(law.FearFactor * law.DetectionPerYear * law.SettlementDollars / 12, 1e-12);
    }
}
