using System.Globalization;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Licensing;

/// <summary>Refuses markets that make no sense.</summary>
internal static class Innovation
{
    /// <summary>The parameters of a cost-saving innovation, in range.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    public static (double DemandIntercept, double UnitCost, double CostReduction) Checked(
        double demandIntercept, double unitCost, double costReduction)
    {
        Require.Positive(costReduction);
        CheckDemand(demandIntercept, unitCost);
        return costReduction <= unitCost
            ? (demandIntercept, unitCost, costReduction)
            : throw new ArgumentException(
                $"An innovation that saves {Text(costReduction)} a unit saves more than the unit cost of {Text(unitCost)}.",
                nameof(costReduction));
    }

    /// <summary>Refuses a market in which nothing is sold.</summary>
    /// <exception cref="ArgumentException">The demand's intercept is not above the cost, or one is not in range.</exception>
    public static void CheckDemand(double demandIntercept, double unitCost)
    {
        Require.NotNegative(unitCost);
        Require.Positive(demandIntercept);
        if (demandIntercept <= unitCost)
        {
            throw new ArgumentException(
                $"Nothing is sold: a unit costs {Text(unitCost)} and nobody pays more than {Text(demandIntercept)}.",
                nameof(demandIntercept));
        }
    }

    /// <summary>Refuses two types of licensee or licensor of which the high one is not at least as high.</summary>
    /// <exception cref="ArgumentException">So it is, or a demand is not in range.</exception>
    public static void CheckTypes(double highDemand, double lowDemand)
    {
        Require.Positive(lowDemand);
        Require.Positive(highDemand);
        if (highDemand < lowDemand)
        {
            throw new ArgumentException(
                $"The high demand of {Text(highDemand)} is below the low demand of {Text(lowDemand)}.", nameof(highDemand));
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
