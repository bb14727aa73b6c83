using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A label.</summary>
internal sealed class LabelGrain(YearStore years) : AgentGrain<Label>(years), ILabelGrain
{
    public ValueTask InheritAsync(int platform, LicenceTerms terms) => Agent.InheritAsync(platform, terms);

    public ValueTask OpenAsync(NegotiationBrief brief) => Agent.OpenAsync(brief);

    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => Agent.MoveAsync(negotiation, turn);

    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers) =>
        Agent.CloseAsync(negotiation, agreed, offers);

    public ValueTask<ClaimView> WeighAsync(ClaimBrief brief) => Agent.WeighAsync(brief);

    public ValueTask<ContractOffer> OfferAsync() => Agent.OfferAsync();

    public ValueTask<Money> ShareLumpSumAsync(NegotiationBrief brief, LicenceTerms terms, Money paid) => Agent.ShareLumpSumAsync(brief, terms, paid);

    public ValueTask<Money> ShareSettlementAsync(Money received, double leastPassThrough) => Agent.ShareSettlementAsync(received, leastPassThrough);

    public ValueTask<Money> ShareLaterSumAsync(int platform, Money received, double leastPassThrough) =>
        Agent.ShareLaterSumAsync(platform, received, leastPassThrough);

    public ValueTask<Money> EndQuarterAsync(Money kept, double standingLost) => Agent.EndQuarterAsync(kept, standingLost);

    protected override Label Make(AgentPost post, RandomSource random, int index) =>
        new(post.World, index, random);
}
