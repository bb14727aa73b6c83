using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Contracts;

/// <summary>What a quarter's use of a catalogue comes to. Always <c>Paid = Earned - SetOff + TopUp</c>; none is negative.</summary>
/// <param name="Paid">Cash from the platform to the label.</param>
/// <param name="Earned">What the usage terms made due this quarter.</param>
/// <param name="TopUp">What the yearly guarantee adds in the last quarter of a licence year.</param>
/// <param name="SetOff">The part of <paramref name="Earned"/> that an earlier advance has paid already.</param>
public readonly record struct UsagePayment(Money Paid, Money Earned, Money TopUp, Money SetOff);
