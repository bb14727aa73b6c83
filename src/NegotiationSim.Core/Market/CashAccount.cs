using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Market;

/// <summary>A platform's cash: what it started with, what came in, and what it could pay of what it owed.</summary>
/// <remarks>
/// Without a limit somebody stands behind the platform: everything is paid, and the balance may be negative. With a limit, payments
/// due at one time are paid in full or, where the cash is short, in proportion; from then on the platform is insolvent. Not safe
/// for several threads at once.
/// </remarks>
public sealed class CashAccount
{
    private readonly bool limited;

    /// <summary>Opens an account.</summary>
    /// <param name="warChest">Cash to start with, at least 0; null when there is no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cash is negative.</exception>
    public CashAccount(Money? warChest)
    {
        if (warChest < Money.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(warChest), warChest, "Cash to start with is at least 0.");
        }

        limited = warChest is not null;
        Balance = warChest ?? Money.Zero;
    }

    /// <summary>Cash in hand; without a limit what came in less what went out.</summary>
    public Money Balance { get; private set; }

    /// <summary>The largest payment that could be made in full now, dollars; infinite without a limit.</summary>
    public double AvailableDollars => limited ? Balance.Dollars : double.PositiveInfinity;

    /// <summary>Whether a payment due could not be made in full.</summary>
    public bool IsInsolvent { get; private set; }

    /// <summary>Takes in money.</summary>
    /// <param name="amount">At least 0.</param>
    public void Deposit(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        Balance += amount;
    }

    /// <summary>Pays what is due, or as much of it as there is.</summary>
    /// <param name="due">At least 0.</param>
    /// <returns>What was paid.</returns>
    public Money Pay(Money due) => Pay([due])[0];

    /// <summary>Pays several creditors at once: each in full, or all in proportion to what is due to them.</summary>
    /// <param name="due">What is due to each, at least 0.</param>
    /// <returns>What each was paid, in their order.</returns>
    public Money[] Pay(ReadOnlySpan<Money> due)
    {
        Money total = Money.Zero;
        double[] weights = new double[due.Length];
        for (int i = 0; i < due.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(due[i], Money.Zero, nameof(due));
            total += due[i];
            weights[i] = due[i].MicroDollars;
        }

        Money[] paid = due.ToArray();
        if (limited && total > Balance)
        {
            IsInsolvent = true;
            ExactSplit.Split(Balance, weights, paid);
            total = Balance;
        }

        Balance -= total;
        return paid;
    }
}
