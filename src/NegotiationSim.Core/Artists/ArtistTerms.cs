using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>A label's terms with each of its artists: under contract at its royalty rate, or distributed for a fee.</summary>
/// <remarks>Each artist draws once and for all how keen it is to own its recordings; at a label it does if that is below the label's share.</remarks>
internal sealed class ArtistTerms(LabelSpecification label, RandomSource random)
{
    private readonly Fraction ofContract = new(label.ArtistRoyaltyRate);
    private readonly Fraction ofOwner = new(1 - (label.Distribution?.Fee ?? 1));

    /// <summary>Whether the label distributes for some artists at all.</summary>
    public bool DistributesForSome => label.Distribution is { Share: > 0 };

    /// <summary>Whether artists' part of lump sums first repays what they have not recouped.</summary>
    public bool RecoupsLumpSums => label.RecoupsLumpSums;

    /// <summary>Whether an artist owns its recordings, which the label distributes.</summary>
    public bool Owns(in Artist artist) => DistributesForSome
        && random.Stream(DrawPurpose.Ownership, artist.Id, RandomSource.BeforeFirstQuarter).NextDouble() < label.Distribution!.Share;

    /// <summary>The share of what its recordings bring the label of an artist who owns them or does not.</summary>
    public Fraction Rate(bool owns) => owns ? ofOwner : ofContract;

    /// <summary>What an artist's part of a lump sum for the whole catalogue weighs: its share, relative to that of one under contract.</summary>
    /// <remarks>One under contract gets the pass-through, one who owns all but the fee; by streams, the sum comes to the label's mean.</remarks>
    /// <param name="owns">Whether the artist owns its recordings.</param>
    /// <param name="leastPassThrough">Least pass-through under the law, [0, 1).</param>
    public double LumpSumWeight(bool owns, double leastPassThrough) =>
        owns ? 1 - label.Distribution!.Fee : label.PassThrough(leastPassThrough);
}
