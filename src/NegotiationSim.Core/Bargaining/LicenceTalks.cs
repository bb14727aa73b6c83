using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Talks about licences: alternating offers with a deadline, in which the platform moves first each round.</summary>
/// <remarks>
/// Talks held at once are all opened before any is played and closed after all are, so that each party judges every talk by the
/// licences it had before (passive beliefs).
/// </remarks>
public static class LicenceTalks
{
    /// <summary>Opens, plays and closes several talks held at once.</summary>
    /// <param name="pairs">Who talks about what; all with the same number of rounds.</param>
    /// <returns>How the talks ended, in the order given.</returns>
    /// <exception cref="InvalidOperationException">A party accepts while no offer of the other side stands.</exception>
    /// <exception cref="ArgumentException">The numbers of rounds differ.</exception>
    public static async ValueTask<ImmutableArray<Talks>> PlayAsync(IReadOnlyList<LicencePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
        {
            return [];
        }

        int rounds = pairs[0].Brief.Rounds;
        if (pairs.Any(pair => pair.Brief.Rounds != rounds))
        {
            throw new ArgumentException("Talks held at once must have the same number of rounds.", nameof(pairs));
        }

        ImmutableArray<TalksOutcome<LicenceTerms>> outcomes = await SimultaneousBilateral.PlayAsync(
            [
                .. pairs.Select((pair, i) => new BilateralTalks<LicenceTerms>(
                    i, () => SeatAsync(pair.Platform, pair.Brief), () => SeatAsync(pair.Label, pair.Brief))),
            ],
            new AlternatingRules(rounds));
        var talks = ImmutableArray.CreateBuilder<Talks>(pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            talks.Add(await CloseAsync(pairs[i], outcomes[i]));
        }

        return talks.MoveToImmutable();
    }

    private static async ValueTask<IParty<LicenceTerms>> SeatAsync(INegotiator agent, NegotiationBrief brief)
    {
        await agent.OpenAsync(brief);
        return new Seat(agent, brief.Id);
    }

    private static async ValueTask<Talks> CloseAsync(LicencePair pair, TalksOutcome<LicenceTerms> outcome)
    {
        ImmutableArray<MadeOffer> offers = [.. outcome.Offers.Select(o => new MadeOffer(o.Round, o.Party == 1, o.Offer))];
        ImmutableArray<LicenceTerms> terms = [.. offers.Select(o => o.Terms)];
        Disclosure fromPlatform = await pair.Platform.CloseAsync(pair.Brief.Id, outcome.Agreement, terms);
        Disclosure fromLabel = await pair.Label.CloseAsync(pair.Brief.Id, outcome.Agreement, terms);
        return new Talks(outcome.Agreement, outcome.Round, offers, fromLabel, fromPlatform);
    }

    /// <summary>An agent's chair in one of its talks.</summary>
    private sealed class Seat(INegotiator agent, string negotiation) : IParty<LicenceTerms>
    {
        public ValueTask<Move<LicenceTerms>> MoveAsync(Turn<LicenceTerms> turn) => agent.MoveAsync(negotiation, turn);
    }
}

/// <summary>Two agents with something to talk about.</summary>
/// <param name="Brief">What both know.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Label">The label.</param>
public sealed record LicencePair(NegotiationBrief Brief, INegotiator Platform, INegotiator Label);

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
