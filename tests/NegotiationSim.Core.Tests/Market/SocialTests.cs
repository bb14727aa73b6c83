using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A platform that people use for other reasons than music.</summary>
public sealed class SocialTests
{
    private const int Social = 4;

    private static readonly WorldSpecification World = SmallWorld.Specification;

    [Fact]
    public void Nobody_leaves_a_music_service_for_a_social_platform()
    {
        var (without, with) = (WorldRun.Of(World with { Years = 1 }), WorldRun.Of(With(0, 0) with { Years = 1 }));
        foreach (var (p, quarter, _) in without.Settlements)
        {
            with.Settlements.Single(s => s.Platform == p && s.Quarter.Quarter == quarter.Quarter).Quarter.Users.ShouldBe(quarter.Users);
        }
    }

    [Fact]
    public void Labels_are_paid_by_plays_out_of_its_advertising_and_pass_it_on()
    {
        var run = WorldRun.Of(With(0, 0) with { Years = 1 });
        var (_, quarter, settlement) = run.Settlements.First(s => s.Platform == Social);
        quarter.Users[0].ShouldBe(600_000, 1e-6);
        settlement.Advertising[0].Dollars.ShouldBe(3 * 600_000 * 0.5, 1e-4);
        settlement.Usage.Sum(m => m.Dollars).ShouldBe(0.05 * 3 * 600_000 * 0.5, 1e-4);

        // Users listen half as much as a mean subscriber: 30 hours, times 1.02 by age, in tracks of three minutes.
        quarter.TotalPlays.ShouldBe(3 * 600_000 * 0.5 * 30 * 1.02 * 20, 1);
        double FromSocial(WorldRun of) => of.Result.Years[0].Artists.ByTierAndSource
            .Where(t => t.Source == IncomeSource.Social).Sum(t => t.IncomeDollars);
        FromSocial(run).ShouldBeGreaterThan(0);
        run.Result.Years[0].Artists.ByTierAndSource.Sum(t => t.IncomeDollars)
            .ShouldBeGreaterThan(WorldRun.Of(World with { Years = 1 }).Result.Years[0].Artists.ByTierAndSource.Sum(t => t.IncomeDollars));
    }

    [Fact]
    public void World_without_a_social_platform_reports_no_income_from_one() =>
        WorldRun.Of(World with { Years = 1 }).Result.Years[0].Artists.ByTierAndSource.ShouldNotContain(t => t.Source == IncomeSource.Social);

    [Fact]
    public void Attention_answers_the_music_that_is_there_by_its_elasticity()
    {
        var world = With(0, 0);
        Crowds All(Func<int, int, bool> available) =>
            Crowds.Of(world, new Offerings(world), Thirds(), Availability.Of(world, available), _ => true);
        var offering = new Offerings(world).Crowds[0][0];
        All((_, _) => true).Users(offering).ShouldBe(600_000, 1e-6);
        All((_, l) => l != 0).Users(offering).ShouldBe(600_000 * Math.Pow(2 / 3.0, 0.2), 1e-6);
        Crowds.Of(world, new Offerings(world), Thirds(), Availability.OfAllSought(world), _ => false).Users(offering).ShouldBe(0);
    }

    [Fact]
    public void Presence_weighs_by_class_and_by_the_share_of_people_who_are_there()
    {
        var world = With(0.5, -0.2);
        var crowds = Crowds.Of(world, new Offerings(world), Thirds(), Availability.Of(world, (_, l) => l != 1), _ => true);
        var reach = 0.6 * Math.Pow(2 / 3.0, 0.2);
        crowds.Weight(0, 0, 0).ShouldBe(Math.Exp(0.5 * reach), 1e-12);
        crowds.Weight(0, 0, 1).ShouldBe(1);
        crowds.Weight(0, 2, 2).ShouldBe(Math.Exp(-0.2 * reach), 1e-12);
        crowds.Weight(0, 1, 0).ShouldBe(1, "it is not there");
        crowds.Weight(1, 0, 0).ShouldBe(1, "the platform is not in the south");
    }

    [Fact]
    public void Absence_may_help_the_typical_artist_and_cost_the_catalogue()
    {
        var run = WorldRun.Of(Dark(With(0.8, -0.6)));
        run.Result.Absences.Length.ShouldBe(3 * 4);
        run.Result.Absences.ShouldAllBe(a => a.Platform == Social && Math.Abs(a.CatalogueChange) < 0.6);
        var major = run.Result.Absences.First(a => a.Label == 0);
        major.TypicalChange.ShouldBeGreaterThan(0.001);
        major.CatalogueChange.ShouldBeLessThan(-0.001);
        run.Result.Notices.ShouldContain(n => n.StartsWith("MAJOR was off SOCIAL from 2030-Q1: against being there its typical artist's", StringComparison.Ordinal));
    }

    [Fact]
    public void Absence_from_a_platform_that_moves_nobody_changes_nothing_elsewhere() =>
        WorldRun.Of(Dark(With(0, 0))).Result.Absences.ShouldAllBe(a => a.TypicalChange == 0 && a.CatalogueChange == 0);

    [Fact]
    public void Ledger_of_a_world_with_every_kind_of_platform_sums_to_zero()
    {
        var world = With(0.3, -0.1);
        var run = WorldRun.Of(world with { Platforms = [.. world.Platforms, SmallWorld.Remix("remix"), SmallWorld.Generator("muse", 40)] });
        run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
        run.Result.Negotiations.Select(n => n.Platform).Distinct().Order().ShouldBe([0, 1, 2, 4, 5, 6]);
        run.Text().ShouldNotContain("NaN");
    }

    private static WorldSpecification With(double hitLed, double niche) =>
        World with { Platforms = World.Platforms.Add(SmallWorld.Social("social", 600_000, hitLed, niche)) };

    /// <summary>The same with the social platform off all catalogues for a year.</summary>
    private static WorldSpecification Dark(WorldSpecification world) => world with
    {
        Years = 1,
        Platforms = world.Platforms.SetItem(Social, world.Platforms[Social] with { StartLicence = null, LumpSumLimit = 0 }),
        Bargaining = world.Bargaining with { RoyaltyShares = [1], PerPlayFees = [1], PerSubscriberFees = [100], GuaranteeShares = [0] },
    };

    private static Repertoire[] Thirds() =>
        [.. Enumerable.Range(0, 3).Select(_ => new Repertoire([.. Enumerable.Repeat(1.0, 9)], [1, 1, 1], 10))];
}
