using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>A licensor bargains with sellers over a price per unit or over a lump sum; demand is P = a - Q.</summary>
/// <remarks>
/// A licence costs the licensor c a unit and the licensor has Nash's bargaining weight b. Over a price per unit alone, both sides'
/// margins pile up: w = c + b(a - c)/2 and p = (a + w)/2 (J. J. Spengler, "Vertical integration and antitrust policy", Journal of
/// Political Economy 58, 1950, pages 347-352, for b = 1). A lump sum beside w = c leaves the seller's output undistorted and only
/// divides what there is. Example: a = 100, c = 20, b = 0.5. A royalty of 40 yields 600 to the licensor, 900 to the seller and welfare
/// of 1950; a lump sum 800 to each and 2400.
/// </remarks>
public sealed class LinearRoyalty
{
    /// <summary>Makes the negotiation.</summary>
    /// <param name="demandIntercept">Price a at which nothing is sold; finite, above the unit cost.</param>
    /// <param name="unitCost">What a unit costs the licensor; finite, at least 0. Sellers have no other costs.</param>
    /// <param name="licensorWeight">Licensor's bargaining weight b, 0 to 1.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public LinearRoyalty(double demandIntercept, double unitCost, double licensorWeight)
    {
        Innovation.CheckDemand(demandIntercept, unitCost);
        (DemandIntercept, UnitCost, LicensorWeight) = (demandIntercept, unitCost, Require.Within(0, 1, licensorWeight));
    }

    /// <summary>Price at which nothing is sold.</summary>
    public double DemandIntercept { get; }

    /// <summary>What a unit costs the licensor.</summary>
    public double UnitCost { get; }

    /// <summary>Licensor's bargaining weight.</summary>
    public double LicensorWeight { get; }

    /// <summary>One seller pays the bargained price per unit.</summary>
    public LicensingOutcome Royalty() => Sold(1, BargainedRoyalty, 0);

    /// <summary>One seller pays cost per unit and a bargained lump sum.</summary>
    public LicensingOutcome LumpSum()
    {
        double monopoly = (DemandIntercept - UnitCost) / 2;
        return Sold(1, UnitCost, LicensorWeight * monopoly * monopoly);
    }

    /// <summary>Two sellers that compete in quantities each bargain over a price per unit, given the other's.</summary>
    /// <remarks>
    /// H. Horn and A. Wolinsky, "Bilateral monopolies and incentives for merger", RAND Journal of Economics 19, 1988, pages 408-419. A
    /// seller whose talks fail leaves the market to the other, who notices and sells as a monopolist. The price per unit comes out as
    /// that of a single seller, while competition between the two lowers the price to consumers.
    /// </remarks>
    public LicensingOutcome RoyaltyOfTwoSellers() => Sold(2, BargainedRoyalty, 0);

    private double BargainedRoyalty => UnitCost + (LicensorWeight * (DemandIntercept - UnitCost) / 2);

    private LicensingOutcome Sold(int sellers, double royalty, double fee)
    {
        double each = (DemandIntercept - royalty) / (sellers + 1);
        return new LicensingOutcome
        {
            Licensees = sellers,
            RoyaltyPerUnit = royalty,
            FeePerLicence = fee,
            LicensorPayoff = sellers * (((royalty - UnitCost) * each) + fee),
            LicenseeProfit = (each * each) - fee,
            Price = DemandIntercept - (sellers * each),
            Quantity = sellers * each,
        };
    }
}
