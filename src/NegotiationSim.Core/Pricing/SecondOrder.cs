using MathNet.Numerics.LinearAlgebra;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Whether each platform's owner is at a maximum of its profit, not merely where its slope is zero.</summary>
/// <remarks>
/// The Hessian of an owner's profit in its own prices must have no eigenvalue above 0. Its entries are central differences of the
/// exact slope, good to about eight digits. A local test: a higher profit far away is not seen.
/// </remarks>
public static class SecondOrder
{
    /// <summary>Step of the differences, relative to the price.</summary>
    internal const double RelativeStep = 1e-5;

    /// <summary>Above this, relative to the Hessian's largest entry, an eigenvalue counts as positive.</summary>
    internal const double Tolerance = 1e-6;

    /// <summary>Whether every owner's profit is at a local maximum in its prices.</summary>
    /// <param name="equilibrium">An equilibrium.</param>
    public static bool Holds(MarketEquilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        return Enumerable.Range(0, equilibrium.Market.Owners).All(owner => LargestEigenvalue(equilibrium, owner) <= Tolerance);
    }

    /// <summary>
    /// Largest eigenvalue of the Hessian of an owner's profit, over the size of its largest entry; 0 for one that sets no price.
    /// </summary>
    /// <param name="equilibrium">An equilibrium.</param>
    /// <param name="owner">The owner.</param>
    public static double LargestEigenvalue(MarketEquilibrium equilibrium, int owner)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        var market = equilibrium.Market;
        int[] products = [.. Enumerable.Range(0, market.Products).Where(j => market.Platforms[j] == owner && market.Offered[j])];
        if (products.Length == 0)
        {
            return 0;
        }

        var retail = new RetailTerms(market, equilibrium.Terms);
        double[] prices = [.. equilibrium.Prices];
        var hessian = Matrix<double>.Build.Dense(products.Length, products.Length);
        for (int column = 0; column < products.Length; column++)
        {
            double at = prices[products[column]];
            double step = RelativeStep * (at == 0 ? 1 : Math.Abs(at));
            prices[products[column]] = at + step;
            double[] above = Slopes(market.Demand, retail.Problem, prices, products);
            prices[products[column]] = at - step;
            double[] below = Slopes(market.Demand, retail.Problem, prices, products);
            prices[products[column]] = at;
            for (int row = 0; row < products.Length; row++)
            {
                hessian[row, column] = (above[row] - below[row]) / (2 * step);
            }
        }

        return LargestEigenvalue(hessian);
    }

    /// <summary>Largest eigenvalue of a Hessian over the size of its largest entry; 0 where there is none.</summary>
    internal static double LargestEigenvalue(Matrix<double> hessian)
    {
        var symmetric = (hessian + hessian.Transpose()) / 2;
        double size = symmetric.Enumerate().Max(Math.Abs);
        return size > 0 && double.IsFinite(size) ? symmetric.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real) / size : 0;
    }

    // Slope of the owner's profit in each of its prices: own part of the share times what its margin falls short of the wanted one.
    private static double[] Slopes(DemandSystem demand, in RetailProblem problem, double[] prices, int[] products)
    {
        int count = prices.Length;
        var (shares, own, cross) = (new double[count], new double[count], new double[count * count]);
        var (platform, label) = (new double[count], new double[count]);
        demand.Respond(prices, shares, own, cross);
        problem.Margins(prices, platform, label);
        var slopes = new double[products.Length];
        for (int i = 0; i < products.Length; i++)
        {
            int j = products[i];
            slopes[i] = own[j] * (problem.Wanted(j, shares, own, cross, platform, label) - platform[j]);
        }

        return slopes;
    }
}
