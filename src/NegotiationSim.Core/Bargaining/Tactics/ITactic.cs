using System.Diagnostics.CodeAnalysis;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>A way of negotiating over discrete outcomes. To add one, implement this and list it in <see cref="TacticCatalogue"/>.</summary>
/// <remarks>
/// A tactic is given one party's own utilities and sees the others' offers; it has no way to their utilities. It never offers or
/// accepts less than the reservation value, and leaves at once where nothing is worth as much.
/// </remarks>
public interface ITactic
{
    /// <summary>Name and parameters as <see cref="TacticCatalogue"/> reads them.</summary>
    string Name { get; }

    /// <summary>Seats a party at one table. A party remembers its talks; use a fresh one for each.</summary>
    /// <param name="own">The party's own utilities.</param>
    /// <param name="seat">Its place and what it knows of the rules.</param>
    [SuppressMessage("Naming", "CA1716", Justification = "tactic.For(own, seat) reads as the phrase it is.")]
    IParty<int> For(UtilityProfile own, TacticSeat seat);
}

/// <summary>Where a party sits and what it knows of the rules.</summary>
/// <param name="Party">Its number, from 0: the order of moving.</param>
/// <param name="Rounds">Rounds until the deadline; at least 1.</param>
/// <param name="Random">Where it draws what it leaves to chance; parties of the same talks draw apart by their numbers.</param>
public readonly record struct TacticSeat(int Party, int Rounds, RandomSource Random)
{
    internal RandomStream Stream() => Random.Stream(DrawPurpose.TacticChoice, Party, RandomSource.BeforeFirstQuarter);
}
