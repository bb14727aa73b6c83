using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Levies of statutory licences: a share of a generator's revenue in a market, divided by repertoire over the labels it has no licence with.</summary>
internal sealed class Levies(WorldSpecification world, ImmutableArray<TrainingLaw> laws, IReadOnlyList<Repertoire> repertoires, Availability inForce)
{
    private readonly double[] shares = RepertoireShares.Of(world, repertoires);

    /// <summary>Share of a platform's revenue in each market that it owes, [0, 1].</summary>
    public ImmutableArray<double> OwedShares(int platform)
    {
        if (world.Platforms[platform].Generator is not { } generator)
        {
            return [];
        }

        double unlicensed = Weights(platform).Sum();
        return [.. laws.Select(law => law.LevyOf(generator.Training) * unlicensed)];
    }

    /// <summary>Divides a platform's levy over the labels.</summary>
    public Money[] Divide(int platform, Money levy)
    {
        Money[] parts = new Money[shares.Length];
        double[] weights = Weights(platform);
        ExactSplit.Split(weights.Sum() > 0 ? levy : Money.Zero, weights, parts);
        return parts;
    }

    private double[] Weights(int platform) => [.. shares.Select((share, l) => inForce[platform, l] ? 0 : share)];
}
