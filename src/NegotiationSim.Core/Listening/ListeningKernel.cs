using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Listening;

/// <summary>Adds up hours by service, genre and popularity class, so that no later step loops over consumers x artists.</summary>
/// <remarks>
/// Each consumer divides the hours on service j over genres by taste among what j carries: choice_ij hours_i theta_ig C_jg / V_ij. The sums
/// leave out people, C_jg and the service's factor, which are the same for all consumers, until the end.
/// </remarks>
internal static class ListeningKernel
{
    /// <summary>Adds a tile's hours, of which the scratch holds shares and values, to the sums, and turns values into hours over them.</summary>
    public static void Add(ConsumerBlock consumers, ConsumerTile tile, Catalogues catalogues, TileScratch scratch, HeardTaste heard, ResponseSums sums)
    {
        ReadOnlySpan<double> hours = consumers.MonthlyHours.Slice(tile.First, tile.Count);
        for (int c = 0; c < catalogues.Count; c++)
        {
            Span<double> value = TileScratch.Row(scratch.Value, c, tile.Count);
            TensorPrimitives.Divide(hours, value, value);
        }

        Span<double> byGenre = stackalloc double[sums.Genres];
        Span<double> listened = TileScratch.Row(scratch.Spare, 0, tile.Count);
        ReadOnlySpan<int> catalogueOf = catalogues.Rows;
        for (int j = 0; j < catalogueOf.Length; j++)
        {
            int catalogue = catalogueOf[j];
            TensorPrimitives.Multiply(
                TileScratch.Row(scratch.Shares, j, tile.Count), TileScratch.Row(scratch.Value, catalogue, tile.Count), listened);
            FixedOrder.Dots(listened, heard.Human, heard.Stride, byGenre);
            sums.AddHuman(j, tile.Class, byGenre);
            if (!heard.Synthetic.IsEmpty)
            {
                sums.AddSynthetic(j, FixedOrder.Dot(listened, heard.Synthetic.Slice(catalogue * TileScratch.Stride, tile.Count)));
            }
        }
    }
}
