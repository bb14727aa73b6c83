using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing;

/// <summary>Textbook markets with quantity a - p, in closed form: what each form of payment does to the price.</summary>
public static class LinearDemand
{
    /// <summary>The fee per unit between one label and one platform, bargained before the platform sets its price.</summary>
    /// <remarks>
    /// Also between one label and two platforms that compete in quantities, as in H. Horn and A. Wolinsky, RAND Journal of Economics 19,
    /// 1988, pages 408-419. Example: a = 100, cost 20, equal weights: fee 40, price 70; under a lump sum the price is 60.
    /// </remarks>
    /// <param name="choke">Price a at which nothing is sold.</param>
    /// <param name="cost">Label's cost of a unit, at most a.</param>
    /// <param name="platformWeight">Platform's bargaining weight, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double BargainedFee(double choke, double cost, double platformWeight)
    {
        Require.Finite(choke);
        Require.Within(double.MinValue, choke, cost);
        return cost + ((1 - Require.Within(0, 1, platformWeight)) * (choke - cost) / 2);
    }

    /// <summary>The price of a monopolist who pays a fee per unit and keeps part of its revenue.</summary>
    /// <remarks>
    /// A share r of revenue turns cost c into c/(1-r), and moves no price where there is no cost. Example: a = 100, cost 10: 55 without
    /// a share, 60 at r = 0.5; without cost 50 at any r.
    /// </remarks>
    /// <param name="choke">Price a at which nothing is sold.</param>
    /// <param name="unitCost">Platform's cost of a unit, fee included.</param>
    /// <param name="revenueShare">Share of revenue paid to the label, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double MonopolyPrice(double choke, double unitCost, double revenueShare = 0)
    {
        double cost = Require.Finite(unitCost) / (1 - Require.Within(0, Math.BitDecrement(1.0), revenueShare));
        return (Require.Finite(choke) + Math.Min(cost, choke)) / 2;
    }

    /// <summary>Quantity of each of some firms that choose quantities at once.</summary>
    /// <remarks>A. A. Cournot, 1838. Example: a = 100, cost 20, three firms: 20 each, price 40.</remarks>
    /// <param name="choke">Price a at which nothing is sold.</param>
    /// <param name="cost">Cost of a unit.</param>
    /// <param name="firms">Number of firms, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double CournotQuantity(double choke, double cost, int firms)
    {
        Require.Within(1, int.MaxValue, firms);
        return Math.Max(0, Require.Finite(choke) - Require.Finite(cost)) / (firms + 1.0);
    }
}
