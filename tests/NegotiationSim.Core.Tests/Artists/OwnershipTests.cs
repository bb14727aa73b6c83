using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

/// <summary>Labels that also distribute recordings their artists own.</summary>
public sealed class OwnershipTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification;

    [Fact]
    public void Label_that_distributes_for_nobody_has_one_size_and_the_same_numbers()
    {
        var run = WorldRun.Of(With(0, 0.15));
        run.Text().ShouldBe(WorldRun.Of(World).Text());
        run.Result.Years.SelectMany(y => y.Labels).ShouldAllBe(l => l.OwnedByArtistsDollars == 0 && l.PlayReceiptsDollars > 0);
    }

    [Fact]
    public void About_the_share_of_artists_own_their_recordings_and_the_same_ones_whatever_else_changes()
    {
        ArtistTerms terms = new(World.Labels[0] with { Distribution = new() { Share = 0.3, Fee = 0.15 } }, new RandomSource(5, 0));
        ArtistTerms more = new(World.Labels[1] with { Distribution = new() { Share = 0.4, Fee = 0.15 } }, new RandomSource(5, 0));
        Artist[] artists = [.. Enumerable.Range(0, 5_000).Select(id => new Artist { Id = id, People = 1 })];
        artists.Count(a => terms.Owns(a)).ShouldBeInRange(1_370, 1_630);
        artists.Where(a => terms.Owns(a)).ShouldAllBe(a => more.Owns(a));
        artists.ShouldAllBe(a => terms.Rate(terms.Owns(a)) == new Fraction(terms.Owns(a) ? 0.85 : World.Labels[0].ArtistRoyaltyRate));
    }

    [Fact]
    public void Owner_has_all_of_a_lump_sum_but_the_fee_and_an_artist_under_contract_what_it_or_the_law_says()
    {
        ArtistTerms terms = new(World.Labels[0] with { Distribution = new() { Share = 0.3, Fee = 0.15 } }, new RandomSource(5, 0));
        foreach (var artist in Enumerable.Range(0, 50).Select(id => new Artist { Id = id, People = 1 }))
        {
            terms.LumpSumWeight(terms.Owns(artist), 0).ShouldBe(terms.Owns(artist) ? 0.85 : World.Labels[0].LumpSumPassThrough, 1e-15);
            terms.LumpSumWeight(terms.Owns(artist), 0.5).ShouldBe(terms.Owns(artist) ? 0.85 : 0.5, 1e-15);
        }
    }

    [Fact]
    public void Where_all_artists_own_their_recordings_the_label_keeps_the_fee_and_owns_nothing()
    {
        var run = WorldRun.Of(With(1, 0.15) with { Years = 1 });
        var label = run.Result.Years[0].Labels[0];
        label.OwnedByArtistsDollars.ShouldBe(label.PlayReceiptsDollars, 1e-3);
        label.PlayReceiptsDollars.ShouldBeGreaterThan(1e6);

        // Nobody has an advance, so there is nothing to recoup but what was unrecouped at the start.
        var account = $"label:{World.Labels[0].Id}";
        run.Result.Ledger.ShouldNotContain(t => t.From == account && t.Kind == "artist-advance");
        var artists = run.Result.Ledger.Where(t => t.From == account && t.Kind == "artist-royalty").Sum(t => t.MicroDollars);
        var usual = WorldRun.Of(World with { Years = 1 }).Result.Ledger.Where(t => t.From == account && t.Kind == "artist-royalty").Sum(t => t.MicroDollars);
        ((double)artists).ShouldBeGreaterThan(2.0 * usual);
    }

    [Fact]
    public void Ownership_and_distribution_shares_differ_by_what_artists_own()
    {
        var run = WorldRun.Of(With(0.5, 0.15));
        var year = run.Result.Years[^1];
        year.Labels[0].OwnedByArtistsDollars.ShouldBeInRange(0.1 * year.Labels[0].PlayReceiptsDollars, 0.9 * year.Labels[0].PlayReceiptsDollars);
        year.Labels[1].OwnedByArtistsDollars.ShouldBe(0);
        run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
    }

    [Fact]
    public void Label_that_keeps_less_of_use_counts_less_in_talks()
    {
        var label = World.Labels[0] with { ArtistRoyaltyRate = 0.2, LumpSumPassThrough = 0.25, Distribution = new() { Share = 0.4, Fee = 0.1 } };
        label.ArtistsShareOfUse().ShouldBe((0.6 * 0.2) + (0.4 * 0.9), 1e-15);
        label.ArtistsShareOfLumpSums().ShouldBe((0.6 * 0.25) + (0.4 * 0.9), 1e-15);
        (label with { Distribution = null }).ArtistsShareOfUse().ShouldBe(0.2);
    }

    private static WorldSpecification With(double share, double fee) => World with
    {
        Labels = World.Labels.SetItem(0, World.Labels[0] with { Distribution = new() { Share = share, Fee = fee } }),
    };
}
