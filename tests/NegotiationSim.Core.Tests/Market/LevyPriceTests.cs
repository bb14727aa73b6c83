using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Observation;
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

    /// <summary>All licences are at one royalty, or for lump sums alone, so talks have nothing to foresee but the end of a levy.</summary>
    [Theory]
    [InlineData(0, true, false)]
    [InlineData(0.2, true, true)]
    [InlineData(0.2, false, false)]
    [InlineData(0, false, true)]
    public void Talks_foresee_the_price_without_the_levy_that_the_licence_ends(double royalty, bool seeksAll, bool southFirst)
    {
        WorldRun run = WorldRun.Of(Licensed(royalty, seeksAll, southFirst));
        NegotiationRecord[] alone = [.. run.Result.Negotiations
            .Where(talks => talks.Platform == Muse)
            .GroupBy(talks => talks.Quarter.Index)
            .Where(quarter => quarter.Count() == 1 && quarter.Single().Deal is not null)
            .Select(quarter => quarter.Single())];
        alone.ShouldNotBeEmpty();
        foreach (NegotiationRecord talks in alone)
        {
            (LicenceUse use, PriceResponse response) = (talks.Case!.Table.Use, talks.Case!.Table.Pricing!);
            PriceAnswer answer = response.Answer(use, talks.Deal!.Terms);
            double foreseen = response.PriceDollarsPerMonth * answer.Use.RevenueDollars / use.RevenueDollars / answer.UseFactor;
            ImmutableArray<double> posted = run.Prices.Single(p => p.Platform == Muse && p.Quarter == talks.Quarter.Index).PriceDollarsPerMonth;
            response.CostDollarsPerMonth.ShouldBe(Cost, 1e-9);
            foreseen.ShouldBe(posted.Average(), 1e-9);
            foreseen.ShouldBeLessThan(response.PriceDollarsPerMonth);
            (posted[0] != posted[1]).ShouldBe(!seeksAll, "a label that it never asks keeps its levy in the north");
        }
    }

    /// <summary>The north has a statutory licence; the south requires licences, which run out one by one.</summary>
    private static WorldSpecification Licensed(double royalty, bool seeksAll, bool southFirst)
    {
        WorldSpecification world = TrainingWorlds.Of(TrainingSource.Licensed, law: null);
        TrainingLawSpecification levy = TrainingWorlds.Law(TrainingRegime.Levy) with { LevyShare = Levy };
        PlatformSpecification muse = world.Platforms[Muse];
        muse = muse with
        {
            Pricing = PricingKind.CostPlus,
            Markup = Markup,
            CostPerUserMonth = Cost,
            FixedCostPerYear = 0,
            PublishingShare = Publishing,
            StartLicence = new() { RoyaltyShare = royalty, TermYears = 2 },
            Seeks = seeksAll ? muse.Seeks : muse.Seeks.Remove("major"),
            Offerings = southFirst ? [.. muse.Offerings.Reverse()] : muse.Offerings,
        };
        return world with
        {
            Years = 3,
            Markets = world.Markets.SetItem(0, world.Markets[0] with { Law = levy }),
            Platforms = world.Platforms.SetItem(Muse, muse),
            Bargaining = world.Bargaining with { RoyaltyShares = [royalty], PerPlayFees = [0], GuaranteeShares = [0], TermYears = [2] },
        };
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
