using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Advances and the greater-of rule as runs negotiate and carry them out.</summary>
public sealed class AdvanceWorldTests
{
    private static readonly WorldRun Negotiated = WorldRun.Of(SmallWorld.Specification with
    {
        Years = 5,
        Bargaining = SmallWorld.Specification.Bargaining with
        {
            PerSubscriberFees = [0, 4],
            LumpSumKinds = [LumpSumKind.BuyOut, LumpSumKind.Advance],
            Combinations = [UsageCombination.Sum, UsageCombination.GreaterOf],
        },
        Labels = [.. SmallWorld.Specification.Labels.Select(label => label with { Party = label.Party with { DiscountRate = 0.3 } })],
    });

    private static readonly WorldRun Plain = WorldRun.Of(Starting(new() { RoyaltyShare = 0.5, TermYears = 2 }));

    /// <summary>Alpha earns 34.6 million a year, so that half of it exceeds the first advance and falls short of the second.</summary>
    private static readonly WorldRun Advanced = WorldRun.Of(Starting(new() { RoyaltyShare = 0.5, TermYears = 2, Advances = [5e6, 60e6] }));

    [Fact]
    public void Runs_sign_advances()
    {
        var deals = Deals(Negotiated);
        deals.Count(deal => deal.Terms is { LumpSumKind: LumpSumKind.Advance, LumpSumDollars: > 1 }).ShouldBeGreaterThan(3);
        Negotiated.Result.Years.Sum(year => year.Licences.Sum(licence => licence.SetOffDollars)).ShouldBeGreaterThan(1e6);
    }

    [Fact]
    public void Every_licence_pays_what_use_earned_less_what_was_advanced_and_more_where_it_was_guaranteed()
    {
        foreach (var run in new[] { Negotiated, Advanced })
        {
            run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
            var licences = run.Result.Years.SelectMany(year => year.Licences).ToArray();
            licences.ShouldAllBe(l => Math.Abs(l.PaidDollars - (l.EarnedDollars - l.SetOffDollars + l.TopUpDollars)) < 1e-5);
            licences.Sum(l => l.PaidDollars).ShouldBe(Paid(run, "usage-royalty"), 1e-3);
            licences.Sum(l => l.LumpSumDollars).ShouldBe(Paid(run, "lump-sum"), 1e-3);
            licences.Sum(l => l.SetOffDollars + l.LapsedDollars).ShouldBeLessThan(licences.Sum(l => l.LumpSumDollars) + 1e-3);
        }
    }

    [Fact]
    public void Advances_agreed_at_the_start_are_paid_year_by_year_and_divided_by_start_shares()
    {
        for (var year = 0; year < 2; year++)
        {
            var alpha = Advanced.Result.Years[year].Licences.Where(licence => licence.Platform == 0).ToArray();
            alpha.Select(licence => licence.LumpSumDollars)
                .ShouldBe(SmallWorld.Specification.Labels.Select(label => label.StartShare * (year == 0 ? 5e6 : 60e6)));
        }
    }

    [Fact]
    public void Year_without_an_advance_follows_one_with_and_pays_by_use_alone()
    {
        var run = WorldRun.Of(Starting(new() { RoyaltyShare = 0.5, TermYears = 2, Advances = [5e6, 0] }));

        var second = run.Result.Years[1].Licences.Where(licence => licence.Platform == 0).ToArray();
        second.ShouldAllBe(licence => licence.Quarters == 4 && licence.LumpSumDollars == 0 && licence.PaidDollars == licence.EarnedDollars);
        second.Sum(licence => licence.PaidDollars).ShouldBeGreaterThan(1e6);
    }

    /// <summary>The first advances are earned within their year, the second are not; the service then pays the advance and no more.</summary>
    [Fact]
    public void Breakage_is_what_use_did_not_earn_of_an_advance_within_its_year()
    {
        var first = Advanced.Result.Years[0].Licences.Where(licence => licence.Platform == 0).ToArray();
        first.ShouldAllBe(licence => licence.BreakageDollars == 0 && licence.SetOffDollars == licence.LumpSumDollars);
        var second = Advanced.Result.Years[1].Licences.Where(licence => licence.Platform == 0).ToArray();
        second.ShouldAllBe(licence => licence.PaidDollars == 0);
        second.ShouldAllBe(licence => Math.Abs(licence.BreakageDollars - (licence.LumpSumDollars - licence.EarnedDollars)) < 1e-5);
        second.ShouldAllBe(licence => licence.BreakageDollars > 1e6);
    }

    /// <summary>In the year in which advances cover all use, artists are credited as if the service paid in cash.</summary>
    [Fact]
    public void Set_off_takes_no_royalty_from_artists()
    {
        Streaming(Advanced.Result.Years[0]).ShouldBe(Streaming(Plain.Result.Years[0]), 1e-3);
        Streaming(Plain.Result.Years[0]).ShouldBeGreaterThan(1e6);
    }

    [Fact]
    public void Artists_get_their_part_of_breakage_when_it_is_known()
    {
        static double LumpSums(YearObservation year) => year.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.LumpSum).Sum(t => t.IncomeDollars);
        var breakage = Advanced.Result.Years[1].Licences.Sum(licence => licence.BreakageDollars);
        LumpSums(Advanced.Result.Years[0]).ShouldBe(0);
        LumpSums(Advanced.Result.Years[1]).ShouldBe(0.25 * breakage, 1);
    }

    [Fact]
    public void Floor_per_subscriber_binds_where_it_exceeds_the_share()
    {
        var run = WorldRun.Of(Starting(new()
        {
            RoyaltyShare = 0.3,
            TermYears = 2,
            PerSubscriberFee = 6,
            Combination = UsageCombination.GreaterOf,
        }));
        var (quarter, settlement) = run.Settlements.Where(s => s.Platform == 0).Select(s => (s.Quarter, s.Settlement)).First();
        var revenue = settlement.Subscriptions.Concat(settlement.Advertising).Sum(m => m.Dollars);
        var subscribers = 3 * (quarter.Users[0] + quarter.Users[2]);
        (6 * subscribers).ShouldBeGreaterThan(0.3 * revenue);
        settlement.Usage.Sum(m => m.Dollars).ShouldBe(6 * subscribers, 1e-4);
    }

    /// <summary>A start licence that pays as much by another form founds the same artists.</summary>
    [Fact]
    public void Artists_start_with_what_the_start_licence_pays_in_whatever_form()
    {
        var royalty = Starting(new() { RoyaltyShare = 0.5, TermYears = 2 });
        var floor = Starting(new() { RoyaltyShare = 0.5, TermYears = 2, PerPlayFee = 1e-9, Combination = UsageCombination.GreaterOf });
        static double Advances(WorldSpecification world) => Paid(WorldRun.Of(world with { Years = 1 }), "artist-advance");
        Advances(floor).ShouldBe(Advances(royalty), 1e-6 * Advances(royalty));
    }

    private static WorldSpecification Starting(StartLicenceSpecification licence) => SmallWorld.Specification with
    {
        Years = 2,
        Platforms =
        [
            SmallWorld.Specification.Platforms[0] with { StartLicence = licence, LumpSumLimit = 0 },
            .. SmallWorld.Specification.Platforms[1..].Select(platform => platform with { LumpSumLimit = 0 }),
        ],
    };

    private static DealRecord[] Deals(WorldRun run) => [.. run.Result.Negotiations.Select(talks => talks.Deal).OfType<DealRecord>()];

    private static double Paid(WorldRun run, string kind) => run.Result.Ledger.Where(t => t.Kind == kind).Sum(t => t.MicroDollars) / 1e6;

    private static double Streaming(YearObservation year) =>
        year.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.Streaming).Sum(t => t.IncomeDollars);
}
