using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Demand;

public sealed class GeneratorChoiceTests
{
    private static readonly OneMarket Alike = OneMarket.OfAlike(1);

    [Fact]
    public void Alike_users_choose_by_logit_on_price_and_quality()
    {
        var odds = Math.Exp(-1 + (0.5 * Math.Log(4)) - (0.2 * 6));
        var other = Math.Exp(-2 + (0.7 * Math.Log(3)) - (0.2 * 1));
        var shares = Choose([4, 3], [6, 1], new GeneratorAppeal(-1, 0.5), new GeneratorAppeal(-2, 0.7));
        shares[0].ShouldBe(odds / (1 + odds + other), 1e-12);
        shares[1].ShouldBe(other / (1 + odds + other), 1e-12);
    }

    [Fact]
    public void Generator_without_quality_is_not_chosen() =>
        Choose([0, 3], [0, 1], new GeneratorAppeal(20, 1), new GeneratorAppeal(-2, 1))[0].ShouldBe(0);

    [Fact]
    public void Extreme_attraction_does_not_overflow()
    {
        var shares = Choose([1e30, 1e30], [0, 0], new GeneratorAppeal(20, 50), new GeneratorAppeal(20, 50));
        shares.ShouldBe([0.5, 0.5]);
    }

    [Fact]
    public void More_open_consumers_choose_more()
    {
        OneMarket market = new(SmallWorld.Specification, 1);
        var shares = Shares(market, Conditions(market, [2], [0]), new GeneratorAppeal(-1, 1))[0];
        var byOpenness = shares.Zip(market.Block.Openness[..market.Block.Count].ToArray()).OrderBy(x => x.Second).Select(x => x.First).ToArray();
        byOpenness.ShouldBe(byOpenness.Order());
    }

    private static double[] Choose(double[] quality, double[] prices, params GeneratorAppeal[] appeals) =>
        [.. Shares(Alike, Conditions(Alike, quality, prices), appeals).Select(shares => shares[0])];

    /// <summary>Each generator's share of each consumer.</summary>
    private static double[][] Shares(OneMarket market, MarketConditions conditions, params GeneratorAppeal[] appeals)
    {
        double[][] shares = [.. appeals.Select(_ => new double[market.Block.Count])];
        GeneratorChoice choice = new(market.Block, conditions, appeals);
        using TileScratch scratch = new(1, appeals.Length, 1, 1);
        foreach (var tile in market.Block.Tiles)
        {
            choice.Choose(tile, scratch);
            for (var k = 0; k < appeals.Length; k++)
            {
                TileScratch.Row(scratch.GeneratorShares, k, tile.Count).CopyTo(shares[k].AsSpan(tile.First));
            }
        }

        return shares;
    }

    private static MarketConditions Conditions(OneMarket market, double[] quality, double[] prices) =>
        market.Conditions(0.2, [0], [0]) with { GeneratorQuality = [.. quality], GeneratorPriceDollarsPerMonth = [.. prices] };
}
