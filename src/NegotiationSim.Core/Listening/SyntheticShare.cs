using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Listening;

/// <summary>Splits each consumer's taste for a genre into human and synthetic tracks (model.md section 3).</summary>
internal static class SyntheticShare
{
    /// <summary>
    /// Fills <paramref name="human"/> with theta(1-a) and <paramref name="synthetic"/> with theta a,
    /// where logit(a) = a0 + kappa + psi + eta ln Q - tau [labelled] and Q is the best generator's quality.
    /// </summary>
    public static void Split(
        ConsumerBlock consumers,
        ImmutableArray<GenreSpecification> genres,
        SyntheticListeningSpecification spec,
        double bestQuality,
        bool labelled,
        double[][] human,
        double[][] synthetic)
    {
        double common = spec.Intercept + (spec.QualityWeight * Math.Log(bestQuality)) - (labelled ? spec.LabelPenalty : 0);
        for (int g = 0; g < genres.Length; g++)
        {
            TensorPrimitives.Add(consumers.Openness, common + genres[g].Replaceability, synthetic[g]);
            TensorPrimitives.Sigmoid<double>(synthetic[g], synthetic[g]);
            TensorPrimitives.Multiply(synthetic[g], consumers.Taste[g], synthetic[g]);
            TensorPrimitives.Subtract(consumers.Taste[g], synthetic[g], human[g]);
        }
    }
}
