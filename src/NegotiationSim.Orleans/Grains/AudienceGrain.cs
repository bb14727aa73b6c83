using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A segment of consumers, as a block.</summary>
internal sealed class AudienceGrain(YearStore years) : AgentGrain<Audience>(years), IAudienceGrain
{
    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions) => Agent.ForecastAsync(conditions);

    public ValueTask<MarketSlopes> SlopesAsync(MarketConditions conditions) => Agent.SlopesAsync(conditions);

    public ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions) => Agent.ServeAsync(quarter, conditions);

    protected override Audience Make(AgentPost post, RandomSource random, int index) =>
        new(post.World, Segment.Of(post.World).SelectMany(market => market).ElementAt(index), random);
}
