using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>Talks that have ended.</summary>
/// <typeparam name="TOffer">What was offered.</typeparam>
/// <param name="Ending">How they ended.</param>
/// <param name="Agreement">What was agreed; <c>default</c>, without meaning, unless <see cref="Agreed"/>.</param>
/// <param name="Round">Rounds begun, from 1, counting the one in which the talks ended.</param>
/// <param name="Time">Time of the last round, above 0 and below 1: round / (rounds + 1).</param>
/// <param name="Offers">Every offer in order.</param>
public sealed record TalksOutcome<TOffer>(
    TalksEnding Ending, TOffer? Agreement, int Round, double Time, ImmutableArray<OfferMade<TOffer>> Offers)
{
    /// <summary>Whether the parties agreed.</summary>
    public bool Agreed => Ending == TalksEnding.Agreed;
}

/// <summary>An offer as it was made.</summary>
/// <typeparam name="TOffer">What was offered.</typeparam>
/// <param name="Round">Round, from 1.</param>
/// <param name="Party">Which party made it, from 0; -1 for a mediator.</param>
/// <param name="Offer">The offer.</param>
public readonly record struct OfferMade<TOffer>(int Round, int Party, TOffer Offer);

/// <summary>How talks end.</summary>
public enum TalksEnding
{
    /// <summary>All accepted one offer.</summary>
    Agreed,

    /// <summary>The last round passed without agreement.</summary>
    Deadline,

    /// <summary>A party left the table.</summary>
    Left,

    /// <summary>Talks broke down by chance after a round.</summary>
    BrokenDown,
}
