using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Bargaining;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>The law's floor on what labels pass to artists of sums that no stream has earned.</summary>
public sealed class PassThroughFloorTests
{
    private const double Floor = 0.7;

    private static readonly PolicySpecification Policy = new()
    {
        Year = SmallWorld.StartYear,
        Quarter = 1,
        Lever = PolicyLever.PassThrough,
        Market = null,
        Value = Floor,
    };

    [Theory]
    [InlineData(0, 25)]
    [InlineData(0.25, 25)]
    [InlineData(0.7, 70)]
    public async Task Settlement_is_shared_at_the_contract_or_the_floor_whichever_is_more(double floor, double toArtists) =>
        (await Major(SmallWorld.Specification).ShareSettlementAsync(Money.FromDollars(100), floor)).ShouldBe(Money.FromDollars(toArtists));

    [Fact]
    public async Task Breakage_is_shared_at_the_floor() =>
        (await Major(SmallWorld.Specification).ShareLaterSumAsync(0, Money.FromDollars(100), Floor)).ShouldBe(Money.FromDollars(70));

    /// <summary>Of a lump sum that a platform could not pay in full artists have a quarter of what came, and what they asked for in any case.</summary>
    [Theory]
    [InlineData(0, 80, 20)]
    [InlineData(0, 40, 10)]
    [InlineData(15, 80, 20)]
    [InlineData(15, 40, 15)]
    public async Task Lump_sum_is_shared_as_it_was_paid(double asked, double paid, double toArtists)
    {
        var brief = Briefs.Over([new LicenceTerms()], askDollarsPerYear: asked);
        (await Major(SmallWorld.Specification).ShareLumpSumAsync(brief, new LicenceTerms(lumpSumDollars: 80), Money.FromDollars(paid)))
            .ShouldBe(Money.FromDollars(toArtists));
    }

    /// <summary>Consent cost 15 dollars where a quarter of 40 is 10: the next 20 that a lift brings are paid for, the 20 after them are shared.</summary>
    [Fact]
    public async Task What_artists_had_for_their_consent_counts_towards_their_part_of_what_comes_later()
    {
        Label label = Major(SmallWorld.Specification);
        var brief = Briefs.Over([new LicenceTerms()], askDollarsPerYear: 15);
        (await label.ShareLumpSumAsync(brief, new LicenceTerms(lumpSumDollars: 40), Money.FromDollars(40))).ShouldBe(Money.FromDollars(15));
        (await label.ShareLaterSumAsync(0, Money.FromDollars(20), 0)).ShouldBe(Money.Zero);
        (await label.ShareLaterSumAsync(0, Money.FromDollars(20), 0)).ShouldBe(Money.FromDollars(5));
    }

    [Fact]
    public async Task Artists_who_own_their_recordings_are_not_touched_by_it()
    {
        DistributionSpecification distribution = new() { Share = 0.5, Fee = 0.1 };
        WorldSpecification world = SmallWorld.Specification with
        {
            Labels = SmallWorld.Specification.Labels.SetItem(0, SmallWorld.Specification.Labels[0] with { Distribution = distribution }),
        };
        (await Major(world).ShareSettlementAsync(Money.FromDollars(100), Floor)).ShouldBe(Money.FromDollars((50 * 0.7) + (50 * 0.9)));
    }

    [Fact]
    public void Every_label_passes_on_at_least_the_floor_of_its_lump_sums()
    {
        WorldRun run = WorldRun.Of(SmallWorld.WithGenerator with { Policies = [Policy] });
        double lumpSums = 0;
        foreach (LabelSpecification label in run.World.Labels)
        {
            double received = Dollars(run, "lump-sum", to: $"label:{label.Id}");
            Dollars(run, "artist-lump-sum", from: $"label:{label.Id}").ShouldBeGreaterThanOrEqualTo((Floor * received) - 1e-3);
            lumpSums += received;
        }

        lumpSums.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Floor_reaches_settlements_of_the_market_whose_law_it_is()
    {
        // A year without talks, so that nothing else differs; the generator is sued in the north and its claims are settled.
        WorldSpecification world = TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.FairUse)) with
        {
            Years = 1,
            Platforms = [.. TrainingWorlds.Of(TrainingSource.Scraped, null).Platforms.Select(p =>
                p.StartLicence is null ? p : p with { StartLicence = p.StartLicence with { Advances = [0, 0] } })],
            Claims = [TrainingWorlds.Claim("major")],
        };
        WorldRun free = WorldRun.Of(world);
        double settled = free.Result.Claims.Where(c => c.Claim.Stage == ClaimStage.Settled).Sum(c => c.Claim.Due.Dollars);
        settled.ShouldBeGreaterThan(0);
        double ToArtists(string market) => Settlements(WorldRun.Of(world with { Policies = [Policy with { Market = market }] }));
        (ToArtists("north") - Settlements(free)).ShouldBe((Floor - 0.25) * settled, 0.01);
        ToArtists("south").ShouldBe(Settlements(free));
    }

    private static Label Major(WorldSpecification world) => new(world, 0, new RandomSource(1, 0));

    private static double Settlements(WorldRun run) => run.Result.Years.Sum(y =>
        y.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.Settlement).Sum(t => t.IncomeDollars));

    private static double Dollars(WorldRun run, string kind, string? from = null, string? to = null) => run.Result.Ledger
        .Where(t => t.Kind == kind && (from is null || t.From == from) && (to is null || t.To == to))
        .Sum(t => t.MicroDollars) / 1e6;
}
