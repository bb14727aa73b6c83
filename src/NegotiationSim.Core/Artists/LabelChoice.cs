using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>An artist's choice of label at the end of a contract: logit over expected income and reputation (model.md section 8).</summary>
/// <remarks>
/// Each label also has a constant, set so that under its start offer it signs free artists in proportion to its start share:
/// what moves shares afterwards is a change of offers or of reputation, not the size labels happen to have.
/// </remarks>
internal sealed class LabelChoice
{
    private const double LeastRoyaltyRate = 1e-4;

    private readonly ArtistSpecification spec;
    private readonly double[] careerConstant;
    private readonly double[] tailConstant;

    public LabelChoice(WorldSpecification world)
    {
        spec = world.Artists;
        careerConstant = [.. world.Labels.Select(l => Math.Log(l.StartShare) - IncomeUtility(l.ArtistRoyaltyRate))];
        tailConstant = [.. world.Labels.Select(l => Math.Log(l.TailShare) - IncomeUtility(l.ArtistRoyaltyRate))];
    }

    /// <summary>Chooses a label.</summary>
    /// <param name="offers">What each label offers.</param>
    /// <param name="career">Whether the artist makes a career of it.</param>
    /// <param name="current">Index of the present label; -1 for a new artist.</param>
    /// <param name="uniform">A draw from (0, 1).</param>
    public int Choose(ImmutableArray<ContractOffer> offers, bool career, int current, double uniform)
    {
        double[] constant = career ? careerConstant : tailConstant;
        Span<double> attraction = stackalloc double[offers.Length];
        double total = 0;
        for (int l = 0; l < offers.Length; l++)
        {
            ContractOffer offer = offers[l];
            double utility = constant[l]
                + IncomeUtility(offer.RoyaltyRate)
                + (spec.SwitchReputationWeight * offer.Reputation)
                + (l == current ? spec.SwitchInertia : 0);
            attraction[l] = Math.Exp(utility);
            total += attraction[l];
        }

        double reach = uniform * total;
        int chosen = current >= 0 ? current : 0;
        for (int l = 0; l < offers.Length; l++)
        {
            if (attraction[l] > 0)
            {
                chosen = l;
                reach -= attraction[l];
                if (reach < 0)
                {
                    break;
                }
            }
        }

        return chosen;
    }

    // A label that pays nothing is very unattractive, not infinitely so: the logarithm has to stay finite.
    private double IncomeUtility(double royaltyRate) => spec.SwitchIncomeWeight * Math.Log(Math.Max(LeastRoyaltyRate, royaltyRate));
}
