using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Contracts;

/// <summary>What a label's receipts repay first: advances and costs before anybody's share, or the artist's share only.</summary>
public enum RecoupmentBase
{
    /// <summary>The artist's share repays the balance: the usual contract.</summary>
    ArtistShare,

    /// <summary>All receipts repay the balance, and the artist shares in what is left.</summary>
    GrossReceipts,
}

/// <summary>An artist's dealings with a label over several albums: advances, recoupable costs, receipts and royalties.</summary>
/// <remarks>
/// Crossed albums share one balance, so what one earns repays the others; otherwise each has its own
/// <see cref="RecoupmentAccount"/>. Money is exact: receipts are always cash of the artist (advances aside), and the label's rest.
/// Not safe for several threads at once.
/// </remarks>
/// <param name="royaltyRate">Artist's share of receipts, [0, 1].</param>
/// <param name="recoupment">What repays the balance.</param>
/// <param name="isCrossed">Whether albums are cross-collateralised.</param>
public sealed class ArtistAccount(double royaltyRate, RecoupmentBase recoupment, bool isCrossed)
{
    private const string Common = "";

    private readonly SortedDictionary<string, RecoupmentAccount> balances = new(StringComparer.Ordinal);

    /// <summary>Advances and royalties paid to the artist.</summary>
    public Money ArtistCash { get; private set; }

    /// <summary>Receipts less everything paid to the artist or for recoupable costs; negative while the label is out of pocket.</summary>
    public Money LabelCash { get; private set; }

    /// <summary>Advances and costs not repaid on any album. Not a debt: it is never paid back in cash.</summary>
    public Money Unrecouped => balances.Values.Aggregate(Money.Zero, (sum, balance) => sum + balance.Unrecouped);

    /// <summary>Pays an advance for an album.</summary>
    /// <param name="album">Name of the album.</param>
    /// <param name="amount">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public void PayAdvance(string album, Money amount)
    {
        ChargeCost(album, amount);
        ArtistCash += amount;
    }

    /// <summary>Charges a cost to an album: recording, video or promotion that royalties repay.</summary>
    /// <param name="album">Name of the album.</param>
    /// <param name="amount">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public void ChargeCost(string album, Money amount)
    {
        string key = KeyOf(album);
        balances[key] = balances.GetValueOrDefault(key).Advance(amount);
        LabelCash -= amount;
    }

    /// <summary>Credits the label's receipts from an album and returns the royalty paid in cash.</summary>
    /// <param name="album">Name of the album.</param>
    /// <param name="receipts">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The receipts are negative or the rate is outside [0, 1].</exception>
    public Money Receive(string album, Money receipts)
    {
        string key = KeyOf(album);
        RecoupmentAccount balance = balances.GetValueOrDefault(key);
        (Money paid, balances[key]) = recoupment == RecoupmentBase.ArtistShare
            ? balance.Credit(receipts.Share(royaltyRate))
            : balance.CreditGross(receipts, royaltyRate);
        ArtistCash += paid;
        LabelCash += receipts - paid;
        return paid;
    }

    private string KeyOf(string album)
    {
        ArgumentNullException.ThrowIfNull(album);
        return isCrossed ? Common : album;
    }
}
