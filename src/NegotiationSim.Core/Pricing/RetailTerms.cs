namespace NegotiationSim.Core.Pricing;

/// <summary>Terms as platforms feel them when they set prices.</summary>
internal sealed class RetailTerms
{
    private readonly LicensedMarket market;
    private readonly double[] costs;
    private readonly double[] kept;
    private readonly double[] feeMargins;

    public RetailTerms(LicensedMarket market, PaymentTerms terms)
    {
        if (terms.Fees.Length != market.Products)
        {
            throw new ArgumentException($"There are {market.Products} products and {terms.Fees.Length} terms.", nameof(terms));
        }

        this.market = market;
        costs = new double[market.Products];
        kept = new double[market.Products];
        feeMargins = new double[market.Products];
        for (int j = 0; j < market.Products; j++)
        {
            bool integrated = market.IsIntegrated(j);
            costs[j] = market.PlatformCosts[j] + (integrated ? market.LabelCosts[j] : terms.Fees[j]);
            kept[j] = integrated ? 1 : 1 - terms.RevenueShares[j];
            feeMargins[j] = integrated ? 0 : terms.Fees[j] - market.LabelCosts[j];
        }
    }

    public RetailProblem Problem =>
        new(market.Owners, market.Platforms.AsSpan(), market.Labels.AsSpan(), costs, kept, feeMargins);

    /// <summary>Price at which a platform's owner earns nothing of a subscriber.</summary>
    public double BreakEven(int product) => costs[product] / kept[product];
}
