using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What must hold of deals, and of what they pay, in every run.</summary>
[Collection(RandomWorldRuns.Name)]
public sealed class WorldLicencesTests(RandomWorldRuns runs)
{
    [Fact]
    public void Deal_leaves_neither_side_below_disagreement()
    {
        foreach (var deal in runs.All.SelectMany(r => r.Result.Negotiations).Select(n => n.Deal).OfType<DealRecord>())
        {
            // The last concession is to disagreement itself, up to rounding of sums of this size.
            var rounding = 1e-9 * (deal.ExpectedPaymentsDollars + 1e6);
            deal.Utility.LabelDollarsPerYear.ShouldBeGreaterThan(-rounding);
            deal.Utility.PlatformDollarsPerYear.ShouldBeGreaterThan(-rounding);
        }
    }

    [Fact]
    public void Deal_is_the_last_offer_and_a_breakdown_has_none()
    {
        foreach (var talks in runs.All.SelectMany(r => r.Result.Negotiations))
        {
            (talks.Deal is null).ShouldBe(talks.Outcome == NegotiationOutcome.Breakdown);
            talks.Deal?.Terms.ShouldBe(talks.Offers[^1].Terms);
            talks.Deal?.Utility.ShouldBe(talks.Offers[^1].Utility);
            talks.Deal?.Round.ShouldBeInRange(talks.Offers[^1].Round, talks.Offers[^1].Round + 1);
        }
    }

    [Fact]
    public void Sought_catalogue_is_licensed_or_its_talks_have_just_broken_down()
    {
        foreach (var run in runs.All)
        {
            foreach (var (p, quarter, _) in run.Settlements.Where(s => !run.World.Platforms[s.Platform].Seeks.IsEmpty))
            {
                var broken = run.Result.Negotiations.Where(n =>
                    n.Platform == p && n.Quarter == quarter.Quarter && n.Outcome == NegotiationOutcome.Breakdown).Select(n => n.Label);
                Enumerable.Range(0, quarter.InForce.Length).Where(l => !quarter.InForce[l]).ShouldBe(broken);
            }
        }
    }

    [Fact]
    public void Label_usage_shares_and_synthetic_plays_make_up_all_plays()
    {
        foreach (var run in runs.All)
        {
            foreach (var (p, quarter, _) in run.Settlements)
            {
                quarter.LabelPlays.ShouldAllBe(plays => plays >= 0 && plays <= quarter.TotalPlays);
                var share = quarter.TotalPlays > 0 ? quarter.LabelPlays.Sum() / quarter.TotalPlays : 0;
                share.ShouldBeLessThan(1 + 1e-12);
                var synthetic = run.World.Platforms.Any(x => x.Kind == PlatformKind.Generator);
                if (!synthetic && quarter.InForce.Contains(true))
                {
                    share.ShouldBe(1, 1e-12);
                }

                Enumerable.Range(0, quarter.InForce.Length).ShouldAllBe(l => quarter.InForce[l] || quarter.LabelPlays[l] == 0);
            }
        }
    }

    [Fact]
    public void Labels_have_all_of_a_pool_or_leave_the_rest_to_synthetic_music()
    {
        foreach (var run in runs.All)
        {
            var synthetic = run.World.Platforms.Any(x => x.Kind == PlatformKind.Generator);
            foreach (var (p, quarter, _) in run.Settlements.Where(s => run.World.Platforms[s.Platform].Kind == PlatformKind.Streaming))
            {
                foreach (var pool in quarter.PoolShares.Chunk(run.World.Labels.Length))
                {
                    pool.ShouldAllBe(share => share >= 0);
                    pool.Sum().ShouldBeLessThan(1 + 1e-12);
                    (synthetic || !quarter.InForce.Contains(true) || Math.Abs(pool.Sum() - 1) < 1e-12).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void Platform_pays_every_label_what_its_licence_says_and_nothing_else()
    {
        var paying = 0;
        foreach (var run in runs.All)
        {
            foreach (var platform in run.Settlements.GroupBy(s => s.Platform))
            {
                for (var l = 0; l < run.World.Labels.Length; l++)
                {
                    paying += CheckPayments(run, platform.Key, l, [.. platform.Select(s => (s.Quarter, s.Settlement))]);
                }
            }
        }

        paying.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Lump_sums_paid_are_those_of_the_deals()
    {
        foreach (var run in runs.All)
        {
            var agreed = run.Result.Negotiations.Select(n => n.Deal).OfType<DealRecord>()
                .Sum(d => Money.FromDollars(d.Terms.LumpSumDollars).MicroDollars);
            run.Result.Ledger.Where(t => t.Kind == "lump-sum").Sum(t => t.MicroDollars).ShouldBe(agreed);
        }
    }

    /// <summary>Recomputes every payment of one pair from the terms, licence year by licence year; returns how many there were.</summary>
    private static int CheckPayments(WorldRun run, int p, int l, (Core.Market.PlatformQuarter Quarter, Core.Market.PlatformSettlement Paid)[] quarters)
    {
        var deals = run.Result.Negotiations.Where(n => n.Platform == p && n.Label == l && n.Deal is not null).ToArray();
        var terms = new LicenceTerms(royaltyShare: run.World.Platforms[p].StartLicence?.RoyaltyShare ?? 0);
        var (age, earned, byTerms, byLaw, beforeLaw, paying) = (QuartersRun(run, p, l), 0.0, 0.0, 0.0, 0.0, 0);
        foreach (var (quarter, settlement) in quarters)
        {
            if (Array.Find(deals, n => n.Quarter == quarter.Quarter) is { } signed)
            {
                (terms, age, earned, byTerms, byLaw) = (signed.Deal!.Terms, 0, 0, 0, 0);
            }

            var due = 0.0;
            if (quarter.InForce[l])
            {
                var revenue = settlement.Subscriptions.Concat(settlement.Advertising).Sum(m => m.Dollars);
                var usage = UsageShare(run.World, p, quarter, settlement, l);
                byTerms += (terms.RoyaltyShare * revenue * usage)
                    + (terms.PerPlayFeeDollars * quarter.LabelPlays[l])
                    + (terms.PerSubscriberFeeDollars * SubscriberMonths(run.World.Platforms[p], quarter.Users) * usage);
                beforeLaw = byLaw == 0 ? earned : beforeLaw;
                byLaw += quarter.LeastPaymentsDollars.IsEmpty ? 0 : quarter.LeastPaymentsDollars[l];
                due = Math.Max(byTerms, byLaw == 0 ? 0 : beforeLaw + byLaw) - earned;
                earned += due;
                age++;
                if (age % 4 == 0)
                {
                    due += Math.Max(0, terms.GuaranteeDollarsPerYear - earned);
                    (earned, byTerms, byLaw) = (0, 0, 0);
                }
            }

            settlement.Usage[l].Dollars.ShouldBe(due, 1e-5);
            paying += due > 0 ? 1 : 0;
        }

        return paying;
    }

    /// <summary>Quarters of its present year that are over of a start licence, whose last year ends on the day it expires.</summary>
    private static int QuartersRun(WorldRun run, int p, int l)
    {
        var years = run.World.Platforms[p].StartLicence?.TermYears ?? 1;
        var draw = new RandomSource(run.Result.Seed, run.Result.Replication)
            .Stream(DrawPurpose.LicenceExpiry, (p * run.World.Labels.Length) + l, RandomSource.BeforeFirstQuarter);
        return (4 - (draw.NextInt32(years * 4) % 4)) % 4;
    }

    /// <summary>A label's share of each pool, weighted by what the tier took in; a platform has one offering a tier and market here.</summary>
    private static double UsageShare(WorldSpecification world, int p, PlatformQuarter quarter, PlatformSettlement settlement, int l)
    {
        var markets = world.Markets.Select(m => m.Id).ToList();
        var taken = world.Platforms[p].Offerings
            .Select(o => (o.Tier == TierKind.Subscription ? settlement.Subscriptions : settlement.Advertising)[markets.IndexOf(o.Market)].Dollars)
            .ToArray();
        return taken.Sum() > 0
            ? taken.Select((dollars, o) => dollars * quarter.PoolShares[(o * world.Labels.Length) + l]).Sum() / taken.Sum()
            : 0;
    }

    private static double SubscriberMonths(PlatformSpecification platform, IReadOnlyList<double> users) =>
        3 * platform.Offerings.Select((o, i) => o.Tier == TierKind.Subscription ? users[i] : 0).Sum();
}
