namespace NegotiationSim.Core.Demand;

/// <summary>Choice of a generator on price and quality, or none (model.md section 9).</summary>
/// <remarks>
/// Using a generator does not replace a music service, so this choice is made beside <see cref="ServiceChoice"/>. Utility of generator k is
/// <c>mean_k + weight_k ln Q_k - alpha_i price_k + kappa_i</c>; one without quality is not chosen.
/// </remarks>
internal sealed class GeneratorChoice
{
    private readonly ConsumerBlock consumers;
    private readonly ChoiceOption[] options;

    public GeneratorChoice(ConsumerBlock consumers, MarketConditions conditions, IReadOnlyList<GeneratorAppeal> appeals)
    {
        this.consumers = consumers;
        options = [.. appeals.Select((appeal, k) => new ChoiceOption(
            conditions.GeneratorQuality[k] > 0
                ? appeal.MeanUtility + (appeal.QualityWeight * Math.Log(conditions.GeneratorQuality[k]))
                : double.NegativeInfinity,
            -conditions.PriceSensitivity * conditions.GeneratorPriceDollarsPerMonth[k],
            0,
            1))];
    }

    /// <summary>Fills a tile's shares of generators; its log-sums are overwritten.</summary>
    public void Choose(ConsumerTile tile, TileScratch scratch)
    {
        if (options.Length > 0)
        {
            ChoiceKernel.Choose(
                options,
                consumers.PriceSensitivity.Slice(tile.First, tile.WholeVectors),
                consumers.Openness.Slice(tile.First, tile.WholeVectors),
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
