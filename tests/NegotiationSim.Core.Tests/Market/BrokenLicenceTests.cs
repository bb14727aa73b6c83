using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Licences that end before their term, that follow one another without an advance, or whose advance cannot be paid.</summary>
public sealed class BrokenLicenceTests
{
    private const double PassThrough = 0.25;

    [Fact]
    public void Year_without_an_advance_follows_one_with_an_advance()
    {
        var run = Run([5e6, 0], PlatformLife.Whole);
        var second = Alpha(run.Result.Years[1]);
        second.Length.ShouldBe(3);
        second.ShouldAllBe(l => l.Quarters == 4 && l.EarnedDollars > 1e6 && Math.Abs(l.PaidDollars - l.EarnedDollars) < 1e-5);
    }

    /// <summary>Alpha leaves with advances half used: the rest was paid and is the labels', who share it as any breakage.</summary>
    [Fact]
    public void Advance_that_a_platform_leaves_unused_is_breakage_of_which_artists_get_their_part()
    {
        var run = Run([5e6, 60e6], new() { ExitsIndex = 6 });
        Artists(run.Result.Years[0]).ShouldBe(0);
        var last = Alpha(run.Result.Years[1]);
        last.ShouldAllBe(l => l.Quarters == 2 && l.LapsedDollars > 5e6);
        last.ShouldAllBe(l => Math.Abs(l.LapsedDollars - (l.LumpSumDollars - l.SetOffDollars)) < 1e-5);
        Artists(run.Result.Years[1]).ShouldBe(PassThrough * last.Sum(l => l.LapsedDollars), 1);
    }

    /// <summary>Alpha signs advances over two years in the first quarter, and is gone when the second begins.</summary>
    [Fact]
    public void What_a_platform_leaves_at_the_turn_of_a_year_is_on_record_in_the_new_one()
    {
        var small = SmallWorld.Specification;
        var run = WorldRun.Of(small with
        {
            Years = 2,
            Platforms = small.Platforms.SetItem(0, small.Platforms[0] with { StartLicence = null, Life = new() { ExitsIndex = 4 } }),
            Bargaining = small.Bargaining with { RoyaltyShares = [0.2], PerPlayFees = [0], GuaranteeShares = [0], TermYears = [2], LumpSumKinds = [LumpSumKind.Advance] },
        });
        var left = Alpha(run.Result.Years[1]);
        left.Length.ShouldBe(3);
        left.ShouldAllBe(l => l.Quarters == 0 && l.LapsedDollars > 1e5);
        var before = Alpha(run.Result.Years[0]);
        left.Sum(l => l.LapsedDollars).ShouldBe(before.Sum(l => l.LumpSumDollars - l.SetOffDollars), 1e-4);
    }

    /// <summary>The second advances exceed Alpha's cash. What a label never had is not set off, so artists are credited for money that came in.</summary>
    [Fact]
    public void Use_is_set_off_against_no_more_than_was_paid()
    {
        var run = Run([5e6, 60e6], new() { CashDollars = 12e6 });
        var second = Alpha(run.Result.Years[1]);
        second.Sum(l => l.LumpSumDollars).ShouldBeInRange(1e6, 59e6);
        second.ShouldAllBe(l => l.SetOffDollars <= l.LumpSumDollars);
        second.ShouldAllBe(l => Math.Abs(l.LapsedDollars - (l.LumpSumDollars - l.SetOffDollars)) < 1e-5);
        run.Result.Notices.ShouldContain(notice => notice.StartsWith("ALPHA could not pay all it owed", StringComparison.Ordinal));
    }

    /// <summary>Three advances fall due on one day: what there is, is shared by what is due, whoever is named first.</summary>
    [Fact]
    public void Advances_of_one_quarter_beyond_its_cash_are_paid_in_proportion()
    {
        var run = Run([5e6, 60e6], new() { CashDollars = 12e6 });
        var labels = SmallWorld.Specification.Labels;
        double[] parts = [.. Alpha(run.Result.Years[1]).Select(l => l.LumpSumDollars / (60e6 * labels[l.Label].StartShare))];
        parts.Length.ShouldBe(3);
        parts[0].ShouldBeInRange(0.05, 0.95);
        parts.ShouldAllBe(part => Math.Abs(part - parts[0]) < 1e-12);
        run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
    }

    /// <summary>Start licences end in the middle of years, and their guarantees, far above what use earns, are paid up to the day.</summary>
    [Fact]
    public void Guarantee_of_a_start_licence_is_paid_for_every_quarter_of_it()
    {
        const double Guarantee = 60e6;
        var small = SmallWorld.Specification;
        var start = new StartLicenceSpecification { RoyaltyShare = 0.5, TermYears = 2, GuaranteePerYear = Guarantee };
        var run = WorldRun.Of(small with { Platforms = small.Platforms.SetItem(0, small.Platforms[0] with { StartLicence = start }) });
        for (var l = 0; l < small.Labels.Length; l++)
        {
            var end = run.Result.Negotiations.Where(talks => talks.Platform == 0 && talks.Label == l).Min(talks => talks.Quarter.Index);
            var paid = run.Settlements.Where(s => s.Platform == 0 && s.Quarter.Quarter.Index < end).Sum(s => s.Settlement.Usage[l].Dollars);
            paid.ShouldBe(small.Labels[l].StartShare * Guarantee * end / 4, 1);
        }
    }

    private static WorldRun Run(double[] advances, PlatformLife life) => WorldRun.Of(SmallWorld.Specification with
    {
        Years = 2,
        Platforms =
        [
            SmallWorld.Specification.Platforms[0] with
            {
                StartLicence = new() { RoyaltyShare = 0.5, TermYears = advances.Length, Advances = [.. advances] },
                LumpSumLimit = 0,
                Life = life,
            },
            .. SmallWorld.Specification.Platforms[1..].Select(platform => platform with { LumpSumLimit = 0 }),
        ],
    });

    private static LicenceYear[] Alpha(YearObservation year) => [.. year.Licences.Where(licence => licence.Platform == 0)];

    private static double Artists(YearObservation year) =>
        year.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.LumpSum).Sum(t => t.IncomeDollars);
}
