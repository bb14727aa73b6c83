using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Demand;

/// <summary>The consumers of a simulated market as a demand system: what <see cref="DemandMeasures"/> says of any demand, it says of them.</summary>
/// <remarks>
/// Each simulated consumer is a node of a mixed logit, with alpha = sensitivity x its own, and beta ln V_ij as its taste. So own and cross elasticities,
/// diversion ratios and slopes are those of <see cref="DemandMeasures"/>, and <see cref="DemandSystem.ConsumerSurplus"/> is the log-sum,
/// per person and month. Products are the market's services in the order of <see cref="Offerings.Services"/>. Shares are choices if
/// everybody reconsidered, as in a forecast.
/// </remarks>
public static class SimulatedDemand
{
    /// <summary>The demand of a market.</summary>
    /// <param name="world">The world.</param>
    /// <param name="conditions">Calibrated conditions, with the catalogues that are carried.</param>
    /// <param name="random">Draws of the run whose consumers are meant.</param>
    /// <returns>The demand, and the prices of the conditions; infinite for a service that is not on the market.</returns>
    /// <exception cref="ArgumentException">The conditions are of no market of the world, or not finite.</exception>
    public static (MixedLogitDemand Demand, double[] Prices) Of(WorldSpecification world, MarketConditions conditions, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(conditions);
        if (conditions.Market < 0 || conditions.Market >= world.Markets.Length)
        {
            throw new ArgumentException($"There is no market {conditions.Market}: the world has {world.Markets.Length}.", nameof(conditions));
        }

        bool[] offered = [.. conditions.MeanUtility.Select(u => u != MarketConditions.NotOffered)];
        return (
            new MixedLogitDemand(conditions.MeanUtility.Select((u, j) => offered[j] ? u : 0), Nodes(world, conditions, random)),
            [.. conditions.PriceDollarsPerMonth.Select((p, j) => offered[j] ? p : double.PositiveInfinity)]);
    }

    private static List<TasteNode> Nodes(WorldSpecification world, MarketConditions conditions, RandomSource random)
    {
        var segments = Market.Segment.Of(world)[conditions.Market];
        double weight = 1.0 / segments.Sum(s => s.Consumers);
        Catalogues catalogues = Catalogues.Of(conditions, world.Genres.Length);
        List<TasteNode> nodes = [];
        foreach (Market.Segment segment in segments)
        {
            ConsumerBlock block = ConsumerBlock.Draw(world, segment.PeopleEach, segment.FirstConsumer, segment.Consumers, random);
            double[] values = new double[catalogues.Count * TileScratch.Stride];
            foreach (ConsumerTile tile in block.Tiles)
            {
                catalogues.Value(block, tile, values);
                for (int i = 0; i < tile.Count; i++)
                {
                    nodes.Add(new TasteNode(
                        weight,
                        conditions.PriceSensitivity * block.PriceSensitivity[tile.First + i],
                        [.. catalogues.Rows.ToArray().Select(c => world.Consumers.CatalogueWeight * Math.Log(values[(c * TileScratch.Stride) + i]))]));
                }
            }
        }

        return nodes;
    }
}
