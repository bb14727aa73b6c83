using System.Collections.Immutable;
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
            for (int i = 0; i < consumers.Count; i++)
            {
                double logOdds = common + consumers.Openness[i] + genres[g].Replaceability;
                double share = 1 / (1 + Math.Exp(-logOdds));
                synthetic[g][i] = consumers.Taste[g][i] * share;
                human[g][i] = consumers.Taste[g][i] * (1 - share);
            }
        }
    }
}
