using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing;

/// <summary>Prices that platforms set, the terms with labels given: Bertrand-Nash, cost-plus, or as they are.</summary>
/// <remarks>
/// Example (logit, sensitivity 1, mean utilities 3 and 2, cost 1): two firms ask 2.74610753 and 2.31789732; merged, 3.16260151 for both.
/// </remarks>
public static class RetailPrices
{
    /// <summary>Prices that are best replies to each other, each platform's owner setting those of all its products.</summary>
    /// <remarks>
    /// First-order conditions by the zeta fixed point (<see cref="SolutionDiagnostics.Residual"/>); <see cref="SecondOrder"/> says
    /// whether each owner is at a maximum. Under the plain logit the equilibrium is unique; otherwise there may be others.
    /// </remarks>
    /// <param name="market">The market.</param>
    /// <param name="terms">What platforms pay labels; labels' costs if left out.</param>
    /// <returns>The equilibrium; where it was not reached the last prices, and diagnostics that say why.</returns>
    public static MarketEquilibrium Bertrand(LicensedMarket market, PaymentTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(market);
        terms ??= PaymentTerms.AtLabelCost(market);
        var prices = new double[market.Products];
        for (int j = 0; j < prices.Length; j++)
        {
            prices[j] = market.Offered[j] ? double.NaN : double.PositiveInfinity;
        }

        var retail = new RetailTerms(market, terms);
        var diagnostics = ZetaFixedPoint.Solve(
            market.Demand, retail.Problem, prices, new double[ZetaFixedPoint.Space(prices.Length, market.Owners)]);
        return new MarketEquilibrium(market, terms, prices, diagnostics);
    }

    /// <summary>Prices at a fixed markup over what a subscriber costs, the share of revenue that goes to labels counted as cost.</summary>
    /// <param name="market">The market.</param>
    /// <param name="terms">What platforms pay labels.</param>
    /// <param name="markup">Markup over cost; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The markup is outside its range.</exception>
    public static MarketEquilibrium CostPlus(LicensedMarket market, PaymentTerms terms, double markup)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(terms);
        Require.NotNegative(markup);
        var retail = new RetailTerms(market, terms);
        return Fixed(market, terms, Enumerable.Range(0, market.Products).Select(j => (1 + markup) * retail.BreakEven(j)));
    }

    /// <summary>Prices as they are.</summary>
    /// <param name="market">The market.</param>
    /// <param name="terms">What platforms pay labels.</param>
    /// <param name="prices">Price of each product; finite.</param>
    /// <exception cref="ArgumentException">A price is not finite, or counts do not match.</exception>
    public static MarketEquilibrium Fixed(LicensedMarket market, PaymentTerms terms, IEnumerable<double> prices)
    {
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(terms);
        double[] given = [.. prices];
        if (given.Length != market.Products)
        {
            throw new ArgumentException($"There are {market.Products} products and {given.Length} prices.", nameof(prices));
        }

        for (int j = 0; j < given.Length; j++)
        {
            given[j] = market.Offered[j] ? Require.Finite(given[j], nameof(prices)) : double.PositiveInfinity;
        }

        return new MarketEquilibrium(market, terms, given, SolutionDiagnostics.Exact("Prices are given."));
    }
}
