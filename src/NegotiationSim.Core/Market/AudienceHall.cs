using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>All audience segments of a world: asks a market's segments at once and adds their answers in segment order.</summary>
public sealed class AudienceHall
{
    private readonly ImmutableArray<ImmutableArray<IAudience>> segments;
    private readonly ImmutableArray<ForecastPanel> panels;

    /// <summary>A hall over the segments of each market.</summary>
    /// <param name="segments">Segments of each market.</param>
    /// <param name="panels">Which of them answer the forecasts of negotiators; the same number of markets.</param>
    public AudienceHall(ImmutableArray<ImmutableArray<IAudience>> segments, ImmutableArray<ForecastPanel> panels)
    {
        this.segments = segments;
        this.panels = panels;
    }

    /// <summary>Forecasts a market by asking everybody.</summary>
    public ValueTask<MarketResponse> ForecastAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return AskAsync(segments[conditions.Market], a => a.ForecastAsync(conditions));
    }

    /// <summary>Forecasts a market by asking its panel, and takes it to stand for everybody.</summary>
    public async ValueTask<MarketResponse> SampleAsync(MarketConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ForecastPanel panel = panels[conditions.Market];
        MarketResponse response = await AskAsync(segments[conditions.Market][..panel.Segments], a => a.ForecastAsync(conditions));
        return panel.Scale == 1 ? response : response.Times(panel.Scale);
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
        return AskAsync(segments[conditions.Market], a => a.ServeAsync(quarter, conditions));
    }

    private static async ValueTask<MarketResponse> AskAsync(
        ImmutableArray<IAudience> audiences, Func<IAudience, ValueTask<MarketResponse>> ask)
    {
        // All are asked before any answer is awaited, so that a host may let them work at the same time.
        Task<MarketResponse>[] answers = [.. audiences.Select(a => ask(a).AsTask())];
        return MarketResponse.Sum(await Task.WhenAll(answers));
    }
}
