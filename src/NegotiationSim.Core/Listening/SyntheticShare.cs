using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Listening;

/// <summary>Splits each consumer's taste for a genre into human and synthetic tracks (model.md section 3).</summary>
/// <remarks>
/// logit(a) = a0 + kappa + psi + eta ln Q - tau [labelled], where Q is the best generator's quality. As the consumer's part of the odds is
/// the same for all genres and the genre's the same for all consumers, a = 1 / (1 + e^-kappa e^-rest) takes one exponential a consumer.
/// </remarks>
internal sealed class SyntheticShare
{
    private readonly double[] oddsAgainst;

    /// <summary>Prepares the split under a quality and a labelling duty.</summary>
    public SyntheticShare(
        ImmutableArray<GenreSpecification> genres, SyntheticListeningSpecification spec, double bestQuality, bool labelled)
    {
        double common = spec.Intercept + (spec.QualityWeight * Math.Log(bestQuality)) - (labelled ? spec.LabelPenalty : 0);
        oddsAgainst = [.. genres.Select(g => Math.Exp(-(common + g.Replaceability)))];
    }

    /// <summary>
    /// Fills <paramref name="human"/> with theta(1-a), genre by genre, and <paramref name="synthetic"/> with Sum_g theta a C_g,
    /// catalogue by catalogue; rows are <see cref="TileScratch.Stride"/> apart. Two rows of <paramref name="spare"/> are overwritten.
    /// </summary>
    public void Split(
        ConsumerBlock consumers, ConsumerTile tile, Catalogues catalogues, Span<double> human, Span<double> synthetic, Span<double> spare)
    {
        Span<double> closedness = TileScratch.Row(spare, 0, tile.Count);
        Span<double> heard = TileScratch.Row(spare, 1, tile.Count);
        TensorPrimitives.Negate(consumers.Openness.Slice(tile.First, tile.Count), closedness);
        TensorPrimitives.Exp<double>(closedness, closedness);
        synthetic.Clear();
        for (int g = 0; g < oddsAgainst.Length; g++)
        {
            ReadOnlySpan<double> taste = consumers.Taste.Slice((g * consumers.Stride) + tile.First, tile.Count);
            TensorPrimitives.Multiply(closedness, oddsAgainst[g], heard);
            TensorPrimitives.Add(heard, 1, heard);
            TensorPrimitives.Divide(taste, heard, heard);
            TensorPrimitives.Subtract(taste, heard, TileScratch.Row(human, g, tile.Count));
            for (int c = 0; c < catalogues.Count; c++)
            {
                Span<double> carried = TileScratch.Row(synthetic, c, tile.Count);
                TensorPrimitives.MultiplyAdd(heard, catalogues.Coverage(c)[g], carried, carried);
            }
        }
    }
}
