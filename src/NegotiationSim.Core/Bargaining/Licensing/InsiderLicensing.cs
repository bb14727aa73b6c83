namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>One of two firms that compete in quantities has a cost-saving innovation and may license it to the other.</summary>
/// <remarks>
/// X. H. Wang, "Fee versus royalty licensing in a Cournot duopoly model", Economics Letters 60, 1998, pages 55-62. Demand is
/// P = a - Q, unit cost c, c - e with the innovation; A = a - c. A fee helps a rival and sells it the whole saving; a royalty of e
/// leaves the rival where it was and earns on every unit. So the royalty is better, by Ae/9 if the innovation is not drastic, while
/// consumers would gain by the fee. The licensor's payoff includes its own profit.
/// <para>Example: a = 100, c = 60, e = 10. Without a licence 400, by a fee of 177.7778 in all 455.5556, by a royalty 500.</para>
/// </remarks>
public sealed class InsiderLicensing
{
    private readonly double margin;

    /// <summary>Makes the duopoly.</summary>
    /// <param name="demandIntercept">Price a at which nothing is sold; finite, above the unit cost.</param>
    /// <param name="unitCost">Unit cost c without the innovation; finite, at least 0.</param>
    /// <param name="costReduction">By how much e the innovation lowers it; above 0, at most the unit cost.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public InsiderLicensing(double demandIntercept, double unitCost, double costReduction)
    {
        (DemandIntercept, UnitCost, CostReduction) = Innovation.Checked(demandIntercept, unitCost, costReduction);
        margin = demandIntercept - unitCost;
    }

    /// <summary>Price at which nothing is sold.</summary>
    public double DemandIntercept { get; }

    /// <summary>Unit cost without the innovation.</summary>
    public double UnitCost { get; }

    /// <summary>By how much the innovation lowers it.</summary>
    public double CostReduction { get; }

    /// <summary>Whether the innovation makes its owner a monopolist, who then does not license it.</summary>
    public bool IsDrastic => CostReduction >= margin;

    /// <summary>Whether a licence for a fee leaves the innovator more than no licence: if 3e is below 2A.</summary>
    public bool FeeIsWorthwhile => Fee().LicensorPayoff > WithoutLicence().LicensorPayoff;

    /// <summary>The innovator alone produces at the lower cost.</summary>
    public LicensingOutcome WithoutLicence()
    {
        // The rival's saving that the innovator keeps is all of it, or as much as makes the rival leave.
        var (own, rival) = Quantities(Handicap());
        return Outcome(own, rival) with { Licensees = 0, Unlicensed = 1, UnlicensedProfit = rival * rival };
    }

    /// <summary>Both produce at the lower cost and the rival pays all that it gains, whether or not that is worth the innovator's while.</summary>
    public LicensingOutcome Fee()
    {
        var (own, rival) = Quantities(0);
        double without = Quantities(Handicap()).Rival;
        double fee = (rival * rival) - (without * without);
        return Outcome(own, rival) with
        {
            FeePerLicence = fee,
            LicensorPayoff = (own * own) + fee,
            LicenseeProfit = without * without,
        };
    }

    /// <summary>The rival pays the best royalty a unit: all the cost saved, or as much as makes it leave.</summary>
    public LicensingOutcome Royalty()
    {
        double royalty = Handicap();
        var (own, rival) = Quantities(royalty);
        return Outcome(own, rival) with
        {
            RoyaltyPerUnit = royalty,
            LicensorPayoff = (own * own) + (royalty * rival),
            LicenseeProfit = rival * rival,
        };
    }

    private double Handicap() => Math.Min(CostReduction, (margin + CostReduction) / 2);

    /// <summary>Quantities when the rival's unit cost is above the innovator's by an amount of at most (A + e)/2.</summary>
    private (double Own, double Rival) Quantities(double handicap) =>
        ((margin + CostReduction + handicap) / 3, (margin + CostReduction - (2 * handicap)) / 3);

    private LicensingOutcome Outcome(double own, double rival) => new()
    {
        Licensees = 1,
        LicensorPayoff = own * own,
        Price = DemandIntercept - own - rival,
        Quantity = own + rival,
    };
}
