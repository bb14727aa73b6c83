using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Platforms that come and go.</summary>
public sealed class PlatformLifeTests
{
    private const int Pirate = 3;

    private static readonly WorldSpecification World = SmallWorld.Specification;

    private static readonly WorldRun Usual = WorldRun.Of(World);

    [Fact]
    public void Dates_outside_the_run_and_more_cash_than_is_ever_needed_change_no_number()
    {
        PlatformLife life = new() { ExitsIndex = World.Years * Quarter.PerYear, CashDollars = 1e11 };
        WorldRun.Of(With(World, 0, life)).Text().ShouldBe(Usual.Text());
    }

    [Fact]
    public void Platform_that_enters_has_no_users_before_and_those_it_was_said_to_have_once_all_have_considered_it()
    {
        var world = With(World, Pirate, new() { EntersIndex = 2 });
        world = world with
        {
            Consumers = world.Consumers with { ReconsiderPerQuarter = 1 },
            Markets = [.. world.Markets.Select(m => m with { AdoptionPerYear = 0 })],
        };
        var run = WorldRun.Of(world);
        var users = run.Settlements.Where(s => s.Platform == Pirate).Select(s => s.Quarter.Users).ToArray();
        users[0].Concat(users[1]).ShouldAllBe(u => u == 0);
        for (var o = 0; o < users[2].Length; o++)
        {
            users[2][o].ShouldBe(world.Platforms[Pirate].Offerings[o].StartUsers, 1e-7 * users[2][o]);
        }

        run.Result.Notices.ShouldContain("PIRATE entered the market in 2030-Q3.");
    }

    [Fact]
    public void Licensed_entrant_negotiates_from_its_first_quarter_and_no_earlier()
    {
        var entrant = World.Platforms[2] with { StartLicence = null, Life = new() { EntersIndex = 5 } };
        var run = WorldRun.Of(World with { Platforms = World.Platforms.SetItem(2, entrant) });
        run.Result.Negotiations.Where(n => n.Platform == 2).Min(n => n.Quarter.Index).ShouldBe(5);
        run.Settlements.Where(s => s.Platform == 2 && s.Quarter.Quarter.Index < 5).ShouldAllBe(s => s.Settlement.Costs == Money.Zero);
        run.Result.Years[^1].Platforms[2].Users.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Users_licences_and_costs_of_a_platform_end_when_it_leaves()
    {
        var run = WorldRun.Of(With(World, 0, new() { ExitsIndex = 6 }));
        var after = run.Settlements.Where(s => s.Platform == 0 && s.Quarter.Quarter.Index >= 6).ToArray();
        after.Length.ShouldBe(6);
        after.ShouldAllBe(s => s.Quarter.Users.All(u => u == 0) && s.Quarter.InForce.All(f => !f)
            && s.Settlement.Costs == Money.Zero && s.Settlement.Usage.All(m => m == Money.Zero));
        run.Result.Negotiations.Where(n => n.Platform == 0).ShouldAllBe(n => n.Quarter.Index < 6);
        run.Result.Notices.ShouldContain("ALPHA left the market in 2031-Q3: its licences ended, and its users chose again.");
    }

    [Fact]
    public void Users_of_a_platform_that_leaves_go_to_its_rivals_at_once()
    {
        var run = WorldRun.Of(With(World, 0, new() { ExitsIndex = 6 }));
        UsersOf(run, 1, 6).ShouldBeGreaterThan(1.1 * UsersOf(run, 1, 5));
        UsersOf(Usual, 1, 6).ShouldBeLessThan(1.1 * UsersOf(Usual, 1, 5));
    }

    [Fact]
    public void Platform_whose_losses_eat_its_cash_pays_in_proportion_and_leaves()
    {
        var poor = World.Platforms[2] with { FixedCostPerYear = 4e6, Life = new() { CashDollars = 800_000 } };
        var run = WorldRun.Of(World with { Platforms = World.Platforms.SetItem(2, poor) });
        var quarters = run.Settlements.Where(s => s.Platform == 2).Select(s => (s.Quarter, s.Settlement)).ToArray();
        var last = Array.FindLastIndex(quarters, q => q.Quarter.Users.Sum() > 0);
        last.ShouldBeInRange(0, 6);
        run.Result.Notices.ShouldContain(
            $"GAMMA could not pay all it owed and left the market in {quarters[last + 1].Quarter.Quarter}: its licences ended, and its users chose again.");

        // All that ever came in and the war chest have gone out, and not a micro-dollar more.
        var cameIn = run.Result.Ledger.Where(t => t.To == "platform:gamma").Sum(t => t.MicroDollars);
        var wentOut = run.Result.Ledger.Where(t => t.From == "platform:gamma").Sum(t => t.MicroDollars);
        wentOut.ShouldBe(cameIn + (long)800_000e6);
        run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);

        // In the last quarter publishers and labels lose the same part of what is due to them, the labels under the licences of the start.
        run.Result.Negotiations.ShouldAllBe(n => n.Platform != 2);
        var (_, settled) = quarters[last];
        var revenue = settled.Subscriptions.Sum(m => m.Dollars);
        var paidPart = settled.Publishing.Dollars / (poor.PublishingShare * revenue);
        paidPart.ShouldBeInRange(0.01, 0.99);
        settled.Usage.Sum(m => m.Dollars).ShouldBe(paidPart * 0.5 * revenue, 1e-3);
    }

    [Fact]
    public void Platform_offers_no_lump_sum_beyond_its_cash()
    {
        var poor = World.Platforms[0] with { StartLicence = null, Life = new() { CashDollars = 300_000 } };
        var run = WorldRun.Of(World with { Platforms = World.Platforms.SetItem(0, poor), Years = 1 });
        var first = run.Result.Negotiations.Where(n => n.Platform == 0 && n.Quarter.Index == 0).ToArray();
        first.Length.ShouldBe(3);
        first.SelectMany(n => n.Offers).ShouldAllBe(o => o.Terms.LumpSumDollars <= 100_000);
        first.SelectMany(n => n.Offers).ShouldContain(o => o.Terms.LumpSumDollars > 99_000);
    }

    [Fact]
    public void World_with_no_licensed_service_left_goes_on_and_says_so()
    {
        var world = World with
        {
            Platforms = [.. World.Platforms.Select(p => p.Kind == PlatformKind.Streaming ? p with { Life = new() { ExitsIndex = 4 } } : p)],
        };
        var run = WorldRun.Of(world);
        var last = run.Result.Years[^1];
        last.Labels.ShouldAllBe(l => l.Streams == 0 && l.StreamingDollars == 0 && double.IsFinite(l.ProfitDollars));
        last.Platforms.Take(3).ShouldAllBe(p => p.Users == 0 && p.RevenueDollars == 0 && p.ProfitDollars == 0);
        last.Platforms[Pirate].Users.ShouldBeGreaterThan(Usual.Result.Years[^1].Platforms[Pirate].Users);
        double.IsFinite(last.Welfare.Total).ShouldBeTrue();
        run.Text().ShouldNotContain("NaN");
        run.Result.Notices.ShouldContain("No licensed service was on the market 'north' in 2031-Q1.");
    }

    private static double UsersOf(WorldRun run, int platform, int quarter) =>
        run.Settlements.Single(s => s.Platform == platform && s.Quarter.Quarter.Index == quarter).Quarter.Users.Sum();

    private static WorldSpecification With(WorldSpecification world, int platform, PlatformLife life) =>
        world with { Platforms = world.Platforms.SetItem(platform, world.Platforms[platform] with { Life = life }) };
}
