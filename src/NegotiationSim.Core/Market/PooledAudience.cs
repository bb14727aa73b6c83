using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Lets an audience segment work on the thread pool, from the drawing of its consumers on, so that a world's segments use all cores.</summary>
/// <remarks>Answers are added up in the order of the segments, so the number of threads cannot show in a result.</remarks>
internal sealed class PooledAudience(Func<IAudience> gather) : IAudience
{
    private readonly Lazy<IAudience> audience = new(gather);

    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions) =>
        new(Task.Run(() => audience.Value.ForecastAsync(conditions).AsTask()));

    public ValueTask<MarketSlopes> SlopesAsync(MarketConditions conditions) =>
        new(Task.Run(() => audience.Value.SlopesAsync(conditions).AsTask()));

    public ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions) =>
        new(Task.Run(() => audience.Value.ServeAsync(quarter, conditions).AsTask()));
}
