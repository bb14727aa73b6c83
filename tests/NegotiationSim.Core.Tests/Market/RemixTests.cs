using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A service that remixes what it is licensed to use, by subscription.</summary>
public sealed class RemixTests
{
    private const int Remix = 4;

    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Platforms = SmallWorld.Specification.Platforms.Add(SmallWorld.Remix("remix")),
    };

    private static readonly WorldRun Run = WorldRun.Of(World);

    [Fact]
    public void Listeners_pay_and_every_play_of_an_output_pays_the_label_of_what_it_is_made_of()
    {
        var (_, quarter, settlement) = Run.Settlements.First(s => s.Platform == Remix);
        quarter.Users[0].ShouldBeGreaterThan(10_000);
        settlement.Subscriptions[0].Dollars.ShouldBe(3 * 4 * quarter.Users[0], 1e-4);
        quarter.LabelPlays.Sum().ShouldBe(quarter.TotalPlays, 1e-6 * quarter.TotalPlays);
        quarter.LabelPlays.ShouldAllBe(plays => plays > 0);
        settlement.Usage.Sum(m => m.Dollars).ShouldBe(0.5 * settlement.Subscriptions[0].Dollars, 1e-3);
    }

    [Fact]
    public void Remixing_is_heard_where_it_is_made_and_not_as_synthetic_music_on_services() =>
        Run.Result.Years.ShouldAllBe(y => y.SyntheticShare == 0);

    [Fact]
    public void Tool_without_a_catalogue_has_no_quality_and_draws_nobody()
    {
        var run = WorldRun.Of(World with
        {
            Years = 1,
            Platforms = World.Platforms.SetItem(Remix, World.Platforms[Remix] with { StartLicence = null, Seeks = [] }),
        });
        run.Result.Years[0].Platforms[Remix].Users.ShouldBe(0);
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(0);
    }

    [Fact]
    public void Missing_catalogue_lowers_quality_by_the_exponent_of_coverage()
    {
        var run = WorldRun.Of(World with
        {
            Years = 1,
            Platforms = World.Platforms.SetItem(Remix, World.Platforms[Remix] with { Seeks = ["minor", "indie"] }),
        });
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(Math.Sqrt(0.5), 0.05);
        Run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(1, 1e-9);
    }

    [Theory]
    [InlineData(ConsentRule.OptIn)]
    [InlineData(ConsentRule.OptOut)]
    public void Where_the_law_asks_artists_only_those_who_agree_are_remixed_and_paid(ConsentRule rule)
    {
        WorldRun run = WorldRun.Of(Asking(rule));
        var paths = run.Result.Years[0].ArtistPaths;
        paths.Count(path => path.LicensedTo.Contains(Remix)).ShouldBeGreaterThan(0);
        paths.Where(path => path.ConsentThresholdYears is null).ShouldAllBe(path => !path.LicensedTo.Contains(Remix));

        var talks = run.Result.Negotiations.Where(n => n.Platform == Remix).ToArray();
        talks.ShouldNotBeEmpty();
        talks.ShouldAllBe(n => rule == ConsentRule.OptIn == n.Consenting > 0);
        LicenceScope scope = rule == ConsentRule.OptIn ? LicenceScope.Consenting : LicenceScope.Unobjecting;
        talks.ShouldAllBe(n => n.Grant == new LicenceGrant(Rights.Play | Rights.Remix, scope));

        // A part of the repertoire is not there, so it is worth less to users; what is there is paid for in full.
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBeInRange(0.3, 0.99);
        var (_, quarter, _) = run.Settlements.Last(s => s.Platform == Remix);
        quarter.LabelPlays.Sum().ShouldBe(quarter.TotalPlays, 1e-6 * quarter.TotalPlays);
        run.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
        paths.Sum(path => path.CashDollars.Sum()).ShouldBe(
            run.Result.Ledger.Where(t => t.Year == SmallWorld.StartYear && t.To.StartsWith("artists:", StringComparison.Ordinal)).Sum(t => t.MicroDollars) / 1e6, 1e-3);
    }

    /// <summary>Nobody else pays lump sums here, and nobody changes label within the year.</summary>
    [Fact]
    public void What_equal_treatment_adds_to_a_buy_out_goes_to_those_who_consented_like_the_sum_it_lifts()
    {
        WorldSpecification world = Asking(ConsentRule.OptIn);
        WorldRun run = WorldRun.Of(world with
        {
            Labels = [.. world.Labels.Select(label => label with { ContractTermYears = 100_000 })],
            Platforms = [.. world.Platforms.Select((platform, p) => p == Remix ? platform : platform with { LumpSumLimit = 0 })],
            Bargaining = world.Bargaining with { MostFavoured = ["major", "minor", "indie"] },
        });
        double PaidTo(string payees) => run.Result.Ledger
            .Where(total => total.Kind.EndsWith("lump-sum", StringComparison.Ordinal) && total.To.StartsWith(payees, StringComparison.Ordinal))
            .Sum(total => total.MicroDollars) / 1e6;
        PaidTo("label:").ShouldBeGreaterThan(1.01 * run.Result.Negotiations.Sum(talks => talks.Deal?.Terms.LumpSumDollars ?? 0));

        ILookup<bool, double> received = run.Result.Years[0].ArtistPaths
            .ToLookup(path => path.LicensedTo.Contains(Remix), path => path.CashDollars[(int)IncomeSource.LumpSum]);
        received[true].Sum().ShouldBe(PaidTo("artists:"), 1e-3);
        received[true].Sum().ShouldBeGreaterThan(0.25 * PaidTo("label:") - 1e-3);
        received[false].ShouldNotBeEmpty();
        received[false].ShouldAllBe(dollars => dollars == 0);
    }

    [Fact]
    public void Where_everybody_may_refuse_and_does_there_is_nothing_to_remix()
    {
        WorldSpecification world = Asking(ConsentRule.OptOut);
        WorldRun run = WorldRun.Of(world with { Artists = world.Artists with { NeverConsent = 1 } });
        run.Result.Negotiations.ShouldNotContain(n => n.Platform == Remix);
        run.Result.Years[0].Platforms[Remix].Quality.ShouldBe(0);
    }

    [Fact]
    public void A_contract_that_needs_consent_makes_one_label_ask()
    {
        WorldSpecification world = Asking(null);
        WorldRun run = WorldRun.Of(world with { Labels = world.Labels.SetItem(1, world.Labels[1] with { Consent = ConsentRule.OptIn }) });
        run.Result.Negotiations.Where(n => n.Platform == Remix).ShouldAllBe(n => (n.Label == 1) == (n.Consenting > 0));
        var covered = run.Result.Years[0].ArtistPaths.Where(path => path.LicensedTo.Contains(Remix)).ToArray();
        covered.ShouldNotBeEmpty();
        covered.ShouldAllBe(path => path.Label == 1);
    }

    [Fact]
    public void A_law_of_consent_moves_no_number_of_a_tool_for_remixing_before_its_date_and_some_after()
    {
        WorldSpecification free = Asking(null) with { Years = 2 };
        WorldRun law = WorldRun.Of(free with { Policies = [Consent(ConsentRule.OptIn, SmallWorld.StartYear + 1)] });
        WorldRun none = WorldRun.Of(free);
        law.Before(SmallWorld.StartYear + 1).ShouldBe(none.Before(SmallWorld.StartYear + 1));
        law.Text().ShouldNotBe(none.Text());
    }

    /// <summary>A first licence for a year, signed under a law; artists who consent ask little, so that it pays, and all are followed.</summary>
    private static WorldSpecification Asking(ConsentRule? rule) => World with
    {
        Years = 1,
        Artists = World.Artists with { FearedDisplacement = 1e-4, ConsentThreshold = 1e-4 },
        ArtistPaths = World.Artists.Count,
        Platforms = World.Platforms.SetItem(Remix, World.Platforms[Remix] with { StartLicence = null, LongestTermYears = 1 }),
        Policies = rule is { } law ? [Consent(law, SmallWorld.StartYear)] : [],
    };

    private static PolicySpecification Consent(ConsentRule rule, int year) =>
        new() { Year = year, Quarter = 1, Lever = PolicyLever.Consent, Market = null, Value = (double)rule };

    [Fact]
    public void Labels_talk_of_it_with_their_belief_in_ai_and_without_a_cohort()
    {
        var talks = Run.Result.Negotiations.Where(n => n.Platform == Remix).ToArray();
        talks.ShouldNotBeEmpty();
        talks.ShouldAllBe(n => n.Consenting == 0);
    }
}
