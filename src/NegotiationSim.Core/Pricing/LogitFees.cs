using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Core.Pricing;

/// <summary>Bargained fees under the plain logit, prices fixed at disagreement, as equations in the profits of owners alone.</summary>
/// <remarks>
/// Leaving a product off sends its buyers to others in proportion to shares. The pair's condition then loses its shares: with
/// platform's weight b and sensitivity a, b(m - P) = (1-b)(M - Q), where m and M are the margins of the label and the platform and P and Q
/// the whole profits of their owners. Retail conditions are M - Q = 1/a. So every margin is a constant and an owner's profit, and the
/// unknowns are as many as owners. Without vertical ties and with one weight, m = (1-b)/b / (a(1-S)), S the label's share.
/// </remarks>
internal sealed class LogitFees : INewtonSystem
{
    private readonly LicensedMarket market;
    private readonly LogitDemand demand;
    private readonly int[] platforms;
    private readonly int[] labels;
    private readonly double[] labelConstants;
    private readonly double[] baseCosts;
    private readonly double[] prices;
    private readonly double[] shares;
    private readonly double[] gradient;
    private readonly int owners;

    /// <summary>Sets up the equations.</summary>
    /// <param name="market">A market whose demand is a plain logit.</param>
    /// <param name="ratios">Label's over platform's bargaining weight, by product.</param>
    public LogitFees(LicensedMarket market, ReadOnlySpan<double> ratios)
    {
        this.market = market;
        demand = (LogitDemand)market.Demand;
        int products = market.Products;
        platforms = new int[products];
        labels = new int[products];
        labelConstants = new double[products];
        baseCosts = new double[products];
        prices = new double[products];
        shares = new double[products];
        market.Platforms.CopyTo(platforms);
        for (int j = 0; j < products; j++)
        {
            bool bargains = !market.IsIntegrated(j);
            labels[j] = bargains ? market.Labels[j] : -1;
            labelConstants[j] = bargains ? ratios[j] / demand.PriceSensitivity : 0;
            baseCosts[j] = market.Offered[j] ? market.PlatformCosts[j] + market.LabelCosts[j] : double.PositiveInfinity;
        }

        owners = market.Owners;
        gradient = new double[owners];
    }

    /// <summary>Profits from which to start: those at the prices that owners without any profit elsewhere would set.</summary>
    public double[] Start()
    {
        var profits = new double[owners];
        Prices(profits);
        demand.Shares(prices, shares);
        for (int j = 0; j < shares.Length; j++)
        {
            profits[platforms[j]] += shares[j] / demand.PriceSensitivity;
            if (labels[j] >= 0)
            {
                profits[labels[j]] += shares[j] * labelConstants[j];
            }
        }

        return profits;
    }

    /// <summary>Prices and fees at the profits.</summary>
    public void Read(ReadOnlySpan<double> profits, Span<double> retail, Span<double> fees)
    {
        Prices(profits);
        prices.CopyTo(retail);
        for (int j = 0; j < fees.Length; j++)
        {
            fees[j] = market.LabelCosts[j] + (labels[j] >= 0 ? labelConstants[j] + profits[labels[j]] : 0);
        }
    }

    public bool TryResidual(ReadOnlySpan<double> at, Span<double> residual)
    {
        Prices(at);
        demand.Shares(prices, shares);
        for (int owner = 0; owner < owners; owner++)
        {
            residual[owner] = -at[owner];
        }

        double platformConstant = 1 / demand.PriceSensitivity;
        for (int j = 0; j < shares.Length; j++)
        {
            residual[platforms[j]] += (platformConstant + at[platforms[j]]) * shares[j];
            if (labels[j] >= 0)
            {
                residual[labels[j]] += (labelConstants[j] + at[labels[j]]) * shares[j];
            }
        }

        return true;
    }

    public void Jacobian(ReadOnlySpan<double> at, ReadOnlySpan<double> residual, Span<double> jacobian)
    {
        jacobian.Clear();
        for (int owner = 0; owner < owners; owner++)
        {
            jacobian[(owner * owners) + owner] = -1;
        }

        // What an owner's profit adds to all prices together, weighted by shares.
        gradient.AsSpan().Clear();
        for (int j = 0; j < shares.Length; j++)
        {
            gradient[platforms[j]] += shares[j];
            if (labels[j] >= 0)
            {
                gradient[labels[j]] += shares[j];
            }
        }

        double platformConstant = 1 / demand.PriceSensitivity;
        for (int j = 0; j < shares.Length; j++)
        {
            Add(jacobian, platforms[j], (platformConstant + at[platforms[j]]) * shares[j], j);
            if (labels[j] >= 0)
            {
                Add(jacobian, labels[j], (labelConstants[j] + at[labels[j]]) * shares[j], j);
            }
        }
    }

    // An owner's income from a product answers to its own margin and, through all prices, to the product's share.
    private void Add(Span<double> jacobian, int owner, double income, int product)
    {
        Span<double> row = jacobian.Slice(owner * owners, owners);
        row[owner] += shares[product];
        double slope = demand.PriceSensitivity * income;
        for (int q = 0; q < row.Length; q++)
        {
            row[q] += slope * gradient[q];
        }

        row[platforms[product]] -= slope;
        if (labels[product] >= 0)
        {
            row[labels[product]] -= slope;
        }
    }

    private void Prices(ReadOnlySpan<double> profits)
    {
        double platformConstant = 1 / demand.PriceSensitivity;
        for (int j = 0; j < prices.Length; j++)
        {
            prices[j] = baseCosts[j] + platformConstant + profits[platforms[j]]
                + (labels[j] >= 0 ? labelConstants[j] + profits[labels[j]] : 0);
        }
    }
}
