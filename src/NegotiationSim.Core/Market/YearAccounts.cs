namespace NegotiationSim.Core.Market;

/// <summary>Sums over a ledger's totals of one year, dollars.</summary>
internal sealed class YearAccounts(Ledger ledger, int year)
{
    private readonly LedgerEntryTotal[] totals = [.. ledger.Totals.Where(t => t.Year == year)];

    /// <summary>Paid into an account.</summary>
    public double Into(Account account) => Sum(t => t.To == account);

    /// <summary>Paid into an account for one purpose.</summary>
    public double Into(Account account, PaymentKind kind) => Sum(t => t.To == account && t.Kind == kind);

    /// <summary>Paid out of an account.</summary>
    public double OutOf(Account account) => Sum(t => t.From == account);

    /// <summary>Paid out of an account for one purpose.</summary>
    public double OutOf(Account account, PaymentKind kind) => Sum(t => t.From == account && t.Kind == kind);

    /// <summary>Paid by one account to another for one purpose.</summary>
    public double Between(Account from, Account to, PaymentKind kind) => Sum(t => t.From == from && t.To == to && t.Kind == kind);

    /// <summary>Paid to all accounts of a kind.</summary>
    public double To(AccountKind kind) => Sum(t => t.To.Kind == kind);

    // Whole micro-dollars are added first, so that the order of the entries cannot matter.
    private double Sum(Func<LedgerEntryTotal, bool> where) => totals.Where(where).Sum(t => t.Amount.MicroDollars) / 1e6;
}
