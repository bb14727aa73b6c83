using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Nash-in-Nash between labels and competing platforms over what each product pays, while platforms compete in prices.</summary>
/// <remarks>
/// G. Sheu and C. Taragin, "Simulating mergers in a vertical supply chain with bargaining", RAND Journal of Economics 52, 2021, pages
/// 596-632; M. Draganska, D. Klapper and S. B. Villas-Boas, Marketing Science 29, 2010, pages 57-74. Each product's terms maximise the
/// product of what its label's and its platform's owners gain by it, to the powers of their weights, all other terms given; prices are
/// best replies, set as if at the same time. At disagreement the product is off the market.
/// <para>Example (two labels on two platforms, logit with sensitivity 1, mean utilities 3, 2.5, 2.8, 2.3, label's cost 0.1 and platform's
/// 0.2, weight 0.5): fees 1.723654568 and 1.507079491 on either platform, prices 3.475875620, 3.259300542, 3.389181747, 3.172606669.</para>
/// <para>As the platform's weight falls to 0 fees rise without bound, since a platform's gain is never nothing: there is no
/// equilibrium at 0.</para>
/// <para>Not to be confused with <see cref="NashInNash"/>, whose transfers leave the surplus of each network as it is.</para>
/// </remarks>
public static class FeeBargaining
{
    private const double Finest = 1e-15;
    private const double Coarsest = 1e-9;

    private const string Found = "Nash-in-Nash terms and Bertrand-Nash prices by Newton's method";
    private const string Lost = "No terms were found at which all conditions hold. Bring platforms' bargaining weights, costs and mean "
        + "utilities nearer to each other; a weight near 0 asks for fees without bound.";

    /// <summary>Terms and prices.</summary>
    /// <param name="market">The market.</param>
    /// <param name="platformWeight">Platforms' bargaining weight, above 0 to 1; labels have the rest.</param>
    /// <param name="form">What is bargained over.</param>
    /// <param name="disagreement">What prices do in the minds of a pair that does not agree.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is outside its range.</exception>
    public static MarketEquilibrium Solve(
        LicensedMarket market,
        double platformWeight,
        PaymentForm form = PaymentForm.PerSubscriber,
        DisagreementPrices disagreement = DisagreementPrices.Fixed)
    {
        ArgumentNullException.ThrowIfNull(market);
        var weights = new double[market.Products];
        weights.AsSpan().Fill(platformWeight);
        return Solve(market, weights, form, disagreement);
    }

    /// <summary>Terms and prices, with a weight for each product.</summary>
    /// <param name="market">The market.</param>
    /// <param name="platformWeights">Platform's bargaining weight over each product, above 0 to 1.</param>
    /// <param name="form">What is bargained over.</param>
    /// <param name="disagreement">What prices do in the minds of a pair that does not agree.</param>
    /// <returns>The equilibrium; where it was not reached the nearest point, and diagnostics that say why.</returns>
    /// <exception cref="ArgumentException">A weight is outside its range, or counts do not match.</exception>
    public static MarketEquilibrium Solve(
        LicensedMarket market,
        ReadOnlySpan<double> platformWeights,
        PaymentForm form = PaymentForm.PerSubscriber,
        DisagreementPrices disagreement = DisagreementPrices.Fixed)
    {
        ArgumentNullException.ThrowIfNull(market);
        if (platformWeights.Length != market.Products)
        {
            throw new ArgumentException(
                $"There are {market.Products} products and {platformWeights.Length} weights.", nameof(platformWeights));
        }

        foreach (double weight in platformWeights)
        {
            Require.Within(double.Epsilon, 1, weight, nameof(platformWeights));
        }

        return form switch
        {
            PaymentForm.LumpSum => Lump(market, PaymentTerms.Of(new double[market.Products]), platformWeights, disagreement),
            PaymentForm.TwoPart => Lump(market, PaymentTerms.AtLabelCost(market), platformWeights, disagreement),
            PaymentForm.PerSubscriber when market.Demand is LogitDemand && disagreement == DisagreementPrices.Fixed =>
                Logit(market, platformWeights),
            _ => General(market, platformWeights, form, disagreement),
        };
    }

    /// <summary>The general equations, whatever the demand; to hold the short ones of the plain logit against.</summary>
    internal static MarketEquilibrium General(
        LicensedMarket market, ReadOnlySpan<double> weights, PaymentForm form, DisagreementPrices disagreement)
    {
        // From fees at cost, where platforms' weights are 1, in steps towards the weights asked for; one if it can be done.
        var start = RetailPrices.Bertrand(market);
        if (!start.Diagnostics.Converged)
        {
            return start;
        }

        double largest = LargestPrice(start.Prices.AsSpan());
        var (prices, payments) = (new double[market.Products], new double[market.Products]);
        var (iterations, residual) = (0, double.PositiveInfinity);
        foreach (int steps in (ReadOnlySpan<int>)[1, 8, 64])
        {
            start.Prices.CopyTo(prices);
            market.LabelCosts.CopyTo(payments);
            for (int step = 1; step <= steps; step++)
            {
                var system = new BargainedFees(market, Eased(weights, (double)step / steps), form, disagreement);
                double[] at = system.Unknowns(prices, payments);
                (iterations, residual) = DampedNewton.Solve(system, at, Finest * largest);
                system.Read(at, prices, payments);
                if (!(residual <= Coarsest * largest))
                {
                    break;
                }
            }

            if (residual <= Coarsest * largest)
            {
                break;
            }
        }

        return Equilibrium(market, form, disagreement, prices, payments, iterations, residual / largest);
    }

    private static MarketEquilibrium Logit(LicensedMarket market, ReadOnlySpan<double> weights)
    {
        var ratios = new double[weights.Length];
        for (int j = 0; j < ratios.Length; j++)
        {
            ratios[j] = (1 - weights[j]) / weights[j];
        }

        var system = new LogitFees(market, ratios);
        double[] profits = system.Start();
        var (prices, fees) = (new double[weights.Length], new double[weights.Length]);
        system.Read(profits, prices, fees);
        double largest = LargestPrice(prices);
        var (iterations, residual) = DampedNewton.Solve(system, profits, Finest * largest);
        if (!(residual <= Coarsest * largest))
        {
            return General(market, weights, PaymentForm.PerSubscriber, DisagreementPrices.Fixed);
        }

        system.Read(profits, prices, fees);
        return Equilibrium(
            market, PaymentForm.PerSubscriber, DisagreementPrices.Fixed, prices, fees, iterations, residual / LargestPrice(prices));
    }

    private static MarketEquilibrium Lump(
        LicensedMarket market, PaymentTerms terms, ReadOnlySpan<double> weights, DisagreementPrices disagreement)
    {
        var retail = RetailPrices.Bertrand(market, terms);
        if (!retail.Diagnostics.Converged)
        {
            return retail;
        }

        var system = new BargainedFees(market, weights, PaymentForm.PerSubscriber, disagreement);
        double[] at = system.Unknowns(retail.Prices.AsSpan(), terms.Fees.AsSpan());
        system.TryResidual(at, new double[system.Size]);
        var sums = new double[market.Products];
        bool converged = true;
        for (int j = 0; j < sums.Length; j++)
        {
            if (market.Offered[j] && !market.IsIntegrated(j))
            {
                converged &= system.TryGains(j, out double label, out double platform);
                sums[j] = ((1 - weights[j]) * platform) - (weights[j] * label);
            }
        }

        var diagnostics = retail.Diagnostics with
        {
            Converged = converged,
            Reason = converged
                ? retail.Diagnostics.Reason + " Each lump sum divides what its product brings, all other terms given" + Said(disagreement)
                : "Prices without one of the products were not found. " + Lost,
        };
        return new MarketEquilibrium(market, PaymentTerms.Of(terms.Fees, null, sums), retail.Prices.AsSpan(), diagnostics);
    }

    private static MarketEquilibrium Equilibrium(
        LicensedMarket market,
        PaymentForm form,
        DisagreementPrices disagreement,
        double[] prices,
        double[] payments,
        int iterations,
        double residual)
    {
        bool converged = residual <= Coarsest;
        var terms = PaymentTerms.AtLabelCost(market);
        if (form == PaymentForm.PerSubscriber)
        {
            terms = PaymentTerms.Of(payments);
        }
        else if (converged)
        {
            terms = PaymentTerms.Of(
                new double[prices.Length],
                payments.Select((paid, j) => market.IsIntegrated(j) || !market.Offered[j] ? 0 : Math.Max(0, paid / prices[j])));
        }

        return new MarketEquilibrium(market, terms, prices, new SolutionDiagnostics(
            converged, iterations, double.IsFinite(residual) ? residual : 1, converged ? Found + Said(disagreement) : Lost));
    }

    private static string Said(DisagreementPrices disagreement) => disagreement == DisagreementPrices.Fixed
        ? "; prices fixed at disagreement."
        : "; prices set anew at disagreement.";

    private static double[] Eased(ReadOnlySpan<double> weights, double part)
    {
        var eased = new double[weights.Length];
        for (int j = 0; j < eased.Length; j++)
        {
            eased[j] = part == 1 ? weights[j] : 1 / (1 + (part * (1 - weights[j]) / weights[j]));
        }

        return eased;
    }

    private static double LargestPrice(ReadOnlySpan<double> prices)
    {
        double largest = double.Epsilon;
        foreach (double price in prices)
        {
            largest = double.IsFinite(price) ? Math.Max(largest, Math.Abs(price)) : largest;
        }

        return largest;
    }
}
