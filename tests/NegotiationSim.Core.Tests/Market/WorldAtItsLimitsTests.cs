using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Worlds in which something has run out.</summary>
public sealed class WorldAtItsLimitsTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification;

    [Fact]
    public void World_whose_artists_have_all_left_goes_on_without_them()
    {
        var run = WorldRun.Of(World with
        {
            Artists = World.Artists with { OutsideOption = (50, 50), EntryPerYear = 0 },
        });
        var last = run.Result.Years[^1];
        last.Labels.ShouldAllBe(l => l.Artists == 0 && l.Streams == 0 && l.ArtistPaymentsDollars == 0);
        last.Artists.ArtistsByTier.Sum().ShouldBe(0);
        run.Result.Notices.ShouldContain(
            "No artist was left in 2032: there is no music to license, listen to or pay for, and the run carries on without it.");
    }

    [Fact]
    public void World_without_any_licence_has_no_plays_and_labels_that_lose_all_reputation()
    {
        var run = WorldRun.Of(Dark(World) with { Years = 1 });
        var year = run.Result.Years[0];
        year.Platforms[0].BlackoutPairQuarters.ShouldBe(4 * 3);
        year.Labels.ShouldAllBe(l => l.Streams == 0 && l.StreamingDollars == 0);

        // All of a label's usual plays are lost in each of four quarters.
        var lost = -(1 - Math.Pow(0.84, 4)) / (1 - 0.84);
        year.Labels.ShouldAllBe(l => Math.Abs(l.Reputation - lost) < 1e-12);
        run.Result.Notices.ShouldContain("ALPHA was without any licence in 2030.");
    }

    [Fact]
    public void Artists_of_a_label_that_is_dark_everywhere_still_get_their_part_of_record_sales()
    {
        var world = Dark(World) with { Years = 1, Labels = [.. World.Labels.Select(l => l with { AdvanceYears = 0 })] };
        var run = WorldRun.Of(world);
        foreach (var (label, i) in run.Result.Years[0].Labels.Select((l, i) => (l, i)))
        {
            var sales = run.Result.Ledger.Single(t => t.To == $"label:{world.Labels[i].Id}" && t.Kind == "other-recorded").MicroDollars / 1e6;
            label.ArtistPaymentsDollars.ShouldBeGreaterThan(world.Labels[i].ArtistRoyaltyRate * sales * 0.999);
        }
    }

    [Fact]
    public void Operating_cost_is_its_share_of_all_that_a_label_keeps_after_artists_lump_sums_included()
    {
        var calm = World with { Markets = [.. World.Markets.Select(m => m with { Enforcement = m.Enforcement with { DetectionPerYear = 0 } })] };
        var run = WorldRun.Of(calm);
        run.Result.Ledger.ShouldContain(t => t.Kind == "lump-sum");
        foreach (var label in calm.Labels)
        {
            var account = $"label:{label.Id}";
            var received = run.Result.Ledger.Where(t => t.To == account).Sum(t => t.MicroDollars);
            var artists = run.Result.Ledger.Where(t => t.From == account && t.Kind is "artist-royalty" or "artist-lump-sum" && t.From == account)
                .Sum(t => t.MicroDollars);
            var costs = run.Result.Ledger.Where(t => t.From == account && t.Kind == "operating-cost").Sum(t => t.MicroDollars);
            ((double)costs).ShouldBe(label.OperatingCostShare * (received - artists), 4 * calm.Years);
        }
    }

    /// <summary>A world in which the only terms on the table are too dear for every platform.</summary>
    private static WorldSpecification Dark(WorldSpecification world) => world with
    {
        Platforms = [.. world.Platforms.Select(p => p with { StartLicence = null, LumpSumLimit = 0 })],
        Bargaining = world.Bargaining with { RoyaltyShares = [1], PerPlayFees = [1], PerSubscriberFees = [100], GuaranteeShares = [0] },
    };
}
