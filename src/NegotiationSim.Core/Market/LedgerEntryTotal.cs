using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Market;

/// <summary>A year's payments of one kind from one account to another.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="From">Payer.</param>
/// <param name="To">Payee.</param>
/// <param name="Kind">What for.</param>
/// <param name="Amount">Sum, above 0.</param>
public readonly record struct LedgerEntryTotal(int Year, Account From, Account To, PaymentKind Kind, Money Amount);
