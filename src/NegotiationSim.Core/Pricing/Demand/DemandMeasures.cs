namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>What a demand system says at given prices: slopes, elasticities, diversion ratios. Rows and columns are products.</summary>
public static class DemandMeasures
{
    /// <summary>Change of the share of a product (row) by a unit of the price of another (column).</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="prices">A price for each product.</param>
    public static double[,] Jacobian(DemandSystem demand, ReadOnlySpan<double> prices)
    {
        var (_, own, cross) = Respond(demand, prices);
        return Table(demand.Products, (j, k) => cross[(j * demand.Products) + k] - (j == k ? own[j] : 0));
    }

    /// <summary>Per cent by which the share of a product (row) changes when the price of another (column) rises by one per cent.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="prices">A price for each product, all offered and bought.</param>
    public static double[,] Elasticities(DemandSystem demand, ReadOnlySpan<double> prices)
    {
        double[] at = [.. prices];
        double[] shares = demand.ThrowIfNull().Shares(at);
        double[,] jacobian = Jacobian(demand, at);
        return Table(demand.Products, (j, k) => jacobian[j, k] * at[k] / shares[j]);
    }

    /// <summary>Of the buyers a product (row) loses by a small rise of its price, the share that goes to another (column).</summary>
    /// <remarks>The diagonal is -1. In the plain logit it is also where buyers go if the product is taken off the market.</remarks>
    /// <param name="demand">The demand.</param>
    /// <param name="prices">A price for each product, all offered and bought.</param>
    public static double[,] DiversionRatios(DemandSystem demand, ReadOnlySpan<double> prices)
    {
        double[,] jacobian = Jacobian(demand, prices);
        return Table(demand.Products, (j, k) => j == k ? -1 : -jacobian[k, j] / jacobian[j, j]);
    }

    private static (double[] Shares, double[] Own, double[] Cross) Respond(DemandSystem demand, ReadOnlySpan<double> prices)
    {
        int products = demand.ThrowIfNull().Products;
        var response = (Shares: new double[products], Own: new double[products], Cross: new double[products * products]);
        demand.Respond(prices, response.Shares, response.Own, response.Cross);
        return response;
    }

    private static DemandSystem ThrowIfNull(this DemandSystem demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        return demand;
    }

    private static double[,] Table(int size, Func<int, int, double> cell)
    {
        var table = new double[size, size];
        for (int j = 0; j < size; j++)
        {
            for (int k = 0; k < size; k++)
            {
                table[j, k] = cell(j, k);
            }
        }

        return table;
    }
}
