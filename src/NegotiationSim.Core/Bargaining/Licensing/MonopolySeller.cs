namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>A licensee who is the only seller, with the demand P = d - q and no cost but the licence.</summary>
internal static class MonopolySeller
{
    /// <summary>Profit before the fee at a royalty.</summary>
    public static double Value(double demand, double royalty) => Quantity(demand, royalty) * Quantity(demand, royalty);

    /// <summary>What it sells; nothing if the royalty is higher than anybody pays.</summary>
    public static double Quantity(double demand, double royalty) => Math.Max(0, demand - royalty) / 2;

    /// <summary>What a licence leads to.</summary>
    public static LicensingOutcome Licensed(double demand, double royalty, double fee)
    {
        double quantity = Quantity(demand, royalty);
        return new LicensingOutcome
        {
            Licensees = 1,
            RoyaltyPerUnit = royalty,
            FeePerLicence = fee,
            LicensorPayoff = fee + (royalty * quantity),
            LicenseeProfit = Value(demand, royalty) - fee,
            Price = demand - quantity,
            Quantity = quantity,
        };
    }

    /// <summary>Nobody sells.</summary>
    public static LicensingOutcome Unlicensed(double demand) =>
        new() { Licensees = 0, Unlicensed = 1, LicensorPayoff = 0, Price = demand, Quantity = 0 };
}
