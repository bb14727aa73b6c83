using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Bertrand-Nash prices by the zeta-markup fixed point.</summary>
/// <remarks>
/// W. R. Morrow and S. J. Skerlos, "Fixed-point approaches to computing Bertrand-Nash equilibrium prices under mixed-logit demand",
/// Operations Research 59, 2011, pages 328-345. Unlike the iteration on the familiar markup equation it is defined at all prices, and
/// where a firm is alone it converges quadratically, since its own profit is flat in its own prices at the solution.
/// </remarks>
internal static class ZetaFixedPoint
{
    private const int MostIterations = 20_000;
    private const double Finest = 1e-15;

    private const string Found = "Bertrand-Nash prices by the zeta fixed point of Morrow and Skerlos (2011).";
    private const string Vanished = "A product's share vanished, so that its price cannot matter to its owner. Lower its costs or what "
        + "it pays its label, raise its mean utility, or leave it out.";

    private const string Circled = "The zeta fixed point did not settle. Bring costs, mean utilities and the price of buying nothing nearer to "
        + "each other, or lower the correlation of tastes in nests.";

    /// <summary>Doubles of working space for a number of products and owners.</summary>
    public static int Space(int products, int owners) => (products * (products + 5)) + owners;

    /// <summary>Solves from given prices, or from the margins that a share of 0 would ask for where those are NaN.</summary>
    /// <param name="demand">Consumers' demand.</param>
    /// <param name="problem">Owners, costs, terms.</param>
    /// <param name="prices">The start, NaN where there is none, infinite where a product is not offered; receives the solution.</param>
    /// <param name="space">Working space; its first part receives the shares.</param>
    public static SolutionDiagnostics Solve(DemandSystem demand, in RetailProblem problem, Span<double> prices, Span<double> space)
    {
        int products = prices.Length;
        Span<double> shares = space[..products];
        Span<double> own = space.Slice(products, products);
        Span<double> platformMargins = space.Slice(2 * products, products);
        Span<double> labelMargins = space.Slice(3 * products, products);
        Span<double> wanted = space.Slice(4 * products, products);
        Span<double> profits = space.Slice(5 * products, problem.Owners);
        Span<double> cross = space.Slice((5 * products) + problem.Owners, products * products);
        var logit = demand as LogitDemand;
        Start(demand, problem, prices, shares, own, cross);

        var settling = new Settling(Finest);
        for (int iteration = 1; iteration <= MostIterations; iteration++)
        {
            if (logit is null)
            {
                demand.Respond(prices, shares, own, cross);
                problem.Margins(prices, platformMargins, labelMargins);
            }
            else
            {
                logit.Shares(prices, shares);
                problem.Margins(prices, platformMargins, labelMargins);
                problem.WantedOfLogit(logit.PriceSensitivity, shares, platformMargins, labelMargins, profits, wanted);
            }

            double change = 0;
            double largest = 0;
            bool vanished = false;
            for (int j = 0; j < products; j++)
            {
                if (double.IsPositiveInfinity(prices[j]))
                {
                    continue;
                }

                if (!(shares[j] > 0))
                {
                    // Nobody buys it for now: its price waits until rivals' prices have risen from where they started.
                    vanished = true;
                    continue;
                }

                double margin = logit is null
                    ? problem.Wanted(j, shares, own, cross, platformMargins, labelMargins)
                    : wanted[j];
                double price = (margin + problem.Costs[j]) / problem.Kept[j];
                if (!double.IsFinite(price))
                {
                    return new SolutionDiagnostics(false, iteration, 1, Circled);
                }

                change = Math.Max(change, Math.Abs(price - prices[j]));
                largest = Math.Max(largest, Math.Abs(price));
                prices[j] = price;
            }

            double residual = largest > 0 ? change / largest : 0;
            if (settling.Take(residual))
            {
                return new SolutionDiagnostics(!vanished, iteration, residual, vanished ? Vanished : Found);
            }
        }

        return new SolutionDiagnostics(false, MostIterations, Math.Min(settling.Best, double.MaxValue), Circled);
    }

    private static void Start(
        DemandSystem demand, in RetailProblem problem, Span<double> prices, Span<double> shares, Span<double> own, Span<double> cross)
    {
        bool any = false;
        for (int j = 0; j < prices.Length; j++)
        {
            if (double.IsNaN(prices[j]))
            {
                prices[j] = problem.Costs[j] / problem.Kept[j];
                any = true;
            }
        }

        if (!any)
        {
            return;
        }

        demand.Respond(prices, shares, own, cross);
        for (int j = 0; j < prices.Length; j++)
        {
            if (own[j] > 0)
            {
                prices[j] += shares[j] / own[j];
            }
        }
    }
}
