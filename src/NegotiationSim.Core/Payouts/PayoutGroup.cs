using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>What a group of artists gains or loses by a rule against pro-rata.</summary>
/// <param name="Name">Name, such as <c>11-100</c> or a genre.</param>
/// <param name="Artists">Number of artists.</param>
/// <param name="ProRata">Their money under the pro-rata rule.</param>
/// <param name="Amount">Their money under the rule.</param>
/// <param name="Gainers">Artists who get more than pro-rata.</param>
/// <param name="Losers">Artists who get less.</param>
public sealed record PayoutGroup(string Name, int Artists, Money ProRata, Money Amount, int Gainers, int Losers)
{
    /// <summary>Relative change, -1 or more: 0.05 is five per cent up; null where pro-rata pays nothing.</summary>
    public double? Change => ProRata == Money.Zero ? null : (Amount - ProRata).Dollars / ProRata.Dollars;
}
