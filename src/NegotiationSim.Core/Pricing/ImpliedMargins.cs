using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Read backwards, the first-order conditions of prices say what margins make some prices an equilibrium.</summary>
/// <remarks>
/// S. Berry, J. Levinsohn and A. Pakes, Econometrica 63, 1995, section 3. Example (logit, sensitivity 1.2, mean utilities 2, 1.5 and 1, one
/// firm a product): prices 1.6, 1.5 and 1.4 come of costs 0.364991362, 0.428299336 and 0.417174780.
/// </remarks>
public static class ImpliedMargins
{
    /// <summary>Price less cost of each product.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="firms">Owner of each product.</param>
    /// <param name="prices">Prices, finite.</param>
    /// <returns>Margins in money; null where a product has no share, so that nothing can be said.</returns>
    /// <exception cref="ArgumentException">Counts do not match.</exception>
    public static double[]? Of(DemandSystem demand, ReadOnlySpan<int> firms, ReadOnlySpan<double> prices)
    {
        ArgumentNullException.ThrowIfNull(demand);
        int products = demand.Products;
        if (firms.Length != products || prices.Length != products)
        {
            throw new ArgumentException($"There are {products} products, {firms.Length} firms and {prices.Length} prices.", nameof(firms));
        }

        var (shares, own) = (new double[products], new double[products]);
        var matrix = new double[products * products];
        demand.Respond(prices, shares, own, matrix);
        for (int j = 0; j < products; j++)
        {
            for (int k = 0; k < products; k++)
            {
                int cell = (j * products) + k;
                matrix[cell] = (j == k ? own[j] : 0) - (firms[j] == firms[k] ? matrix[cell] : 0);
            }
        }

        return LinearEquations.TrySolve(matrix, shares) && shares.All(double.IsFinite) ? shares : null;
    }
}
