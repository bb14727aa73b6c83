using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>Choice of a music service under some conditions.</summary>
/// <remarks>Utility of service j is <c>delta_j + beta ln V_ij - alpha_i price_j</c> with <c>V_ij = Sum_g theta_ig C_jg</c>; choosing nothing is worth 0.</remarks>
internal sealed class ServiceChoice
{
    private readonly ConsumerBlock consumers;
    private readonly Catalogues catalogues;
    private readonly double catalogueWeight;
    private readonly ChoiceOption[] options;

    public ServiceChoice(ConsumerBlock consumers, MarketConditions conditions, Catalogues catalogues, double catalogueWeight)
    {
        this.consumers = consumers;
        this.catalogues = catalogues;
        this.catalogueWeight = catalogueWeight;
        options = [.. conditions.MeanUtility.Select((delta, j) => new ChoiceOption(
            delta, -conditions.PriceSensitivity * conditions.PriceDollarsPerMonth[j], catalogues.Rows[j]))];
    }

    /// <summary>Fills a tile's shares, log-sums, and hours over the value of each catalogue.</summary>
    public void Choose(ConsumerTile tile, TileScratch scratch)
    {
        ReadOnlySpan<double> hours = consumers.MonthlyHours.Slice(tile.First, tile.WholeVectors);
        for (int c = 0; c < catalogues.Count; c++)
        {
            Span<double> value = TileScratch.Row(scratch.HoursPerValue, c, tile.WholeVectors);
            Span<double> appeal = TileScratch.Row(scratch.Appeal, c, tile.WholeVectors);
            catalogues.Value(consumers, tile, c, value);
            TensorPrimitives.Log<double>(value, appeal);
            TensorPrimitives.Multiply(appeal, catalogueWeight, appeal);
            TensorPrimitives.Divide(hours, value, value);
        }

        ReadOnlySpan<double> sensitivity = consumers.PriceSensitivity.Slice(tile.First, tile.WholeVectors);
        ChoiceKernel.Choose(options, sensitivity, scratch.Appeal, scratch.Shares, scratch.LogSums);
    }
}
