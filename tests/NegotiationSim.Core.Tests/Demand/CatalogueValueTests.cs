using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>What catalogues are worth to consumers, against the definition.</summary>
public sealed class CatalogueValueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Value_is_taste_for_what_is_covered_whatever_the_number_of_catalogues(int count)
    {
        var world = SmallWorld.Specification;
        var genres = world.Genres.Length;
        var block = ConsumerBlock.Draw(world, 1, 0, world.Consumers.Count, new RandomSource(1, 0));
        OneMarket market = new(world, [.. Enumerable.Repeat(1.0, count)]);
        double[] coverage = [.. Enumerable.Range(0, count * genres).Select(i => (i % 7) / 7.0)];
        var conditions = market.Conditions(0.3, new double[count], new double[count]) with { Coverage = [.. coverage] };
        var catalogues = Catalogues.Of(conditions, genres);
        catalogues.Count.ShouldBe(count);
        var values = new double[count * TileScratch.Stride];
        foreach (var tile in block.Tiles)
        {
            catalogues.Value(block, tile, values);
            for (var c = 0; c < count; c++)
            {
                for (var i = 0; i < tile.Count; i++)
                {
                    var expected = Enumerable.Range(0, genres).Sum(g => block.Taste[(g * block.Stride) + tile.First + i] * coverage[(c * genres) + g]);
                    values[(c * TileScratch.Stride) + i].ShouldBe(Math.Max(Catalogues.EmptyValue, expected), 1e-14);
                }
            }
        }
    }
}
