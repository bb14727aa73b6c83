using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>The rule of each offering now: its platform's, unless the law of its market prescribes another.</summary>
internal sealed class PayoutRules(WorldSpecification world)
{
    private ImmutableArray<MarketPolicy> law = [];

    /// <summary>Takes in the law of each market.</summary>
    public void Enact(ImmutableArray<MarketPolicy> policies) => law = policies;

    /// <summary>The rule of an offering; only streaming services have one to choose.</summary>
    public PayoutSpecification Of(Offering offering)
    {
        PlatformSpecification platform = world.Platforms[offering.Platform];
        if (platform.Kind != PlatformKind.Streaming)
        {
            return PayoutSpecification.ProRata;
        }

        PayoutSpecification own = platform.Payout;
        return !law.IsEmpty && law[offering.Market].PayoutRule is { } rule && rule != own.Rule ? own with { Rule = rule } : own;
    }
}
