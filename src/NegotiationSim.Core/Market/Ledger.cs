using System.Collections.Immutable;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Market;

/// <summary>A double-entry ledger: every payment takes from one account what it gives to another.</summary>
/// <remarks>
/// Amounts are whole micro-dollars, so balances and totals do not depend on the order of the payments. Accounts open at zero and
/// may run below it: an outside payer such as <see cref="AccountKind.Consumers"/> always does. Not safe for several threads at once.
/// </remarks>
public sealed class Ledger
{
    private readonly Dictionary<Account, Money> balances = [];
    private readonly Dictionary<Line, Money> totals = [];

    /// <summary>Sum of all balances, taken account by account. Zero unless the ledger itself is wrong.</summary>
    public Money Sum
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var balance in balances.Values)
            {
                sum += balance.MicroDollars;
            }

            return new Money((long)sum);
        }
    }

    /// <summary>Totals in order of year, payer, payee and kind.</summary>
    public ImmutableArray<LedgerEntryTotal> Totals =>
    [
        .. totals
            .Select(total => new LedgerEntryTotal(total.Key.Year, total.Key.From, total.Key.To, total.Key.Kind, total.Value))
            .OrderBy(total => total.Year)
            .ThenBy(total => total.From.Kind).ThenBy(total => total.From.Index)
            .ThenBy(total => total.To.Kind).ThenBy(total => total.To.Index)
            .ThenBy(total => total.Kind),
    ];

    /// <summary>Records a payment; an amount of zero leaves no trace.</summary>
    /// <param name="from">Payer.</param>
    /// <param name="to">Payee, another account.</param>
    /// <param name="kind">What for.</param>
    /// <param name="amount">At least 0.</param>
    /// <param name="year">Calendar year.</param>
    /// <exception cref="ArgumentException">Payer and payee are the same account.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="OverflowException">
    /// A balance or total would leave the range of <see cref="Money"/>; nothing is recorded.
    /// </exception>
    public void Post(Account from, Account to, PaymentKind kind, Money amount, int year)
    {
        if (amount < Money.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(amount),
                amount,
                $"A payment ({kind}, {from} to {to}) is at least 0: post the reverse payment instead.");
        }

        if (from == to)
        {
            throw new ArgumentException($"{from} cannot pay itself ({kind}, {amount}).", nameof(to));
        }

        if (amount == Money.Zero)
        {
            return;
        }

        var line = new Line(year, from, to, kind);
        var fromBalance = Balance(from) - amount;
        var toBalance = Balance(to) + amount;
        totals[line] = totals.GetValueOrDefault(line) + amount;
        balances[from] = fromBalance;
        balances[to] = toBalance;
    }

    /// <summary>What an account has received less what it has paid; zero for an account never used.</summary>
    public Money Balance(Account account) => balances.GetValueOrDefault(account);

    private readonly record struct Line(int Year, Account From, Account To, PaymentKind Kind);
}
