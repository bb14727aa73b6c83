using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Prices that each buyer bargains over, under the plain logit: between Bertrand-Nash and cost.</summary>
/// <remarks>
/// The model of the R package antitrust (BargainingLogit): with the buyer's weight b, share s and sensitivity a, the margin of a product is
/// the profit of its firm plus -ln(1-s) / (a(b/(1-b) s/(1-s) - ln(1-s))). At b = 0 it is Bertrand-Nash, at 1 price is cost.
/// <para>Example: sensitivity 1.2, shares 0.3252408866, 0.2224196911 and 0.1521042434 at prices 1.6, 1.5 and 1.4, one firm a product and
/// b = 0.5 come of costs 1.045000777, 0.998509338 and 0.929124546.</para>
/// </remarks>
public static class BuyerBargaining
{
    private const int MostIterations = 20_000;
    private const double Finest = 1e-15;
    private const double Coarsest = 1e-10;

    /// <summary>Margins at given shares.</summary>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="firms">Owner of each product.</param>
    /// <param name="shares">Shares, above 0, together below 1.</param>
    /// <param name="buyerWeights">Buyers' weight over each product, 0 to 1.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public static double[] Margins(
        double priceSensitivity, ReadOnlySpan<int> firms, ReadOnlySpan<double> shares, ReadOnlySpan<double> buyerWeights)
    {
        Require.Positive(priceSensitivity);
        if (shares.Length != firms.Length || buyerWeights.Length != firms.Length)
        {
            throw new ArgumentException("There must be as many shares and weights as firms.", nameof(shares));
        }

        var margins = new double[firms.Length];
        for (int j = 0; j < margins.Length; j++)
        {
            Require.Within(0, 1, buyerWeights[j], nameof(buyerWeights));
            double lost = -Exponentials.Log1Plus(-Require.Within(double.Epsilon, Math.BitDecrement(1.0), shares[j], nameof(shares)));
            double seller = (1 - buyerWeights[j]) * lost;
            margins[j] = seller / (priceSensitivity * ((buyerWeights[j] * shares[j] / (1 - shares[j])) + seller));
        }

        var own = (double[])margins.Clone();
        for (int j = 0; j < margins.Length; j++)
        {
            double sold = 0;
            double earned = 0;
            for (int k = 0; k < own.Length; k++)
            {
                sold += firms[k] == firms[j] ? shares[k] : 0;
                earned += firms[k] == firms[j] ? shares[k] * own[k] : 0;
            }

            Require.Within(0, Math.BitDecrement(1.0), sold, nameof(shares));
            margins[j] += earned / (1 - sold);
        }

        return margins;
    }

    /// <summary>Prices at which all margins are bargained ones.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="firms">Owner of each product.</param>
    /// <param name="costs">Cost of each product; at least 0.</param>
    /// <param name="buyerWeights">Buyers' weight over each product, 0 to 1.</param>
    /// <returns>Prices, and how they were reached.</returns>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public static (double[] Prices, SolutionDiagnostics Diagnostics) Solve(
        LogitDemand demand, ReadOnlySpan<int> firms, ReadOnlySpan<double> costs, ReadOnlySpan<double> buyerWeights)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var market = LicensedMarket.OfFirms(demand, firms.ToArray(), costs.ToArray());
        double[] prices = [.. RetailPrices.Bertrand(market).Prices];
        double residual = double.PositiveInfinity;
        for (int iteration = 1; iteration <= MostIterations; iteration++)
        {
            double[] shares = demand.Shares(prices);
            if (shares.Min() <= 0)
            {
                return (prices, new SolutionDiagnostics(false, iteration, 1, "A product's share vanished: lower its cost or leave it out."));
            }

            double[] margins = Margins(demand.PriceSensitivity, firms, shares, buyerWeights);
            double before = residual;
            residual = 0;
            double largest = 0;
            for (int j = 0; j < prices.Length; j++)
            {
                double price = costs[j] + margins[j];
                residual = Math.Max(residual, Math.Abs(price - prices[j]));
                largest = Math.Max(largest, Math.Abs(price));

                // Half the way: margins fall as shares rise, and the whole way can overshoot.
                prices[j] = (prices[j] + price) / 2;
            }

            residual /= largest;
            if (residual <= Finest || (residual <= Coarsest && residual >= before))
            {
                return (prices, new SolutionDiagnostics(true, iteration, residual, "Fixed point of bargained margins, half steps."));
            }
        }

        return (prices, new SolutionDiagnostics(false, MostIterations, residual, "The fixed point of margins did not settle."));
    }
}
