using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Compensating marginal cost reductions: by what part of themselves costs must fall for a merger not to raise prices.</summary>
public static class CompensatingCostReduction
{
    /// <summary>Of two like products that merge.</summary>
    /// <remarks>
    /// G. J. Werden, "A robust test for consumer welfare enhancing mergers among sellers of differentiated products", Journal of
    /// Industrial Economics 44, 1996, pages 409-413. Example: margin 0.5 and diversion 0.2 give 0.25.
    /// </remarks>
    /// <param name="margin">Margin before the merger over price, 0 to below 1.</param>
    /// <param name="diversion">Diversion ratio between the two, 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Symmetric(double margin, double diversion)
    {
        double highest = Math.BitDecrement(1.0);
        Require.Within(0, highest, margin);
        Require.Within(0, highest, diversion);
        return margin * diversion / ((1 - margin) * (1 - diversion));
    }

    /// <summary>Of two firms that merge among quantity setters of one good.</summary>
    /// <remarks>
    /// L. M. Froeb and G. J. Werden, "A robust test for consumer welfare enhancing mergers among sellers of a homogeneous product",
    /// Economics Letters 58, 1998, pages 367-369. Example: shares of 0.2236 (a rise of the Herfindahl index by 1,000) and elasticity 1
    /// give 0.288.
    /// </remarks>
    /// <param name="firstShare">Share of the first, above 0 to 1.</param>
    /// <param name="secondShare">Share of the second, likewise.</param>
    /// <param name="elasticity">Elasticity of the market's demand without its sign; above the mean of the two shares weighted by themselves.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Cournot(double firstShare, double secondShare, double elasticity)
    {
        Require.Within(double.Epsilon, 1, firstShare);
        Require.Within(double.Epsilon, 1, secondShare);
        double squares = (firstShare * firstShare) + (secondShare * secondShare);
        double spare = Require.Positive((elasticity * (firstShare + secondShare)) - squares, nameof(elasticity));
        return 2 * firstShare * secondShare / spare;
    }

    /// <summary>Of any merger at given prices.</summary>
    /// <remarks>The R package antitrust calls it cmcr; 0 for products whose owner does not change.</remarks>
    /// <param name="demand">The demand.</param>
    /// <param name="prices">Prices before the merger, taken for an equilibrium.</param>
    /// <param name="before">Owner of each product before it.</param>
    /// <param name="after">Owner after it.</param>
    /// <returns>The part of each product's cost, above 0 for a fall; null where shares vanish or prices imply a cost of 0 or less.</returns>
    /// <exception cref="ArgumentException">Counts do not match.</exception>
    public static double[]? Of(DemandSystem demand, ReadOnlySpan<double> prices, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        double[]? margins = ImpliedMargins.Of(demand, before, prices);
        double[]? merged = ImpliedMargins.Of(demand, after, prices);
        if (margins is null || merged is null)
        {
            return null;
        }

        var reductions = new double[margins.Length];
        for (int j = 0; j < reductions.Length; j++)
        {
            double cost = prices[j] - margins[j];
            if (!(cost > 0))
            {
                return null;
            }

            reductions[j] = (merged[j] - margins[j]) / cost;
        }

        return reductions;
    }
}
