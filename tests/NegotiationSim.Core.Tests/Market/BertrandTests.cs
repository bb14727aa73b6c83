using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Platforms of a run that compete in prices.</summary>
public sealed class BertrandTests
{
    private const double Elasticity = -2.5;

    private static readonly WorldSpecification Rivals = Priced(SmallWorld.Specification with
    {
        Consumers = SmallWorld.Specification.Consumers with { OwnPriceElasticity = Elasticity },
    });

    [Fact]
    public void Run_with_one_kind_of_consumer_agrees_with_the_static_solver()
    {
        var world = SmallWorldConsumers.Alike(Rivals) with
        {
            Years = 1,
            Platforms = [.. Rivals.Platforms.Take(3).Select(p => p with
            {
                Offerings = [.. p.Offerings.Where(o => o.Tier == TierKind.Subscription), .. p.Offerings.Take(1).Select(o => o with { StartUsers = o.StartUsers / 2, PricePerMonth = 7 })],
            })],
        };
        var run = WorldRun.Of(world);
        foreach (var market in world.Markets)
        {
            var offerings = world.Platforms.SelectMany((p, i) => p.Offerings.Select((o, place) => (Platform: i, Place: place, Offering: o)))
                .Where(o => o.Offering.Market == market.Id).ToArray();
            double[] start = [.. offerings.Select(o => o.Offering.StartUsers)];
            double[] list = [.. offerings.Select(o => o.Offering.PricePerMonth)];
            var people = market.People;

            // The user-weighted mean of -alpha p (1 - s) is the elasticity, and utilities invert the shares.
            var alpha = -Elasticity * start.Sum() / start.Zip(list, (n, p) => n * p * (1 - (n / people))).Sum();
            var demand = new LogitDemand(start.Zip(list, (n, p) => Math.Log(n / (people - start.Sum())) + (alpha * p)), alpha);
            var licensed = new LicensedMarket(
                demand, offerings.Select(o => o.Platform), offerings.Select(_ => 3),
                offerings.Select(o => world.Platforms[o.Platform].CostPerUserMonth), offerings.Select(_ => 0.0));
            var equilibrium = RetailPrices.Bertrand(
                licensed, PaymentTerms.Of(offerings.Select(_ => 0.0), offerings.Select(_ => 0.12 + 0.5)));
            equilibrium.Diagnostics.Converged.ShouldBeTrue();

            for (var j = 0; j < offerings.Length; j++)
            {
                var quarter = run.Prices.Single(p => p.Quarter == 0 && p.Platform == offerings[j].Platform);
                quarter.PriceDollarsPerMonth[offerings[j].Place].ShouldBe(equilibrium.Prices[j], 1e-7);
            }
        }
    }

    [Fact]
    public void Prices_of_a_run_are_a_maximum_of_every_platforms_profit()
    {
        var run = WorldRun.Of(Rivals);
        run.Result.Notices.ShouldNotContain(n => n.Contains("no maximum", StringComparison.Ordinal));
        run.Prices.Where(p => p.Platform < 3).SelectMany(p => p.PriceDollarsPerMonth).Count(p => p > 0.5).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Higher_royalties_at_the_start_make_higher_prices()
    {
        double Price(double royalty) => PricesAt(Licensed(royalty))[0];
        Price(0.5).ShouldBeGreaterThan(Price(0.2) + 0.01);
    }

    [Fact]
    public void Platforms_that_ask_list_prices_do_not_move_and_their_rivals_reply_to_them()
    {
        var world = Rivals with { Platforms = Rivals.Platforms.SetItem(1, Rivals.Platforms[1] with { Pricing = PricingKind.Fixed }) };
        var run = WorldRun.Of(world);
        run.Prices.Where(p => p.Platform == 1).ShouldAllBe(p => p.PriceDollarsPerMonth[0] == 9);
        run.Prices.Where(p => p.Platform == 0).Select(p => p.PriceDollarsPerMonth[0]).Distinct().Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Generators_compete_in_prices_too()
    {
        var world = Priced(SmallWorld.WithGenerator with { Consumers = Rivals.Consumers });
        var run = WorldRun.Of(world with { Platforms = [.. world.Platforms.Select(p => p.Generator is null ? p : p with { Pricing = PricingKind.Bertrand })] });
        run.Prices.Where(p => p.Platform == 4).Select(p => p.PriceDollarsPerMonth[0]).ShouldContain(p => p != 6 && p > 0.4);
    }

    [Fact]
    public void List_prices_that_reveal_costs_are_the_first_equilibrium()
    {
        var run = WorldRun.Of(Implied(Rivals));
        var first = run.Prices.Where(p => p.Quarter == 0 && p.Platform < 3).ToArray();
        first.Length.ShouldBe(3);
        foreach (var (_, platform, prices) in first)
        {
            prices.ShouldBe(Rivals.Platforms[platform].Offerings.Select(o => o.PricePerMonth), 1e-9);
            Math.Abs(PricesAt(Rivals, platform)[0] - prices[0]).ShouldBeGreaterThan(0.1);
        }

        run.Prices.Where(p => p.Platform == 0).Select(p => p.PriceDollarsPerMonth[0]).Distinct().Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void List_price_that_no_cost_explains_is_refused_with_place_and_remedy() => Should.Throw<ModelException>(() => WorldRun.Of(
            Implied(Rivals with { Consumers = Rivals.Consumers with { OwnPriceElasticity = -0.7 } }))).Message
        .ShouldContain("No cost explains the list price of 'alpha' on the market 'north', 10 dollars a month: it would be a best reply at a cost of a user of -");

    [Fact]
    public void Same_seed_gives_the_same_bits() => WorldRun.Of(Rivals).Text().ShouldBe(WorldRun.Of(Rivals).Text());

    [Fact]
    public async Task Prices_that_never_settle_fail_the_run_with_market_platforms_residual_and_remedy()
    {
        var world = Rivals with { Consumers = Rivals.Consumers with { Count = 100 } };
        var message = (await Should.ThrowAsync<ModelException>(() => RunAsync(
            world, 2, (_, _, _) => { }, (round, _) => [.. round.PriceDollarsPerMonth.Select(p => 20 - p)]))).Message;
        message.ShouldContain("Prices of 'alpha', 'beta', 'gamma' did not settle on best replies in 2030-Q1: in round 2001 'gamma' still moved a price on the "
            + "market 'north' by 4 dollars a month; the smallest residual was ");
        message.ShouldContain("Set 'pricing: fixed'");
    }

    /// <summary>In the first quarter consumers do what was forecast: the pools that a best reply reckons with are those that pay.</summary>
    [Theory]
    [InlineData(PayoutRuleKind.ProRata)]
    [InlineData(PayoutRuleKind.UserCentric)]
    public async Task Best_replies_reckon_with_the_pools_that_pay(PayoutRuleKind rule)
    {
        var world = Rivals with
        {
            Years = 1,
            Platforms = [.. Rivals.Platforms.Select(p => p.Kind == PlatformKind.Streaming ? p with { Payout = new() { Rule = rule } } : p)],
        };
        List<PriceRound> rounds = [];
        PlatformQuarter? paid = null;
        await RunAsync(world, 0, (quarter, _, _) => paid ??= quarter, (round, reply) =>
        {
            rounds.Add(paid is null ? round : rounds[^1]);
            return reply;
        });
        double[] reckoned = [.. rounds[^1].PoolShares];
        reckoned.ShouldBe(paid!.PoolShares, 1e-9);
        reckoned.Chunk(3).Select(pool => pool[0]).Distinct().Count().ShouldBe(3, "tiers and markets differ in what they play");
        rounds[^1].UsageShare.Sum().ShouldBeInRange(0.5, 1 + 1e-9);
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(1.5, true)]
    public async Task Prices_at_which_profit_rises_both_ways_are_no_maximum_and_a_notice_says_so(double answer, bool noticed)
    {
        // Gamma stays at its list price, and would move towards it from any other, or further away.
        var run = await RunAsync(
            Rivals with { Years = 1 }, 2, (_, _, _) => { }, (round, _) => [.. round.PriceDollarsPerMonth.Select(p => 12 + (answer * (p - 12)))]);
        const string Notice = "Prices of GAMMA on the market 'north' were no maximum of its profit in 2030, though they met the first-order conditions.";
        run.Notices.Contains(Notice).ShouldBe(noticed);
        run.Notices.ShouldNotContain(n => n.Contains("ALPHA", StringComparison.Ordinal) && n.Contains("no maximum", StringComparison.Ordinal));
    }

    [Fact]
    public void Talks_foresee_that_a_royalty_raises_the_price_of_a_best_reply_and_a_lump_sum_does_not()
    {
        var talks = WorldRun.Of(Rivals).Result.Negotiations.Where(n => n.Platform == 0).ToArray();
        talks.ShouldAllBe(n => n.Case!.Table.Pricing != null && n.Case.Table.Pricing.Markup == null);
        var table = talks[0].Case!.Table;
        double Use(LicenceTerms terms) => table.Pricing!.Answer(table.Use, terms).UseFactor;
        Use(new LicenceTerms(royaltyShare: 0.5)).ShouldBe(1, 1e-9);
        Use(new LicenceTerms(royaltyShare: 0.6)).ShouldBeLessThan(0.999);
        Use(new LicenceTerms()).ShouldBe(Use(new LicenceTerms(lumpSumDollars: 1e6)));
        Use(new LicenceTerms()).ShouldBeGreaterThan(1.001);
    }

    /// <summary>A run in which one platform is watched, and has its own way with the replies it would give.</summary>
    private static async Task<RunResult> RunAsync(
        WorldSpecification world,
        int platform,
        Action<PlatformQuarter, PlatformSettlement, PlatformPosture> witness,
        Func<PriceRound, ImmutableArray<double>, ImmutableArray<double>> reply)
    {
        RandomSource random = new(1, 0);
        var agents = InProcessHost.AgentsOf(world, random);
        var own = agents.Platforms[platform];
        IPlatform watched = new WatchedPlatform(own, witness, round => reply(round, own.ReplyAsync(round).AsTask().GetAwaiter().GetResult()));
        var founding = await Founding.PrepareAsync(world, agents with { Platforms = agents.Platforms.SetItem(platform, watched) }, random);
        return await new World(founding).RunAsync(1, 0, null, CancellationToken.None);
    }

    private static double[] PricesAt(WorldSpecification world, int platform = 0) =>
        [.. WorldRun.Of(world with { Years = 1 }).Prices.First(p => p.Platform == platform).PriceDollarsPerMonth];

    private static WorldSpecification Implied(WorldSpecification world) => world with
    {
        Platforms = [.. world.Platforms.Select(p => p with { ListPricesRevealCost = p.Pricing == PricingKind.Bertrand })],
    };

    private static WorldSpecification Licensed(double royalty) => Rivals with
    {
        Platforms = [.. Rivals.Platforms.Select(p => p.StartLicence is null ? p : p with { StartLicence = p.StartLicence with { RoyaltyShare = royalty } })],
    };

    private static WorldSpecification Priced(WorldSpecification world) => world with
    {
        Platforms = [.. world.Platforms.Select(p => p.Kind == PlatformKind.Streaming ? p with { Pricing = PricingKind.Bertrand } : p)],
    };
}
