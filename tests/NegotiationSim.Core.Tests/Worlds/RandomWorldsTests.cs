using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

[Collection(RandomWorldRuns.Name)]
public sealed class RandomWorldsTests(RandomWorldRuns runs)
{
    private readonly NegotiationRecord[] talks = [.. runs.All.SelectMany(r => r.Result.Negotiations)];

    private DealRecord[] Deals => [.. talks.Select(n => n.Deal).OfType<DealRecord>()];

    [Fact]
    public void Talks_of_random_worlds_end_in_every_way_and_with_every_kind_of_payment()
    {
        Deals.Length.ShouldBeGreaterThan(200);
        talks.Count(n => n.Outcome == NegotiationOutcome.Breakdown).ShouldBeGreaterThan(100);
        foreach (var form in Enum.GetValues<DealForm>())
        {
            Deals.Count(d => d.Form == form).ShouldBeGreaterThan(30, $"{form}");
        }

        Deals.Count(d => d.Terms.RoyaltyShare > 0).ShouldBeGreaterThan(50);
        Deals.Count(d => d.Terms.PerPlayFeeDollars > 0).ShouldBeGreaterThan(50);
        Deals.Count(d => d.Terms.PerSubscriberFeeDollars > 0).ShouldBeGreaterThan(50);
        Deals.Count(d => d.Terms.GuaranteeDollarsPerYear > 0).ShouldBeGreaterThan(20);
        Deals.Select(d => d.Terms.TermYears).Distinct().Order().ShouldBe([1, 2, 3]);
        talks.Count(n => n.Offers.Length > 5).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Random_worlds_have_generators_shocks_and_both_kinds_of_pricing()
    {
        runs.All.Count(r => r.Result.Years[^1].SyntheticShare > 0.001).ShouldBeGreaterThan(5);
        runs.All.Count(r => !r.World.Platforms.Any(p => p.Kind == PlatformKind.Generator)).ShouldBeGreaterThan(5);
        talks.Count(n => n.Consenting > 0).ShouldBeGreaterThan(50);
        runs.All.SelectMany(r => r.World.Shocks).Select(s => s.Kind).Distinct().Count().ShouldBe(Enum.GetValues<ShockKind>().Length);
        runs.All.Count(r => r.World.Platforms.Any(p => p.Pricing == PricingKind.CostPlus)).ShouldBeGreaterThan(5);
        runs.All.Count(r => r.Result.Years.Any(y => y.Platforms.Any(p => p.BlackoutPairQuarters > 0))).ShouldBeGreaterThan(5);
    }
}
