using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>The part of a market's consumers that answers forecasts: its first segments, as many as the panel's size takes.</summary>
/// <remarks>
/// Consumers are independent draws, so the first are as good a sample as any. A forecast with a licence and one without ask the
/// same people, so what is compared is not blurred by who was asked.
/// </remarks>
/// <param name="Segments">How many of the market's segments, from the first; at least 1.</param>
/// <param name="Scale">Consumers of the market for each that is asked; exactly 1 when all are.</param>
public readonly record struct ForecastPanel(int Segments, double Scale)
{
    /// <summary>The panels of a world's markets; each gets its share of the panel by its consumers.</summary>
    public static ImmutableArray<ForecastPanel> Of(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return [.. Segment.Of(world).Select(market => Of(market, (double)world.Consumers.ForecastPanel / world.Consumers.Count))];
    }

    private static ForecastPanel Of(ImmutableArray<Segment> market, double share)
    {
        int all = market.Sum(s => s.Consumers);
        int asked = 0;
        int segments = 0;
        while (segments < market.Length && (segments == 0 || asked < share * all))
        {
            asked += market[segments++].Consumers;
        }

        return new ForecastPanel(segments, (double)all / asked);
    }
}
