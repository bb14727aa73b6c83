namespace NegotiationSim.Core.Pricing;

/// <summary>Bargained payments for each subscriber under any demand: equations in all prices and payments.</summary>
/// <remarks>
/// Retail: a platform's margin is the one its first-order condition asks for. Wholesale: with the platform's weight b, b times what the
/// label's owner loses without the product is (1-b) times what the platform's owner loses. A revenue share is carried as the money it
/// comes to; moving it moves as much between the two as moving a fee, and differs only in what the platform keeps of a higher price.
/// </remarks>
internal sealed class BargainedFees : INewtonSystem
{
    private const double RelativeStep = 1e-7;

    private readonly LicensedMarket market;
    private readonly double[] platformWeights;
    private readonly bool isRevenueShare;
    private readonly bool isReoptimised;
    private readonly int[] offered;
    private readonly int[] bargained;
    private readonly double[] payments;
    private readonly double[] costs;
    private readonly double[] kept;
    private readonly double[] feeMargins;
    private readonly double[] prices;
    private readonly double[] own;
    private readonly double[] cross;
    private readonly double[] shares;
    private readonly double[] platformMargins;
    private readonly double[] labelMargins;
    private readonly double[] withoutPrices;
    private readonly double[] withoutShares;
    private readonly double[] withoutPlatformMargins;
    private readonly double[] withoutLabelMargins;
    private readonly double[] space;

    /// <summary>Sets up the equations.</summary>
    /// <param name="market">The market.</param>
    /// <param name="platformWeights">Platform's bargaining weight, by product; above 0.</param>
    /// <param name="form">Fee or revenue share.</param>
    /// <param name="disagreement">What prices do without agreement.</param>
    public BargainedFees(
        LicensedMarket market, ReadOnlySpan<double> platformWeights, PaymentForm form, DisagreementPrices disagreement)
    {
        this.market = market;
        this.platformWeights = platformWeights.ToArray();
        isRevenueShare = form == PaymentForm.RevenueShare;
        isReoptimised = disagreement == DisagreementPrices.Reoptimised;
        int products = market.Products;
        offered = [.. Enumerable.Range(0, products).Where(j => market.Offered[j])];
        bargained = [.. offered.Where(j => !market.IsIntegrated(j))];
        payments = [.. market.LabelCosts];
        costs = new double[products];
        kept = new double[products];
        feeMargins = new double[products];
        prices = new double[products];
        own = new double[products];
        cross = new double[products * products];
        shares = new double[products];
        platformMargins = new double[products];
        labelMargins = new double[products];
        withoutPrices = new double[products];
        withoutShares = new double[products];
        withoutPlatformMargins = new double[products];
        withoutLabelMargins = new double[products];
        space = isReoptimised ? new double[ZetaFixedPoint.Space(products, market.Owners)] : [];
        prices.AsSpan().Fill(double.PositiveInfinity);
    }

    /// <summary>Number of unknowns.</summary>
    public int Size => offered.Length + bargained.Length;

    private RetailProblem Problem =>
        new(market.Owners, market.Platforms.AsSpan(), market.Labels.AsSpan(), costs, kept, feeMargins);

    /// <summary>Unknowns for given prices and payments.</summary>
    public double[] Unknowns(ReadOnlySpan<double> retail, ReadOnlySpan<double> paid)
    {
        var at = new double[Size];
        for (int i = 0; i < offered.Length; i++)
        {
            at[i] = retail[offered[i]];
        }

        for (int i = 0; i < bargained.Length; i++)
        {
            at[offered.Length + i] = paid[bargained[i]];
        }

        return at;
    }

    /// <summary>Prices and payments for given unknowns.</summary>
    public void Read(ReadOnlySpan<double> at, Span<double> retail, Span<double> paid)
    {
        Take(at);
        prices.CopyTo(retail);
        payments.CopyTo(paid);
    }

    /// <summary>What both sides of each product have from it over having it off the market, for one person; at the last residual.</summary>
    public bool TryGains(int product, out double label, out double platform)
    {
        (label, platform) = (0, 0);
        if (!isReoptimised)
        {
            market.Demand.Leaving(product, prices, withoutShares);
            label = Lost(market.Labels[product]);
            platform = Lost(market.Platforms[product]);
            return true;
        }

        prices.CopyTo(withoutPrices, 0);
        withoutPrices[product] = double.PositiveInfinity;
        if (!ZetaFixedPoint.Solve(market.Demand, Problem, withoutPrices, space).Converged)
        {
            return false;
        }

        market.Demand.Shares(withoutPrices, withoutShares);
        Problem.Margins(withoutPrices, withoutPlatformMargins, withoutLabelMargins);
        label = Profit(market.Labels[product]);
        platform = Profit(market.Platforms[product]);
        return true;
    }

    public bool TryResidual(ReadOnlySpan<double> at, Span<double> residual)
    {
        if (!Take(at))
        {
            return false;
        }

        market.Demand.Respond(prices, shares, own, cross);
        Problem.Margins(prices, platformMargins, labelMargins);
        for (int i = 0; i < offered.Length; i++)
        {
            int j = offered[i];
            if (!(own[j] > 0))
            {
                return false;
            }

            residual[i] = platformMargins[j] - Problem.Wanted(j, shares, own, cross, platformMargins, labelMargins);
        }

        for (int i = 0; i < bargained.Length; i++)
        {
            int j = bargained[i];
            if (!TryGains(j, out double label, out double platform))
            {
                return false;
            }

            residual[offered.Length + i] = ((platformWeights[j] * label) - ((1 - platformWeights[j]) * platform)) / shares[j];
        }

        return true;
    }

    public void Jacobian(ReadOnlySpan<double> at, ReadOnlySpan<double> residual, Span<double> jacobian)
    {
        double[] moved = at.ToArray();
        var there = new double[Size];
        for (int column = 0; column < Size; column++)
        {
            double step = RelativeStep * (at[column] == 0 ? 1 : Math.Abs(at[column]));
            moved[column] = at[column] + step;
            bool inside = TryResidual(moved, there);
            for (int row = 0; row < Size; row++)
            {
                jacobian[(row * Size) + column] = inside ? (there[row] - residual[row]) / step : double.NaN;
            }

            moved[column] = at[column];
        }
    }

    private bool Take(ReadOnlySpan<double> at)
    {
        for (int i = 0; i < offered.Length; i++)
        {
            prices[offered[i]] = at[i];
        }

        for (int i = 0; i < bargained.Length; i++)
        {
            payments[bargained[i]] = at[offered.Length + i];
        }

        bool inside = true;
        foreach (int j in offered)
        {
            bool integrated = market.IsIntegrated(j);
            double share = isRevenueShare && !integrated ? payments[j] / prices[j] : 0;
            kept[j] = 1 - share;
            costs[j] = market.PlatformCosts[j] + (isRevenueShare && !integrated ? 0 : payments[j]);
            feeMargins[j] = integrated ? 0 : (isRevenueShare ? 0 : payments[j]) - market.LabelCosts[j];
            inside &= double.IsFinite(prices[j]) && kept[j] > 0 && (!isRevenueShare || prices[j] > 0);
        }

        return inside;
    }

    // What an owner loses when shares fall as in withoutShares, margins as they are.
    private double Lost(int owner)
    {
        double lost = 0;
        foreach (int k in offered)
        {
            if (market.Platforms[k] == owner)
            {
                lost += platformMargins[k] * withoutShares[k];
            }
            else if (market.Labels[k] == owner)
            {
                lost += labelMargins[k] * withoutShares[k];
            }
        }

        return lost;
    }

    // The owner's profit with the product less that without it, summed by product so that what does not change cancels.
    private double Profit(int owner)
    {
        double gain = 0;
        foreach (int k in offered)
        {
            if (market.Platforms[k] == owner)
            {
                gain += (platformMargins[k] * shares[k]) - (withoutPlatformMargins[k] * withoutShares[k]);
            }
            else if (market.Labels[k] == owner)
            {
                gain += (labelMargins[k] * shares[k]) - (withoutLabelMargins[k] * withoutShares[k]);
            }
        }

        return gain;
    }
}
