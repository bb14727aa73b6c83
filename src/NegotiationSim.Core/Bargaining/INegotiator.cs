using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>An agent that negotiates licences, several at a time. To add a kind of agent, implement this; the talks know nothing else of it.</summary>
public interface INegotiator
{
    /// <summary>Prepares for talks.</summary>
    ValueTask OpenAsync(NegotiationBrief brief);

    /// <summary>Answers what is on the table.</summary>
    ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn);

    /// <summary>Ends the talks; after a deal the party is bound by it. What it discloses goes to the record, never to the other side.</summary>
    ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers);
}

/// <summary>What a party tells the record after talks.</summary>
/// <param name="OfferGainsDollarsPerYear">Its gain from each offer that was made, in order.</param>
/// <param name="Standpoint">Where it stood when the talks opened.</param>
public sealed record Disclosure(ImmutableArray<double> OfferGainsDollarsPerYear, Standpoint Standpoint);
