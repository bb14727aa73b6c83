using System.Collections.Immutable;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>Whole runs under each rule.</summary>
public sealed class PayoutRuleRunTests
{
    private static readonly WorldSpecification Small = SmallWorld.WithGenerator with
    {
        Years = 1,
        Artists = SmallWorld.Specification.Artists with { Tracks = new() { PerArtist = 8, Exponent = 1 } },
    };

    private static readonly ImmutableArray<WorldRun> Runs = [.. PayoutComparison.Rules.Select(rule => WorldRun.Of(Under(rule)))];

    [Fact]
    public void Every_rule_compared_pays_out_the_whole_pool()
    {
        foreach (var run in Runs)
        {
            var payouts = run.Result.Years[0].Payouts.ShouldNotBeNull();
            foreach (var groups in new[] { payouts.ByRank, payouts.ByGenre })
            {
                for (var rule = 0; rule < 4; rule++)
                {
                    groups.Sum(group => group.Dollars[rule]).ShouldBe(payouts.PoolDollars, 1e-9 * payouts.PoolDollars);
                }
            }

            var paid = run.Settlements.Last(s => s.Platform == 0).Settlement.Usage.Sum(m => m.Dollars);
            payouts.PoolDollars.ShouldBe(4 * paid, 1e-9 * payouts.PoolDollars);
        }
    }

    /// <summary>A guarantee tops up the year in its last quarter; what use earns in a year is four times that quarter without it.</summary>
    [Fact]
    public void Guarantee_is_not_taken_for_what_a_quarter_earns()
    {
        var start = new StartLicenceSpecification { RoyaltyShare = 0.5, TermYears = 1, GuaranteePerYear = 100e6, Advances = [0] };
        var run = WorldRun.Of(Small with { Platforms = Small.Platforms.SetItem(0, Small.Platforms[0] with { StartLicence = start }) });
        var last = run.Settlements.Last(s => s.Platform == 0).Settlement.Licences;
        last.Sum(l => l.Payment.TopUp.Dollars).ShouldBeGreaterThan(50e6);
        run.Result.Years[0].Payouts!.PoolDollars.ShouldBe(4 * last.Sum(l => l.Payment.Earned.Dollars), 1);
    }

    [Fact]
    public async Task Every_rule_gives_the_same_bytes_on_one_thread_and_on_many()
    {
        for (var rule = 0; rule < Runs.Length; rule++)
        {
            var world = Under(PayoutComparison.Rules[rule]);
            RandomSource random = new(1, 0);
            var agents = InProcessHost.AgentsOf(world, random) with
            {
                Audiences = [.. Segment.Of(world).Select(market => market.Select(s => (IAudience)new Audience(world, s, random)).ToImmutableArray())],
            };
            World single = new(await Founding.PrepareAsync(world, agents, random));
            WorldRun.TextOf(await single.RunAsync(1, 0, null, CancellationToken.None)).ShouldBe(Runs[rule].Text());
        }
    }

    [Fact]
    public void Groups_of_ranks_hold_every_artist_once()
    {
        var payouts = Runs[0].Result.Years[0].Payouts!;
        payouts.ByRank.Take(4).Select(group => group.Artists).ShouldBe([10, 90, 900, 9_000]);
        payouts.ByRank.Select(group => group.Dollars[0] / group.Artists).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Comparison_of_a_market_does_not_depend_on_the_rule_in_force()
    {
        // Listening does not answer the rule within a quarter, so only what is paid in all differs, by how labels' terms differ.
        var change = Runs.Select(run => run.Result.Years[0].Payouts!.ByRank[0].Change(1)!.Value).ToArray();
        change.ShouldAllBe(c => Math.Abs(c - change[0]) < 0.02);
    }

    [Fact]
    public void Rule_in_force_moves_artists_incomes_and_not_what_consumers_pay()
    {
        var texts = Runs.Select(run => WorldRun.TextOf(run.Result.Years[0].Artists)).ToArray();
        texts.Distinct().Count().ShouldBe(4);
        Runs.Select(run => run.Result.Years[0].Platforms[0].RevenueDollars).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Threshold_leaves_tracks_unpaid_that_were_heard_little()
    {
        var payouts = Runs[0].Result.Years[0].Payouts!;
        payouts.UnpaidTracksShare.ShouldBeInRange(0.05, 0.999);
        payouts.MovedByThresholdShare.ShouldBeInRange(1e-6, 0.5);
        payouts.MovedByThresholdShare.ShouldBeLessThan(payouts.UnpaidTracksShare);
    }

    [Fact]
    public void Pool_in_which_nobody_reaches_the_threshold_is_shared_pro_rata()
    {
        var unreachable = Under(PayoutRuleKind.Threshold, payout => payout with { ThresholdStreams = 1e15 });
        WorldRun.TextOf(WorldRun.Of(unreachable).Result.Years[0].Artists).ShouldBe(WorldRun.TextOf(Runs[0].Result.Years[0].Artists));
    }

    [Fact]
    public void Artist_centric_without_boosts_and_cap_is_pro_rata_without_synthetic_tracks()
    {
        ArtistCentricTerms none = new() { Boost = 1, SearchBoost = 1, CapStreams = double.PositiveInfinity };
        var plain = Small with { Platforms = [.. Small.Platforms.Where(p => p.Kind != PlatformKind.Generator)] };
        var run = WorldRun.Of(Under(PayoutRuleKind.ArtistCentric, payout => payout with { ArtistCentric = none }, plain));
        var proRata = WorldRun.Of(plain);
        for (var i = 0; i < run.Settlements.Length; i++)
        {
            var (one, other) = (run.Settlements[i].Settlement.Usage, proRata.Settlements[i].Settlement.Usage);
            one.Zip(other).ShouldAllBe(pair => Math.Abs((pair.First - pair.Second).Dollars) <= 1e-6 * (1 + pair.Second.Dollars));
        }
    }

    private static WorldSpecification Under(
        PayoutRuleKind rule, Func<PayoutSpecification, PayoutSpecification>? change = null, WorldSpecification? world = null)
    {
        world ??= Small;
        return world with
        {
            Platforms =
            [
                .. world.Platforms.Select(platform => platform.Kind == PlatformKind.Streaming
                    ? platform with { Payout = (change ?? (p => p))(platform.Payout with { Rule = rule }) }
                    : platform),
            ],
        };
    }
}
