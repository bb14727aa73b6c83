using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>An innovator outside the market licenses a cost-saving innovation to firms that compete in quantities.</summary>
/// <remarks>
/// M. I. Kamien and Y. Tauman, "Fees versus royalties and the private value of a patent", Quarterly Journal of Economics 101, 1986,
/// pages 471-491; two-part licences: D. Sen and Y. Tauman, "General licensing schemes for a cost-reducing innovation", Games and
/// Economic Behavior 59, 2007, pages 163-186. Demand is P = a - Q, unit cost c, and c - e with the licence; A = a - c.
/// <para>With k licensees an unlicensed firm sells (A - ke)/(n + 1), or leaves the market once ke reaches A; a licensee sells
/// (A + (n - k + 1)e)/(n + 1), or (A + e)/(k + 1) then. A royalty r takes the place of e by e - r. Profits are quantities squared.</para>
/// <para>Example: a = 100, c = 60, e = 10 and two firms. Fees bring 355.5556 from both, an auction of one licence 300, a royalty of 10
/// a unit 266.6667 and leaves consumers 355.5556 instead of 555.5556. A fee always beats a royalty here, which distorts the
/// licensees' output; see <see cref="InsiderLicensing"/> and <see cref="ScreeningLicence"/> for why royalties are met all the same.</para>
/// </remarks>
public sealed class CournotLicensing
{
    /// <summary>Most firms.</summary>
    public const int MostFirms = 100_000;

    private readonly double margin;

    /// <summary>Makes the market.</summary>
    /// <param name="demandIntercept">Price a at which nothing is sold; finite, above the unit cost.</param>
    /// <param name="unitCost">Unit cost c without the innovation; finite, at least 0.</param>
    /// <param name="costReduction">By how much e the innovation lowers it; above 0, at most the unit cost.</param>
    /// <param name="firms">Number of firms n, 1 to <see cref="MostFirms"/>.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public CournotLicensing(double demandIntercept, double unitCost, double costReduction, int firms)
    {
        (DemandIntercept, UnitCost, CostReduction) = Innovation.Checked(demandIntercept, unitCost, costReduction);
        Firms = (int)Require.Within(1, MostFirms, firms);
        margin = demandIntercept - unitCost;
    }

    /// <summary>Price at which nothing is sold.</summary>
    public double DemandIntercept { get; }

    /// <summary>Unit cost without the innovation.</summary>
    public double UnitCost { get; }

    /// <summary>By how much the innovation lowers it.</summary>
    public double CostReduction { get; }

    /// <summary>Number of firms.</summary>
    public int Firms { get; }

    /// <summary>Whether a monopolist with the innovation would ask no more than the old cost, so that one licence clears the market.</summary>
    public bool IsDrastic => CostReduction >= margin;

    /// <summary>The market without the innovation.</summary>
    public LicensingOutcome WithoutLicence() => Outcome(0, 0, 0);

    /// <summary>A number of licences at the highest fee that so many firms pay: a licensee's profit above that of refusing it.</summary>
    /// <param name="licensees">Number of licensees k, 1 to the number of firms.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public LicensingOutcome Fee(int licensees) => WithFee(Licences(licensees), 0);

    /// <summary>The number of licences whose fees bring most; the fewest if several do.</summary>
    public LicensingOutcome BestFee() => Best(Fee);

    /// <summary>A number of licences sold to the highest bidders, who else would face another firm that has the licence.</summary>
    /// <remarks>Where there is a licence for every firm nobody need bid, and the reserve price is the fee.</remarks>
    /// <param name="licences">Number of licences k, 1 to the number of firms.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public LicensingOutcome Auction(int licences)
    {
        int count = Licences(licences);
        return count == Firms
            ? Fee(count)
            : Outcome(count, 0, Square(LicensedQuantity(count, CostReduction)) - Square(UnlicensedQuantity(count, CostReduction)));
    }

    /// <summary>The number of licences whose auction brings most; the fewest if several do.</summary>
    public LicensingOutcome BestAuction() => Best(Auction);

    /// <summary>Licences to all firms for the best royalty: all the cost saved, or less where the innovation is drastic.</summary>
    public LicensingOutcome Royalty() => Outcome(Firms, Math.Min(CostReduction, (margin + CostReduction) / 2), 0);

    /// <summary>A number of licences for the best royalty together with the highest fee paid beside it.</summary>
    /// <remarks>
    /// What the licensor gets is quadratic in the saving s = e - r left to licensees, between the savings at which the unlicensed
    /// leave. With two firms and two licences r = max(0, (3e - A)/6), so that a royalty appears only where e exceeds A/3.
    /// </remarks>
    /// <param name="licensees">Number of licensees k, 1 to the number of firms.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public LicensingOutcome TwoPart(int licensees)
    {
        int count = Licences(licensees);
        double rivalsLeave = count < Firms ? margin / count : double.PositiveInfinity;
        double refuserLeaves = count > 1 ? margin / (count - 1) : double.PositiveInfinity;
        return Candidates(count, Math.Min(rivalsLeave, CostReduction), Math.Min(refuserLeaves, CostReduction))
            .Select(saving => WithFee(count, CostReduction - saving))
            .MaxBy(outcome => outcome.LicensorPayoff)!;
    }

    /// <summary>The number of licences that brings most when royalty and fee go together; the fewest if several do.</summary>
    public LicensingOutcome BestTwoPart() => Best(TwoPart);

    private LicensingOutcome Best(Func<int, LicensingOutcome> scheme) =>
        Enumerable.Range(1, Firms).Select(scheme).MaxBy(outcome => outcome.LicensorPayoff)!;

    // The ends of the pieces and the tops inside them, the whole saving first: with equal payoffs there is no royalty.
    private IEnumerable<double> Candidates(int licensees, double rivalsLeave, double refuserLeaves)
    {
        double[] ends = [0, Math.Min(rivalsLeave, refuserLeaves), Math.Max(rivalsLeave, refuserLeaves), CostReduction];
        yield return CostReduction;
        for (int piece = 0; piece + 1 < ends.Length; piece++)
        {
            yield return ends[piece];
            double middle = (ends[piece] + ends[piece + 1]) / 2;
            double top = Top(licensees, middle < rivalsLeave, middle < refuserLeaves);
            if (top > ends[piece] && top < ends[piece + 1])
            {
                yield return top;
            }
        }
    }

    /// <summary>Where k((e - s)q + q² - d²) is largest in s, with q and d linear; NaN if it has no top.</summary>
    private double Top(int licensees, bool rivalsSell, bool refuserSells)
    {
        double slope = (rivalsSell ? Firms - licensees + 1.0 : 1) / (rivalsSell ? Firms + 1 : licensees + 1);
        double start = margin / (rivalsSell ? Firms + 1 : licensees + 1);
        double refuserSlope = refuserSells ? (licensees - 1.0) / (Firms + 1) : 0;
        double refuserStart = refuserSells ? margin / (Firms + 1) : 0;
        double curvature = (slope * slope) - slope - (refuserSlope * refuserSlope);
        double rise = (CostReduction * slope) - start + (2 * start * slope) + (2 * refuserStart * refuserSlope);
        return curvature < 0 ? -rise / (2 * curvature) : double.NaN;
    }

    private LicensingOutcome WithFee(int licensees, double royalty)
    {
        double saving = CostReduction - royalty;
        double fee = Square(LicensedQuantity(licensees, saving)) - Square(UnlicensedQuantity(licensees - 1, saving));
        return Outcome(licensees, royalty, fee);
    }

    private LicensingOutcome Outcome(int licensees, double royalty, double fee)
    {
        double saving = CostReduction - royalty;
        double licensed = LicensedQuantity(licensees, saving);
        double unlicensed = UnlicensedQuantity(licensees, saving);
        double quantity = (licensees * licensed) + ((Firms - licensees) * unlicensed);
        return new LicensingOutcome
        {
            Licensees = licensees,
            Unlicensed = Firms - licensees,
            RoyaltyPerUnit = licensees == 0 ? 0 : royalty,
            FeePerLicence = fee,
            LicensorPayoff = licensees * (fee + (royalty * licensed)),
            LicenseeProfit = licensees == 0 ? 0 : Square(licensed) - fee,
            UnlicensedProfit = licensees == Firms ? 0 : Square(unlicensed),
            Price = DemandIntercept - quantity,
            Quantity = quantity,
        };
    }

    private double LicensedQuantity(int licensees, double saving) => licensees * saving >= margin
        ? (margin + saving) / (licensees + 1)
        : (margin + ((Firms - licensees + 1) * saving)) / (Firms + 1);

    private double UnlicensedQuantity(int licensees, double saving) => Math.Max(0, margin - (licensees * saving)) / (Firms + 1);

    private int Licences(int licences) => (int)Require.Within(1, Firms, licences);

    private static double Square(double quantity) => quantity * quantity;
}
