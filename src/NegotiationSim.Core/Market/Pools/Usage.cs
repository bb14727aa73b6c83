using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>What was listened to on which catalogues: everything a pool is shared by.</summary>
/// <param name="World">The world.</param>
/// <param name="Offerings">Its offerings.</param>
/// <param name="Responses">What consumers did, one a market.</param>
/// <param name="Tally">Plays counted from it.</param>
/// <param name="Repertoires">One a label.</param>
/// <param name="Available">Catalogues on each platform.</param>
internal sealed record Usage(
    WorldSpecification World,
    Offerings Offerings,
    IReadOnlyList<MarketResponse> Responses,
    MarketTally Tally,
    ImmutableArray<Repertoire> Repertoires,
    Availability Available)
{
    /// <summary>Streams a month of a label on an offering per unit of its mass, by genre and popularity class.</summary>
    public ImmutableArray<double> StreamsPerMass(Offering offering, int label) => ForLabel(offering, label, Tally.StreamsPerMass(offering.Index));

    /// <summary>What an offering has per unit of counted mass, per unit of a label's mass: as much more as its mass counts more there.</summary>
    public ImmutableArray<double> ForLabel(Offering offering, int label, ReadOnlySpan<double> perMass)
    {
        double[] mine = new double[perMass.Length];
        for (int cell = 0; cell < mine.Length; cell++)
        {
            mine[cell] = perMass[cell] * Tally.Weight(offering, label, cell);
        }

        return [.. mine];
    }
}
