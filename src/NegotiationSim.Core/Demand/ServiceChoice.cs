namespace NegotiationSim.Core.Demand;

/// <summary>Choice of a music service under some conditions.</summary>
/// <remarks>Utility of service j is <c>delta_j + beta ln V_ij - alpha_i price_j</c> with <c>V_ij = Sum_g theta_ig C_jg</c>; choosing nothing is worth 0.</remarks>
internal sealed class ServiceChoice
{
    private readonly ConsumerBlock consumers;
    private readonly Catalogues catalogues;
    private readonly ChoiceSet services;

    public ServiceChoice(ConsumerBlock consumers, MarketConditions conditions, Catalogues catalogues, double catalogueWeight)
    {
        this.consumers = consumers;
        this.catalogues = catalogues;

        // Tastes are logarithms to base two of value: beta ln V is beta ln 2 of them.
        services = new ChoiceSet(
            [.. conditions.MeanUtility.Select((delta, j) => new ChoiceOption(
                delta, -conditions.PriceSensitivity * conditions.PriceDollarsPerMonth[j], catalogues.Rows[j], catalogueWeight * Math.Log(2)))],
            consumers.MostSensitivity,
            -Math.Log2(Catalogues.EmptyValue));
    }

    /// <summary>Fills a tile's shares, log-sums, and the value of each catalogue.</summary>
    public void Choose(ConsumerTile tile, TileScratch scratch)
    {
        catalogues.Value(consumers, tile, scratch.Value);
        for (int c = 0; c < catalogues.Count; c++)
        {
            ElementaryFunctions.Log2(TileScratch.Row(scratch.Value, c, tile.Padded), TileScratch.Row(scratch.Appeal, c, tile.Padded));
        }

        services.Choose(
            consumers.PriceSensitivity.Slice(tile.First, tile.Padded),
            scratch.Appeal,
            scratch.Shares,
            scratch.LogSums,
            scratch.Spare);
    }
}
