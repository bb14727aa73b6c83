using System.Collections.Immutable;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Market;

/// <summary>Who has the consumer surplus of a quarter, dollars a month.</summary>
/// <param name="ByMarket">Of each market.</param>
/// <param name="ByPriceThird">Of each third of consumers by price sensitivity, over all markets (see <see cref="PriceThirds"/>).</param>
internal sealed record ServedSurplus(ImmutableArray<double> ByMarket, ImmutableArray<double> ByPriceThird)
{
    public static ServedSurplus Of(IReadOnlyList<MarketResponse> served) => new(
        [.. served.Select(market => market.SurplusDollarsPerMonth)],
        [.. Enumerable.Range(0, PriceThirds.Count).Select(third => served.Sum(market => market.SurplusByPriceThird[third]))]);
}
