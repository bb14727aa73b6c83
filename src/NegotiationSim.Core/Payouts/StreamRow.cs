using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What one listener played of one artist: a row of a table of streams.</summary>
/// <remarks>A pair of listener and artist may have several rows; they count as their sum.</remarks>
/// <param name="Listener">Index of the listener, from 0 without gaps.</param>
/// <param name="Artist">Index of the artist, from 0 without gaps.</param>
/// <param name="Streams">Streams, or any other measure of use; finite, at least 0.</param>
/// <param name="Sought">The part of <paramref name="Streams"/> that the listener searched for; at least 0, at most all of them.</param>
/// <param name="Fee">The listener's money to distribute, the same in all rows of the listener; at least 0.</param>
public readonly record struct StreamRow(int Listener, int Artist, double Streams, double Sought, Money Fee);
