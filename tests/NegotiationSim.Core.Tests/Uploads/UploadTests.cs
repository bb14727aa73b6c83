using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;
using NegotiationSim.Core.Uploads;

namespace NegotiationSim.Core.Tests.Uploads;

public sealed class UploadTests
{
    private static readonly UploadSpecification Tide = SmallUploads.Tide;

    private static readonly UploadSpecification Still = Tide with
    {
        PlaysPerTrackMonth = 0,
        HumanFraud = 0,
        ImpersonationPlaysPerYear = 0,
    };

    [Fact]
    public void Synthetic_share_of_deliveries_is_logistic_and_people_deliver_as_before()
    {
        var stock = new SyntheticStock(Tide, "alpha");
        for (int t = 0; t < 12; t++)
        {
            stock.Advance(Quarter.At(2024, t));
            double share = stock.Delivered / (stock.Delivered + stock.HumanDelivered);
            Math.Log(share / (1 - share)).ShouldBe(Math.Log(0.1 / 0.9) + (1.5 * t / 4), 1e-12);
            stock.HumanDelivered.ShouldBe(100 * 365.25 / 4);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 0.2)]
    [InlineData(1, 1)]
    public void Share_found_within_a_year_is_the_detection(double detection, double found)
    {
        var stock = new SyntheticStock(Tide with { DetectionPerYear = detection, OddsGrowthPerYear = -20 }, "alpha");
        stock.Advance(Quarter.At(2024, 0));
        double first = stock.Delivered * Math.Pow(1 - detection, 0.25);
        stock.Standing.ShouldBe(first, 1e-9);
        double added = 0;
        for (int t = 1; t <= 4; t++)
        {
            stock.Advance(Quarter.At(2024, t));
            added += stock.Delivered;
        }

        stock.Standing.ShouldBeInRange(first * (1 - found) - 1e-9, (first * (1 - found)) + added + 1e-9);
    }

    [Fact]
    public void Purge_removes_what_it_says_or_all_there_is_on_its_platform_only()
    {
        var tide = Tide with { Actions = [new(2024, 2, "alpha", 1_000, 1), new(2024, 3, null, 1e9, 0)] };
        SyntheticStock alpha = new(tide, "alpha"), other = new(tide with { DetectionPerYear = 0 }, "beta");
        SyntheticStock[] stocks = [alpha, other];
        Array.ForEach(stocks, stock => stock.Advance(Quarter.At(2024, 0)));
        double before = other.Standing;
        Array.ForEach(stocks, stock => stock.Advance(Quarter.At(2024, 1)));
        alpha.Standing.ShouldBe(0);
        other.Standing.ShouldBe(before + other.Delivered);
        Array.ForEach(stocks, stock => stock.Advance(Quarter.At(2024, 2)));
        other.Standing.ShouldBe(0);
        other.Removed.ShouldBe(before + (Tide.HumanTracksPerDay * 365.25 / 4 / 9 * Math.Exp(1.5 / 4)) + other.Delivered, 1e-6);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.02, 0.01)]
    [InlineData(3, 0)]
    public void Uploads_crowd_out_the_catalogue_and_bots_come_on_top(double synthetic, double impersonated)
    {
        DilutedPlays plays = DilutedPlays.Of(Tide, 1_000, synthetic, impersonated);
        double catalogue = 1_000 * plays.CatalogueFactor;
        (catalogue + plays.Synthetic + plays.Impersonated).ShouldBe(1_000, 1e-9);
        (plays.Synthetic / catalogue).ShouldBe(synthetic, 1e-12);
        if (synthetic > 0)
        {
            (plays.SyntheticBots / (plays.Synthetic + plays.SyntheticBots)).ShouldBe(Tide.SyntheticFraud, 1e-12);
        }

        (plays.HumanBots / (plays.HumanBots + catalogue + plays.Impersonated)).ShouldBe(Tide.HumanFraud, 1e-12);
        (plays.Counted - plays.Paid).ShouldBe(catalogue, 1e-9);
        (plays.Counted * plays.PoolFactor).ShouldBe(catalogue, 1e-9);
        (plays.All - plays.Counted).ShouldBe(Tide.FraudFound * (plays.SyntheticBots + plays.HumanBots), 1e-9);
    }

    [Fact]
    public void Uploads_that_nobody_plays_change_no_number()
    {
        WorldRun without = Run(null);
        WorldRun with = Run(Still);
        WorldRun.TextOf(with.Result.Ledger).ShouldBe(WorldRun.TextOf(without.Result.Ledger));
        WorldRun.TextOf(with.Result.Years.Select(year => year with { Uploads = [] })).ShouldBe(WorldRun.TextOf(without.Result.Years));
        with.Result.Years[0].Uploads.ShouldAllBe(u => u.SyntheticTracks > 0 && u.SyntheticPlays == 0 && u.PaidDollars == 0);
        with.Result.Years[0].Uploads.ShouldNotBeEmpty();
    }

    [Fact]
    public void Uploaders_get_what_labels_lose_and_the_ledger_sums_to_zero()
    {
        WorldRun without = Run(null);
        WorldRun with = Run(Tide);
        with.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
        YearObservation before = without.Result.Years[0], after = with.Result.Years[0];
        double paid = after.Uploads.Sum(u => u.PaidDollars);
        paid.ShouldBe(with.Result.Ledger.Where(t => t.To == "uploaders" && t.Year == after.Year).Sum(t => t.MicroDollars) / 1e6, 1e-3);
        double lost = before.Labels.Sum(l => l.StreamingDollars) - after.Labels.Sum(l => l.StreamingDollars);
        paid.ShouldBeGreaterThan(0);
        lost.ShouldBe(paid, 0.01 * paid);
    }

    /// <summary>An advance has paid for plays before, a guarantee pays for none: a play of an upload is worth what a label's play earns.</summary>
    [Fact]
    public void Uploads_are_paid_the_same_under_an_advance_and_a_guarantee()
    {
        static double Paid(StartLicenceSpecification licence)
        {
            PlatformSpecification alpha = SmallWorld.Specification.Platforms[0] with { StartLicence = licence };
            WorldRun run = WorldRun.Of(SmallWorld.Specification with
            {
                Years = 1,
                Uploads = Tide,
                Platforms = [.. SmallWorld.Specification.Platforms.SetItem(0, alpha).Select(platform => platform with { LumpSumLimit = 0 })],
            });
            return run.Result.Years[0].Uploads.First(u => u.Platform == 0).PaidDollars;
        }

        double plain = Paid(new() { RoyaltyShare = 0.5, TermYears = 2 });
        plain.ShouldBeGreaterThan(1_000);
        Paid(new() { RoyaltyShare = 0.5, TermYears = 2, Advances = [60e6, 60e6] }).ShouldBe(plain, 1e-5);
        Paid(new() { RoyaltyShare = 0.5, TermYears = 2, GuaranteePerYear = 60e6 }).ShouldBe(plain, 1e-5);
    }

    [Fact]
    public void Bots_that_are_all_found_take_nothing()
    {
        var bots = Still with { HumanFraud = 0.3, FraudFound = 1 };
        WorldRun.TextOf(Run(bots).Result.Ledger).ShouldBe(WorldRun.TextOf(Run(null).Result.Ledger));
        Run(bots with { FraudFound = 0 }).Result.Years[0].Uploads.Sum(u => u.PaidDollars).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Purge_changes_nothing_before_its_date_and_gives_labels_money_after_it()
    {
        int year = SmallWorld.StartYear + 1;
        WorldRun none = Run(Tide), purged = Run(Tide with { Actions = [new(year, 1, null, 1e12, 0.9)] });
        purged.Before(year).ShouldBe(none.Before(year));
        purged.Result.Years[1].Labels.Sum(l => l.StreamingDollars).ShouldBeGreaterThan(none.Result.Years[1].Labels.Sum(l => l.StreamingDollars));
    }

    private static WorldRun Run(UploadSpecification? uploads) => WorldRun.Of(SmallWorld.Specification with { Years = 2, Uploads = uploads });
}
