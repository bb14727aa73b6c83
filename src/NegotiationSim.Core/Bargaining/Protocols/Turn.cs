using System.Diagnostics.CodeAnalysis;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>What a party sees when it is its turn.</summary>
/// <typeparam name="TOffer">What is offered.</typeparam>
/// <param name="Round">Round, from 1.</param>
/// <param name="Time">Time, above 0 and below 1: round / (rounds + 1).</param>
/// <param name="Standing">The offer on the table.</param>
/// <param name="HasStanding">Whether an offer is on the table.</param>
/// <param name="From">Which party made it, from 0.</param>
[SuppressMessage("Naming", "CA1716", Justification = "'From' is the plain word for the sender of an offer.")]
public readonly record struct Turn<TOffer>(int Round, double Time, TOffer? Standing = default, bool HasStanding = false, int From = -1);
