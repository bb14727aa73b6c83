namespace NegotiationSim.Core.Demand;

/// <summary>Choice of a music service under some conditions.</summary>
/// <remarks>Utility of service j is <c>delta_j + beta ln V_ij - alpha_i price_j</c> with <c>V_ij = Sum_g theta_ig C_jg</c>; choosing nothing is worth 0.</remarks>
internal sealed class ServiceChoice
{
    private readonly ConsumerBlock consumers;
    private readonly Catalogues catalogues;
    private readonly ChoiceOption[] options;

    public ServiceChoice(ConsumerBlock consumers, MarketConditions conditions, Catalogues catalogues, double catalogueWeight)
    {
        this.consumers = consumers;
        this.catalogues = catalogues;
        options = [.. conditions.MeanUtility.Select((delta, j) => new ChoiceOption(
            delta, -conditions.PriceSensitivity * conditions.PriceDollarsPerMonth[j], catalogues.Rows[j], catalogueWeight))];
    }

    /// <summary>Fills a tile's shares, log-sums, and the value of each catalogue.</summary>
    public void Choose(ConsumerTile tile, TileScratch scratch)
    {
        for (int c = 0; c < catalogues.Count; c++)
        {
            Span<double> value = TileScratch.Row(scratch.Value, c, tile.WholeVectors);
            catalogues.Value(consumers, tile, c, value);
            ElementaryFunctions.Log(value, TileScratch.Row(scratch.Appeal, c, tile.WholeVectors));
        }

        ChoiceKernel.Choose(
            options,
            consumers.PriceSensitivity.Slice(tile.First, tile.WholeVectors),
            scratch.Appeal,
            scratch.Shares,
            scratch.LogSums,
            scratch.Spare);
    }
}
