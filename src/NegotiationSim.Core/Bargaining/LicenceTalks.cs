using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Talks about one licence: alternating offers with a deadline, in which the platform moves first each round.</summary>
public static class LicenceTalks
{
    /// <summary>Plays talks that both agents have opened to their end.</summary>
    /// <remarks>
    /// Opening is left to the caller: when several talks are held at once, all are opened before any is played, so that
    /// each party judges every talk by the licences it had before (passive beliefs).
    /// </remarks>
    /// <exception cref="InvalidOperationException">A party accepts while no offer of the other side stands.</exception>
    public static async ValueTask<Talks> PlayAsync(NegotiationBrief brief, INegotiator platform, INegotiator label)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(label);

        TalksOutcome<LicenceTerms> outcome = await StackedAlternatingOffers.PlayAsync(
            [new Seat(platform, brief.Id), new Seat(label, brief.Id)], new AlternatingRules(brief.Rounds));
        ImmutableArray<MadeOffer> offers = [.. outcome.Offers.Select(o => new MadeOffer(o.Round, o.Party == 1, o.Offer))];
        ImmutableArray<LicenceTerms> terms = [.. offers.Select(o => o.Terms)];
        Disclosure fromPlatform = await platform.CloseAsync(brief.Id, outcome.Agreement, terms);
        Disclosure fromLabel = await label.CloseAsync(brief.Id, outcome.Agreement, terms);
        return new Talks(outcome.Agreement, outcome.Round, offers, fromLabel, fromPlatform);
    }

    /// <summary>An agent's chair in one of its talks.</summary>
    private sealed class Seat(INegotiator agent, string negotiation) : IParty<LicenceTerms>
    {
        public ValueTask<Move<LicenceTerms>> MoveAsync(Turn<LicenceTerms> turn) => agent.MoveAsync(negotiation, turn);
    }
}

/// <summary>Talks that have ended.</summary>
/// <param name="Agreed">The terms agreed, those of the last offer; null after a breakdown.</param>
/// <param name="Round">Round in which they ended.</param>
/// <param name="Offers">Offers in order.</param>
/// <param name="Label">What the label discloses to the record.</param>
/// <param name="Platform">What the platform discloses.</param>
public sealed record Talks(LicenceTerms? Agreed, int Round, ImmutableArray<MadeOffer> Offers, Disclosure Label, Disclosure Platform);

/// <summary>An offer as it was made.</summary>
/// <param name="Round">Round, from 1.</param>
/// <param name="ByLabel">Whether the label made it.</param>
/// <param name="Terms">Terms.</param>
public sealed record MadeOffer(int Round, bool ByLabel, LicenceTerms Terms);
