using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Contracts;

/// <summary>An artist's royalty account with a label: what advances and recoupable costs royalties have yet to repay.</summary>
/// <remarks>
/// Royalties first repay the balance; only what is left is paid out. Over any span from an empty account, cash to the artist is
/// A + max(0, sum of royalties - (A + C)) for advances A and costs C. The balance is not a debt: it is never paid back in
/// cash, and it ends with the contract. One account for several albums is cross-collateralisation; one account each is none.
/// Immutable; <c>default</c> owes nothing.
/// </remarks>
public readonly record struct RecoupmentAccount
{
    /// <summary>Opens an account with a balance.</summary>
    /// <param name="unrecouped">Advances and costs still to be repaid; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The balance is negative.</exception>
    public RecoupmentAccount(Money unrecouped) => Unrecouped = AtLeastZero(unrecouped, nameof(unrecouped));

    /// <summary>Advances and costs still to be repaid; at least 0.</summary>
    public Money Unrecouped { get; }

    /// <summary>The account after an advance, or a cost the label may recoup.</summary>
    /// <param name="amount">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public RecoupmentAccount Advance(Money amount) => new(Unrecouped + AtLeastZero(amount, nameof(amount)));

    /// <summary>Credits the artist's royalty: the usual base of recoupment.</summary>
    /// <param name="royalty">The artist's share of receipts; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The royalty is negative.</exception>
    public RecoupmentCredit Credit(Money royalty)
    {
        var recouped = Money.Min(Unrecouped, AtLeastZero(royalty, nameof(royalty)));
        return new RecoupmentCredit(royalty - recouped, new RecoupmentAccount(Unrecouped - recouped));
    }

    /// <summary>
    /// Credits receipts before the artist's share is taken: all receipts repay the balance, and the artist shares in the rest.
    /// </summary>
    /// <remarks>Kinder to the artist than <see cref="Credit"/>: the label's share repays the balance too.</remarks>
    /// <param name="receipts">The label's receipts; at least 0.</param>
    /// <param name="royaltyRate">Artist's share, [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The receipts are negative or the rate is outside [0, 1].</exception>
    public RecoupmentCredit CreditGross(Money receipts, double royaltyRate)
    {
        var rest = Credit(AtLeastZero(receipts, nameof(receipts)));
        return rest with { Paid = rest.Paid.Share(royaltyRate) };
    }

    private static Money AtLeastZero(Money amount, string name) =>
        amount >= Money.Zero ? amount : throw new ArgumentOutOfRangeException(name, amount, "Allowed: at least 0.");
}

/// <summary>What crediting a <see cref="RecoupmentAccount"/> leads to.</summary>
/// <param name="Paid">Cash to the artist, at least 0.</param>
/// <param name="Account">The account afterwards.</param>
public readonly record struct RecoupmentCredit(Money Paid, RecoupmentAccount Account);
