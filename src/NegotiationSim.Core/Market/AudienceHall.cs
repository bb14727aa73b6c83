using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>All audience segments of a world: asks a market's segments at once and adds their answers in segment order.</summary>
public sealed class AudienceHall
{
    private readonly ImmutableArray<ImmutableArray<IAudience>> segments;

    /// <summary>A hall over the segments of each market.</summary>
    public AudienceHall(ImmutableArray<ImmutableArray<IAudience>> segments) => this.segments = segments;

    /// <summary>Forecasts a market.</summary>
    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return AskAsync(conditions.Market, a => a.ForecastAsync(conditions));
    }

    /// <summary>Forecasts a market, and how it answers prices.</summary>
    public async ValueTask<MarketSlopes> SlopesAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        Task<MarketSlopes>[] answers = [.. segments[conditions.Market].Select(a => a.SlopesAsync(conditions).AsTask())];
        return MarketSlopes.Sum(await Task.WhenAll(answers));
    }

    /// <summary>Serves a market for a quarter.</summary>
    public ValueTask<MarketResponse> ServeAsync(Quarter quarter, MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return AskAsync(conditions.Market, a => a.ServeAsync(quarter, conditions));
    }

    private async ValueTask<MarketResponse> AskAsync(int market, Func<IAudience, ValueTask<MarketResponse>> ask)
    {
        // All are asked before any answer is awaited, so that a host may let them work at the same time.
        Task<MarketResponse>[] answers = [.. segments[market].Select(a => ask(a).AsTask())];
        return MarketResponse.Sum(await Task.WhenAll(answers));
    }
}
