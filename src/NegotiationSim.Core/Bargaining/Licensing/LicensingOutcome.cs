namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>What a licence leads to in a market with the demand P = a - Q: who pays what, and what all gain.</summary>
/// <remarks>
/// Money is in the unit of the demand's intercept times the unit of quantity. Welfare is consumer surplus and all payoffs, in which
/// what licensees pay the licensor cancels out; a royalty costs welfare by the output that it prevents.
/// </remarks>
public sealed record LicensingOutcome
{
    /// <summary>Firms with a licence; at least 0.</summary>
    public required int Licensees { get; init; }

    /// <summary>Firms that might have a licence and have none; at least 0.</summary>
    public int Unlicensed { get; init; }

    /// <summary>What a licensee pays for each unit it sells; at least 0.</summary>
    public double RoyaltyPerUnit { get; init; }

    /// <summary>What a licensee pays whatever it sells: the lump sum, or its bid; at least 0.</summary>
    public double FeePerLicence { get; init; }

    /// <summary>Fees and royalties, with the licensor's own profit where it is a seller too and without its costs.</summary>
    public required double LicensorPayoff { get; init; }

    /// <summary>Profit of each licensee after it has paid.</summary>
    public double LicenseeProfit { get; init; }

    /// <summary>Profit of each firm without a licence.</summary>
    public double UnlicensedProfit { get; init; }

    /// <summary>Price to consumers.</summary>
    public required double Price { get; init; }

    /// <summary>Quantity that consumers buy; at least 0.</summary>
    public required double Quantity { get; init; }

    /// <summary>What consumers would have paid above the price: Q²/2.</summary>
    public double ConsumerSurplus => Quantity * Quantity / 2;

    /// <summary>Consumer surplus and everybody's payoff.</summary>
    public double Welfare =>
        ConsumerSurplus + LicensorPayoff + (Licensees * LicenseeProfit) + (Unlicensed * UnlicensedProfit);
}
