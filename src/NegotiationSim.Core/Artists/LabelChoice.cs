using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>An artist's choice of label at the end of a contract: logit over expected income and reputation (model.md section 8).</summary>
/// <remarks>
/// Each label also has a constant, set so that under the start's offers as many artists leave each label as join it: what moves
/// shares afterwards is a change of offers or of reputation, not the size of labels or the length of their contracts. New artists
/// sign in proportion to the start shares.
/// </remarks>
internal sealed class LabelChoice
{
    private const double LeastRoyaltyRate = 1e-4;
    private const double LeastExtra = 1e-9;
    private const int Halvings = 100;

    private readonly ArtistSpecification spec;
    private readonly Constants career;
    private readonly Constants tail;

    public LabelChoice(WorldSpecification world)
    {
        spec = world.Artists;
        double[] careerShares = RosterCells.CareerShares(world, new StartPopulation(world).TailShareOfIncome);
        career = ConstantsFor(world, careerShares);
        tail = ConstantsFor(world, [.. world.Labels.Select(l => l.TailShare)]);
    }

    /// <summary>Chooses a label.</summary>
    /// <param name="offers">What each label offers.</param>
    /// <param name="hasCareer">Whether the artist makes a career of it.</param>
    /// <param name="current">Index of the present label; -1 for a new artist.</param>
    /// <param name="uniform">A draw from (0, 1).</param>
    public int Choose(ImmutableArray<ContractOffer> offers, bool hasCareer, int current, double uniform)
    {
        Constants constants = hasCareer ? career : tail;
        double[] constant = current < 0 ? constants.OfEntrants : constants.OfMovers;
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

    private Constants ConstantsFor(WorldSpecification world, double[] shares)
    {
        double[] leaving = [.. world.Labels.Select((l, i) => shares[i] / l.ContractTermYears)];
        double[] attraction = StationaryAttraction(leaving, Math.Exp(spec.SwitchInertia));
        return new Constants(
            [.. world.Labels.Select((l, i) => Math.Log(attraction[i]) - IncomeUtility(l.ArtistRoyaltyRate))],
            [.. world.Labels.Select((l, i) => Math.Log(shares[i]) - IncomeUtility(l.ArtistRoyaltyRate))]);
    }

    /// <summary>Attractions a, summing to one, under which flows between labels balance.</summary>
    /// <remarks>
    /// Of the free artists of label i a share a_j / (1 + (e^inertia - 1) a_i) goes to j. Flows in both directions are equal when
    /// a_i (1 + (e^inertia - 1) a_i) is in proportion to the artists that i's contracts set free.
    /// </remarks>
    private static double[] StationaryAttraction(double[] leaving, double stayingFactor)
    {
        double extra = stayingFactor - 1;
        if (extra < LeastExtra)
        {
            double total = leaving.Sum();
            return [.. leaving.Select(x => x / total)];
        }

        double[] Under(double scale) => [.. leaving.Select(x => (Math.Sqrt(1 + (4 * extra * scale * x)) - 1) / (2 * extra))];
        double low = 0;
        double high = 1;
        while (Under(high).Sum() < 1)
        {
            high *= 2;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Under(middle).Sum() < 1 ? (middle, high) : (low, middle);
        }

        return Under(high);
    }

    // A label that pays nothing is very unattractive, not infinitely so: the logarithm has to stay finite.
    private double IncomeUtility(double royaltyRate) => spec.SwitchIncomeWeight * Math.Log(Math.Max(LeastRoyaltyRate, royaltyRate));

    /// <summary>Constants of each label for artists on the move and for new ones.</summary>
    private sealed record Constants(double[] OfMovers, double[] OfEntrants);
}
