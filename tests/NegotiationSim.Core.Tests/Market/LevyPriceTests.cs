using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Law;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A levy of a statutory licence in the price of a generator that asks a markup over its cost.</summary>
public sealed class LevyPriceTests
{
    private const int Muse = 4;
    private const double Cost = 4;
    private const double Markup = 0.5;
    private const double Publishing = 0.1;
    private const double Levy = 0.25;

    [Fact]
    public void Levy_weighs_like_a_share_of_revenue_from_its_date_and_in_its_market_alone()
    {
        double free = (1 + Markup) * Cost / (1 - Publishing);
        double levied = (1 + Markup) * Cost / (1 - Publishing - Levy);
        WorldRun run = WorldRun.Of(World(TrainingSource.Scraped));
        var prices = run.Prices.Where(p => p.Platform == Muse).Select(p => p.PriceDollarsPerMonth).ToArray();
        prices.Take(2).ShouldAllBe(price => price.All(dollars => Math.Abs(dollars - free) < 1e-12));
        prices.Skip(2).ShouldAllBe(price => Math.Abs(price[0] - levied) < 1e-12 && Math.Abs(price[1] - free) < 1e-12);
    }

    [Fact]
    public void Markup_is_over_what_is_left_when_the_levy_is_paid()
    {
        WorldRun run = WorldRun.Of(World(TrainingSource.Scraped));
        foreach (var (_, quarter, settled) in run.Settlements.Where(s => s.Platform == Muse))
        {
            double kept = (settled.Subscriptions.Aggregate((a, b) => a + b) - settled.Publishing - settled.Levy).Dollars;
            kept.ShouldBe((1 + Markup) * Cost * 3 * quarter.Users.Sum(), 1e-4);
        }

        run.Settlements.Count(s => s.Platform == Muse && s.Settlement.Levy.Dollars > 0).ShouldBe(6);
    }

    [Fact]
    public void Generator_that_trains_on_who_consents_owes_no_levy_and_raises_no_price()
    {
        WorldRun run = WorldRun.Of(World(TrainingSource.OptedIn));
        run.Prices.Where(p => p.Platform == Muse).Select(p => p.PriceDollarsPerMonth[0]).Distinct().Count().ShouldBe(1);
    }

    /// <summary>The north, where fair use is claimed at first, puts a statutory licence in its place in the third quarter.</summary>
    private static WorldSpecification World(TrainingSource training)
    {
        WorldSpecification world = TrainingWorlds.Of(training, TrainingWorlds.Law(TrainingRegime.FairUse) with { LevyShare = Levy });
        PlatformSpecification muse = world.Platforms[Muse] with
        {
            Pricing = PricingKind.CostPlus,
            Markup = Markup,
            CostPerUserMonth = Cost,
            FixedCostPerYear = 0,
            PublishingShare = Publishing,
            Seeks = [],
        };
        return world with
        {
            Years = 2,
            Platforms = world.Platforms.SetItem(Muse, muse),
            Policies =
            [
                new() { Year = SmallWorld.StartYear, Quarter = 3, Lever = PolicyLever.Training, Market = "north", Value = (double)TrainingRegime.Levy },
            ],
        };
    }
}
