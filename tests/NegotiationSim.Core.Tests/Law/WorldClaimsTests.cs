using System.Collections.Immutable;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>Claims in whole runs: filed, settled, licensed or judged, and paid.</summary>
public sealed class WorldClaimsTests
{
    private const int Muse = 4;

    private static readonly ImmutableArray<WorldRun> Agreed = [.. Enumerable.Range(0, 6).Select(i => Run(0, [], (ulong)i))];
    private static readonly ImmutableArray<WorldRun> Opposed = [.. Enumerable.Range(0, 6).Select(i => WorldRun.Of(Unappealed(World(3, [])), (ulong)i))];

    [Fact]
    public void Claim_is_filed_when_the_label_is_ready_and_not_before() =>
        Agreed.SelectMany(r => r.Result.Claims).Min(c => c.Claim.Filed!.Value.Index).ShouldBe(1);

    /// <summary>Lawyers for whom no award could pay: the label that would need them does not sue, and the other does.</summary>
    [Fact]
    public void Claim_that_is_not_worth_its_costs_is_never_brought()
    {
        var world = World(0, []);
        var run = WorldRun.Of(world with { Claims = world.Claims.SetItem(0, world.Claims[0] with { PlaintiffCostPerYear = 1e9 }) });
        run.Result.Claims.Select(c => c.Claim.Label).Distinct().ShouldBe([1]);
    }

    [Fact]
    public void Parties_who_think_alike_settle_at_the_first_conference_within_both_reserves()
    {
        foreach (var claim in Agreed.SelectMany(r => r.Result.Claims).Where(c => c.Claim.Stage == ClaimStage.Settled))
        {
            claim.Claim.Ended!.Value.Index.ShouldBe(claim.Claim.Filed!.Value.Index + 1);
            claim.Claim.Due.Dollars.ShouldBe(
                (claim.Views.Plaintiff!.Value.ReserveDollars + claim.Views.Defendant!.Value.ReserveDollars) / 2, 1e-5);
        }

        Agreed.SelectMany(r => r.Result.Claims).Count(c => c.Claim.Stage == ClaimStage.Settled).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Optimists_go_to_judgement_and_both_win_at_times()
    {
        var claims = Opposed.SelectMany(r => r.Result.Claims).ToArray();
        claims.ShouldNotContain(c => c.Claim.Stage == ClaimStage.Settled && c.Claim.Judged == null);
        claims.Count(c => c.Claim.Stage == ClaimStage.Won).ShouldBeGreaterThan(0);
        claims.Count(c => c.Claim.Stage == ClaimStage.Lost).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Judgement_under_appeal_is_settled_since_both_sides_know_the_odds()
    {
        var judged = Enumerable.Range(0, 6).SelectMany(i => Run(3, [], (ulong)i).Result.Claims).Where(c => c.Claim.Judged is not null).ToArray();
        judged.Length.ShouldBeGreaterThan(3);
        judged.ShouldAllBe(c => c.Claim.Stage == ClaimStage.Appealed || c.Claim.Stage == ClaimStage.Settled || !c.Claim.PlaintiffWon);
        judged.ShouldContain(c => c.Claim.Stage == ClaimStage.Settled);
    }

    [Fact]
    public void All_that_claims_paid_is_in_the_ledger_and_artists_get_the_pass_through()
    {
        foreach (var run in Agreed.Concat(Opposed))
        {
            var paid = run.Result.Ledger.Where(t => t is { From: "platform:muse", Kind: "settlement" }).Sum(t => t.MicroDollars);
            paid.ShouldBe(run.Result.Claims.Sum(c => c.Claim.Due.MicroDollars));
            run.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
        }

        var (with, claim) = Agreed.SelectMany(r => r.Result.Claims.Select(c => (r, c))).First(x => x.c.Claim is { Stage: ClaimStage.Settled, Label: 0 });
        var quiet = WorldRun.Of(with.World with { Claims = [] }, with.Result.Seed);
        var major = with.Result.Claims.Where(c => c.Claim.Label == 0).Sum(c => c.Claim.Due.Dollars);
        (Settlements(with) - Settlements(quiet)).ShouldBeGreaterThan(0.2 * with.World.Labels[0].LumpSumPassThrough * major);
        claim.Id.ShouldBe("2030-Q2/major/muse");
    }

    [Fact]
    public void Litigation_costs_both_sides_every_quarter_that_a_claim_is_pending()
    {
        foreach (var run in Opposed)
        {
            var quarters = run.Result.Claims.Sum(c =>
                (c.Claim.Ended?.Index ?? ((4 * run.World.Years) - 1)) - c.Claim.Filed!.Value.Index
                - (c.Claim.Stage is ClaimStage.Settled or ClaimStage.Licensed or ClaimStage.Withdrawn ? 1 : 0));
            run.Result.Ledger.Where(t => t.Kind == "litigation").Sum(t => t.MicroDollars).ShouldBe(quarters * 50_000_000_000L);
        }
    }

    [Fact]
    public void Sum_pays_for_as_long_as_the_longest_licence_and_a_lost_claim_is_not_brought_again()
    {
        // The longest licence of the small world is two years; claims settle in the third quarter and are brought again in the eleventh.
        var again = Agreed[0].Result.Claims.Where(c => c.Claim.Label == 0).Select(c => c.Claim.Filed!.Value.ToString());
        again.ShouldBe(["2030-Q2", "2032-Q3"]);
        foreach (var run in Opposed)
        {
            foreach (var lost in run.Result.Claims.Where(c => c.Claim.Stage == ClaimStage.Lost))
            {
                run.Result.Claims.ShouldNotContain(c => c.Claim.Number == lost.Claim.Number && c.Claim.Filed!.Value.Index > lost.Claim.Ended!.Value.Index);
            }
        }
    }

    [Fact]
    public void Nobody_sues_where_the_law_allows_training()
    {
        foreach (var regime in new[] { TrainingRegime.OptOut, TrainingRegime.Levy })
        {
            WorldRun.Of(World(0, []) with
            {
                Markets = [.. SmallWorld.Specification.Markets.Select(m => m with { Law = TrainingWorlds.Law(regime) })],
            }).Result.Claims.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Injunction_against_serving_a_market_empties_the_generator_there()
    {
        var law = TrainingWorlds.Law(TrainingRegime.FairUse) with
        {
            Court = TrainingWorlds.Court with { InjunctionChance = 1, ReversalChance = 0, TrialYears = 0.25, Injunction = InjunctionScope.Market },
        };
        var world = World(3, []) with { Markets = [.. SmallWorld.Specification.Markets.Select(m => m with { Law = law })] };
        var won = 0;
        for (ulong seed = 0; seed < 6; seed++)
        {
            var run = WorldRun.Of(world, seed);
            if (run.Result.Claims.FirstOrDefault(c => c.Claim.Stage == ClaimStage.Won) is not { } claim)
            {
                continue;
            }

            won++;
            claim.Claim.Enjoined.ShouldBeTrue();
            var quarters = run.Settlements.Where(s => s.Platform == Muse).ToArray();
            var ended = claim.Claim.Ended!.Value.Index;

            // Nobody new comes, and of those who are there the share that reconsiders leaves every quarter.
            var stay = 1 - run.World.Consumers.ReconsiderPerQuarter;
            quarters[ended + 2].Quarter.Users[0].ShouldBe(stay * stay * quarters[ended].Quarter.Users[0], 1e-6);
        }

        won.ShouldBeGreaterThan(0);
    }

    /// <summary>They do not meet before the judgement; once they do, the market that was shut is open to the licensed.</summary>
    [Fact]
    public void Licence_lifts_an_injunction()
    {
        var law = TrainingWorlds.Law(TrainingRegime.FairUse) with
        {
            Court = TrainingWorlds.Court with { InjunctionChance = 1, ReversalChance = 0, TrialYears = 0.25, Injunction = InjunctionScope.Market },
        };
        var world = World(3, ["major"]) with
        {
            Markets = [.. SmallWorld.Specification.Markets.Select(m => m with { Law = law })],
            Claims = [TrainingWorlds.Claim("major", 3)],
            Standoffs = [new() { Label = "major", Platform = "muse", Year = SmallWorld.StartYear, Quarter = 1, Quarters = 6 }],
        };
        var run = Enumerable.Range(0, 6).Select(seed => WorldRun.Of(world, (ulong)seed)).First(r => r.Result.Claims.Any(c => c.Claim.Enjoined));
        int enjoined = run.Result.Claims.Single(c => c.Claim.Enjoined).Claim.Ended!.Value.Index;
        int licensed = run.Result.Negotiations.First(n => n.Platform == Muse && n.Deal is not null).Quarter.Index;
        double[] users = [.. run.Settlements.Where(s => s.Platform == Muse).Select(s => s.Quarter.Users[0])];
        licensed.ShouldBeGreaterThan(enjoined + 1);
        users[licensed - 1].ShouldBeLessThan(users[enjoined]);
        users[licensed].ShouldBeGreaterThan(users[licensed - 1]);
    }

    [Fact]
    public void Award_beyond_its_cash_is_paid_as_far_as_that_goes_and_ends_the_generator()
    {
        var world = Unappealed(World(3, []));
        world = world with
        {
            Platforms = world.Platforms.SetItem(Muse, world.Platforms[Muse] with { Life = new() { CashDollars = 1e6 } }),
            Claims = [.. world.Claims.Select(c => c with { Works = 100_000, PlaintiffCostPerYear = 0, DefendantCostPerYear = 0 })],
        };
        var ended = 0;
        for (ulong seed = 0; seed < 6; seed++)
        {
            var run = WorldRun.Of(world, seed);
            if (!run.Result.Claims.Any(c => c.Claim.Stage == ClaimStage.Won && c.Claim.Ended!.Value.Index < 11))
            {
                continue;
            }

            ended++;
            var paid = run.Result.Ledger.Where(t => t is { From: "platform:muse", Kind: "settlement" }).Sum(t => t.MicroDollars);
            paid.ShouldBeInRange(1, run.Result.Claims.Sum(c => c.Claim.Due.MicroDollars) - 1);
            run.Result.Notices.ShouldContain(notice => notice.Contains("could not pay", StringComparison.Ordinal));
            run.Result.Claims.ShouldNotContain(c => c.Claim.Pending);
            run.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
        }

        ended.ShouldBeGreaterThan(0);
    }

    /// <summary>Both claims are judged in the first quarter after filing; what the generator has is shared by awards, whoever is named first.</summary>
    [Fact]
    public void Awards_of_one_quarter_beyond_its_cash_are_paid_in_proportion()
    {
        var law = TrainingWorlds.Law(TrainingRegime.FairUse) with { Court = TrainingWorlds.Court with { ReversalChance = 0, TrialYears = 0.25 } };
        var world = World(6, []);
        world = world with
        {
            Markets = [.. world.Markets.Select(m => m with { Law = law })],
            Platforms = world.Platforms.SetItem(Muse, world.Platforms[Muse] with { Life = new() { CashDollars = 1e6 } }),
            Claims = [.. world.Claims.Select(c => c with { Works = 100_000, PlaintiffCostPerYear = 0, DefendantCostPerYear = 0 })],
        };
        var both = Enumerable.Range(0, 12).Select(i => WorldRun.Of(world with { Years = 1 }, (ulong)i))
            .Where(r => r.Result.Claims.Count(c => c.Claim.Stage == ClaimStage.Won) == 2).ToArray();
        both.ShouldNotBeEmpty();
        foreach (var run in both)
        {
            double Paid(string label) => run.Result.Ledger
                .Where(t => t is { From: "platform:muse", Kind: "settlement" } && t.To == label).Sum(t => t.MicroDollars) / 1e6;
            double[] due = [.. run.Result.Claims.OrderBy(c => c.Claim.Label).Select(c => c.Claim.Due.Dollars)];
            (Paid("label:major") / due[0]).ShouldBeInRange(1e-6, 0.1);
            (Paid("label:minor") / due[1]).ShouldBe(Paid("label:major") / due[0], 1e-9);
        }
    }

    [Fact]
    public void Less_cash_lowers_what_both_sides_reckon_with()
    {
        double Settled(double? cash) => WorldRun.Of(World(0, []) with
        {
            Platforms = World(0, []).Platforms.SetItem(Muse, World(0, []).Platforms[Muse] with { Life = new() { CashDollars = cash } }),
            Claims = [TrainingWorlds.Claim("major") with { Works = 100_000 }],
        }).Result.Claims.Sum(c => c.Claim.Due.Dollars);
        Settled(2e6).ShouldBeInRange(1, 0.5 * Settled(null));
    }

    [Fact]
    public void Licence_that_settles_a_claim_is_marked_and_named_by_it()
    {
        // They do not meet until a claim has been filed.
        var apart = World(0, ["major", "minor", "indie"]) with
        {
            Standoffs = [new() { Label = "major", Platform = "muse", Year = SmallWorld.StartYear, Quarter = 1, Quarters = 2 }],
        };
        var runs = Enumerable.Range(0, 4).Select(i => WorldRun.Of(apart, (ulong)i)).ToArray();
        var licensed = runs.SelectMany(r => r.Result.Claims.Select(c => (Run: r, Record: c))).Where(x => x.Record.Licence is not null).ToArray();
        licensed.ShouldNotBeEmpty();
        foreach (var (run, record) in licensed)
        {
            run.Result.Negotiations.Single(n => n.Id == record.Licence).Outcome.ShouldBe(NegotiationOutcome.Settlement);
        }

        var settled = runs.Sum(r => r.Result.Negotiations.Count(n => n.Outcome == NegotiationOutcome.Settlement));
        settled.ShouldBe(licensed.Length);
        licensed.ShouldAllBe(x => x.Record.Claim.Stage == ClaimStage.Licensed);
    }

    [Fact]
    public void Threat_of_a_claim_makes_a_scraper_take_licences_that_it_would_not_take_without()
    {
        int Deals(WorldSpecification world) => WorldRun.Of(world).Result.Negotiations.Count(n => n.Platform == Muse && n.Deal is not null);
        var world = World(0, ["major", "minor", "indie"]);
        Deals(world).ShouldBeGreaterThan(0);
        Deals(world with { Claims = [] }).ShouldBe(0);
    }

    [Fact]
    public void Same_seed_gives_the_same_claims_bit_for_bit() => WorldRun.Of(Opposed[4].World, 4).Text().ShouldBe(Opposed[4].Text());

    private static double Settlements(WorldRun run) => run.Result.Years
        .Sum(y => y.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.Settlement).Sum(t => t.IncomeDollars));

    private static WorldRun Run(double optimism, ImmutableArray<string> seeks, ulong seed) => WorldRun.Of(World(optimism, seeks), seed);

    private static WorldSpecification Unappealed(WorldSpecification world) => world with
    {
        Markets = [.. world.Markets.Select(m => m with { Law = m.Law! with { Court = m.Law.Court! with { ReversalChance = 0 } } })],
    };

    private static WorldSpecification World(double optimism, ImmutableArray<string> seeks)
    {
        var world = TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.FairUse));
        return world with
        {
            Platforms = world.Platforms.SetItem(Muse, world.Platforms[Muse] with { Seeks = seeks, LumpSumLimit = 100 }),
            Claims = [TrainingWorlds.Claim("major", optimism), TrainingWorlds.Claim("minor", optimism)],
        };
    }
}
