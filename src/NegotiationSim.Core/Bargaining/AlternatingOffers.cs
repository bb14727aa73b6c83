using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Alternating offers with a deadline: each round the platform moves, then the label (Rubinstein 1982 in form, tactics in conduct).</summary>
public static class AlternatingOffers
{
    /// <summary>Plays talks that both parties have opened to their end.</summary>
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

        (INegotiator Party, bool IsLabel)[] order = [(platform, false), (label, true)];
        List<MadeOffer> offers = [];
        LicenceTerms? standing = null;
        for (int round = 1; round <= brief.Rounds; round++)
        {
            foreach ((INegotiator party, bool isLabel) in order)
            {
                Move move = await party.MoveAsync(brief.Id, round, standing);
                if (move.Accepts)
                {
                    return await EndAsync(standing ?? throw NothingStands(round, isLabel), round);
                }

                standing = move.Offer;
                if (standing is not null)
                {
                    offers.Add(new MadeOffer(round, isLabel, standing));
                }
            }
        }

        return await EndAsync(null, brief.Rounds);

        InvalidOperationException NothingStands(int round, bool isLabel)
        {
            (string party, string other) = isLabel ? ("label", "platform") : ("platform", "label");
            return new($"Talks {brief.Id}, round {round}: the {party} accepted, but the {other} has no offer standing.");
        }

        async ValueTask<Talks> EndAsync(LicenceTerms? agreed, int round)
        {
            ImmutableArray<LicenceTerms> made = [.. offers.Select(o => o.Terms)];
            Disclosure fromPlatform = await platform.CloseAsync(brief.Id, agreed, made);
            Disclosure fromLabel = await label.CloseAsync(brief.Id, agreed, made);
            return new Talks(agreed, round, [.. offers], fromLabel, fromPlatform);
        }
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
