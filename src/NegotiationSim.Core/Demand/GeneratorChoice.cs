namespace NegotiationSim.Core.Demand;

/// <summary>Choice of a generator on price and quality, or none (model.md section 9).</summary>
/// <remarks>
/// Using a generator does not replace a music service, so this choice is made beside <see cref="ServiceChoice"/>. Utility of generator k is
/// <c>mean_k + weight_k ln Q_k - alpha_i price_k + kappa_i</c>; one without quality is not chosen.
/// </remarks>
internal sealed class GeneratorChoice
{
    private readonly ConsumerBlock consumers;
    private readonly ChoiceSet generators;

    public GeneratorChoice(ConsumerBlock consumers, MarketConditions conditions, IReadOnlyList<GeneratorAppeal> appeals)
    {
        this.consumers = consumers;
        generators = new ChoiceSet(
            [.. appeals.Select((appeal, k) => new ChoiceOption(
                conditions.GeneratorQuality[k] > 0
                    ? appeal.MeanUtility + (appeal.QualityWeight * Math.Log(conditions.GeneratorQuality[k]))
                    : double.NegativeInfinity,
                -conditions.PriceSensitivity * conditions.GeneratorPriceDollarsPerMonth[k],
                0,
                1))],
            consumers.MostSensitivity,
            consumers.MostOpenness);
    }

    /// <summary>Fills a tile's shares of generators; its log-sums are overwritten.</summary>
    public void Choose(ConsumerTile tile, TileScratch scratch)
    {
        if (generators.Count > 0)
        {
            generators.Choose(
                consumers.PriceSensitivity.Slice(tile.First, tile.Padded),
                consumers.Openness.Slice(tile.First, tile.Padded),
                scratch.GeneratorShares,
                scratch.LogSums,
                scratch.Spare);
        }
    }
}

/// <summary>What draws users to a generator besides its price.</summary>
/// <param name="MeanUtility">Mean utility at quality one.</param>
/// <param name="QualityWeight">Weight of log quality.</param>
internal readonly record struct GeneratorAppeal(double MeanUtility, double QualityWeight);
