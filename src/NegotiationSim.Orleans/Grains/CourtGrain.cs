using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>Courts and enforcement.</summary>
internal sealed class CourtGrain(YearStore years) : AgentGrain<Court>(years), ICourtGrain
{
    public ValueTask<ImmutableArray<double>> FearedCostAsync() => Agent.FearedCostAsync();

    public ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers) =>
        Agent.EnforceAsync(quarter, unlicensedUsers);

    public ValueTask EnactAsync(ImmutableArray<MarketPolicy> policies) => Agent.EnactAsync(policies);

    public ValueTask<ImmutableArray<Claim>> DocketAsync() => Agent.DocketAsync();

    public ValueTask FileAsync(Claim claim, Quarter quarter) => Agent.FileAsync(claim, quarter);

    public ValueTask<Claim> ConferAsync(int place, ClaimView plaintiff, ClaimView defendant, Quarter quarter) =>
        Agent.ConferAsync(place, plaintiff, defendant, quarter);

    public ValueTask<Claim> StrikeAsync(int place, ClaimStage how, Quarter quarter) => Agent.StrikeAsync(place, how, quarter);

    public ValueTask<Claim> HearAsync(int place, Quarter quarter) => Agent.HearAsync(place, quarter);

    public ValueTask<ImmutableArray<FiledClaim>> DiscloseAsync() => Agent.DiscloseAsync();

    protected override Court Make(AgentPost post, RandomSource random, int index) =>
        new(post.World, random);
}
