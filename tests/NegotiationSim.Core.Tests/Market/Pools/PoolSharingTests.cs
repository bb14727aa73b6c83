using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>Who has a claim to a pool, and to how much.</summary>
public sealed class PoolSharingTests
{
    /// <summary>Subscribers hear three hours of two labels' pop and one of synthetic music, which is paid nobody.</summary>
    [Theory]
    [InlineData(PayoutRuleKind.ProRata, 0.75)]
    [InlineData(PayoutRuleKind.Threshold, 0.75)]
    [InlineData(PayoutRuleKind.UserCentric, 0.75)]
    [InlineData(PayoutRuleKind.ArtistCentric, 1)]
    public void Synthetic_music_dilutes_the_pool_unless_the_rule_leaves_noise_out(PayoutRuleKind rule, double ofLabels)
    {
        var shares = PopAndRap.Shares(PopAndRap.Listen(PopAndRap.Spread(1, 2), (3, 3), synthetic: 1), rule);
        shares[0]!.Share(0).ShouldBe(ofLabels / 3, 1e-12);
        shares[0]!.Share(1).ShouldBe(ofLabels * 2 / 3, 1e-12);
        (shares[1]!.Share(0) + shares[1]!.Share(1)).ShouldBe(1, 1e-12, "free users hear none of it");
    }

    /// <summary>A label that is strong among free users has little of the money: each pool counts by what it took in.</summary>
    [Fact]
    public void Royalty_is_a_share_of_what_each_pool_took_in()
    {
        var world = SmallWorld.Specification with { Years = 1 };
        foreach (var (platform, quarter, settlement) in WorldRun.Of(world).Settlements.Where(s => s.Platform < 3))
        {
            for (var l = 0; l < world.Labels.Length; l++)
            {
                var used = world.Platforms[platform].Offerings
                    .Select((o, i) => 3 * quarter.Users[i] * (o.PricePerMonth + o.AdRevenuePerUserMonth) * quarter.PoolShares[(i * world.Labels.Length) + l]).Sum();
                settlement.Licences[l].UsedRevenueDollars.ShouldBe(used, 1e-9 * used);
            }
        }
    }
}
