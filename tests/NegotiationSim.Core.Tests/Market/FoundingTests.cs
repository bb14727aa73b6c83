using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

public sealed class FoundingTests
{
    public static readonly TheoryData<PricingKind, bool> Starts = new()
    {
        { PricingKind.Fixed, false },
        { PricingKind.CostPlus, false },
        { PricingKind.Fixed, true },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public void First_quarter_has_the_users_of_the_start(PricingKind pricing, bool generator)
    {
        var world = Priced(generator ? SmallWorld.WithGenerator : SmallWorld.Specification, pricing);
        foreach (var (p, quarter, _) in WorldRun.Of(world).Settlements.Where(s => s.Quarter.Quarter.Index == 0))
        {
            for (var o = 0; o < quarter.Users.Length && world.Platforms[p].Kind != PlatformKind.Generator; o++)
            {
                var expected = world.Platforms[p].Offerings[o].StartUsers;
                quarter.Users[o].ShouldBe(expected, 1e-8 * expected);
            }
        }
    }

    [Fact]
    public void Before_licences_expire_labels_together_get_the_start_royalty_of_revenue()
    {
        var run = WorldRun.Of(SmallWorld.Specification);
        var (_, quarter, settlement) = run.Settlements.First(s => s.Platform == 0 && !run.Result.Negotiations.Any(n => n.Quarter == s.Quarter.Quarter));
        quarter.Quarter.Index.ShouldBe(0);
        var revenue = settlement.Subscriptions.Concat(settlement.Advertising).Sum(m => m.Dollars);
        settlement.Usage.Sum(m => m.Dollars).ShouldBe(0.5 * revenue, 1e-5);
        settlement.Publishing.Dollars.ShouldBe(0.12 * revenue, 1e-5);
    }

    [Fact]
    public void Labels_start_with_their_shares_of_plays()
    {
        var run = WorldRun.Of(SmallWorld.Specification with
        {
            Years = 1,
            Artists = SmallWorldArtists.Specification with { Count = 3_000, VolatilityPerYear = 0 },
        });
        var plays = run.Settlements.First(s => s.Platform == 0).Quarter;
        for (var l = 0; l < 3; l++)
        {
            (plays.LabelPlays[l] / plays.TotalPlays).ShouldBe(run.World.Labels[l].StartShare, 0.02);
        }
    }

    private static WorldSpecification Priced(WorldSpecification world, PricingKind pricing) => world with
    {
        Years = 1,
        Platforms = [.. world.Platforms.Select(p => p.Kind == PlatformKind.Streaming ? p with { Pricing = pricing, Markup = 5 } : p)],
    };
}
