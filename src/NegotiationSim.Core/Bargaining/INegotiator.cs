using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>A party to talks. To add a kind of party, implement this; the protocol knows nothing else of it.</summary>
public interface INegotiator
{
    /// <summary>Prepares for talks.</summary>
    ValueTask OpenAsync(NegotiationBrief brief);

    /// <summary>Answers the standing offer of the other side (null when there is none) in a round, from 1.</summary>
    ValueTask<Move> MoveAsync(string negotiation, int round, LicenceTerms? standing);

    /// <summary>Ends the talks; after a deal the party is bound by it. What it discloses goes to the record, never to the other side.</summary>
    ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers);
}

/// <summary>What a party tells the record after talks.</summary>
/// <param name="OfferGainsDollarsPerYear">Its gain from each offer that was made, in order.</param>
/// <param name="Menu">Its appraisal of the menu.</param>
public sealed record Disclosure(ImmutableArray<double> OfferGainsDollarsPerYear, Appraisal Menu);
