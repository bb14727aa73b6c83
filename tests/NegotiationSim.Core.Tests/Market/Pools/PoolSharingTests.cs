using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Tests.Market.Pools;

/// <summary>Subscribers who hear three hours of two labels' pop and one of synthetic music, which is paid nobody.</summary>
public sealed class PoolSharingTests
{
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
}
