using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>A segment of one market's consumers, as a block.</summary>
public interface IAudience
{
    /// <summary>What consumers would do if all of them reconsidered: a forecast, which changes nothing.</summary>
    ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions);

    /// <summary>The same forecast, and how it answers prices.</summary>
    ValueTask<MarketSlopes> SlopesAsync(MarketConditions conditions);

    /// <summary>What consumers do in a quarter, in which only some reconsider; the first quarter starts from the forecast.</summary>
    ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions);
}
