namespace NegotiationSim.Core.Pricing;

/// <summary>What platforms maximise when they set prices, the terms with labels given. Products at an infinite price are not offered.</summary>
/// <param name="owners">Number of owners.</param>
/// <param name="platforms">Owner of the platform of each product.</param>
/// <param name="labels">Owner of the label of each product.</param>
/// <param name="costs">What a subscriber costs the platform's owner, fee included.</param>
/// <param name="kept">Share of the price that the platform's owner keeps.</param>
/// <param name="feeMargins">What the label's owner has of a subscriber beside a share of the price; 0 when integrated.</param>
internal readonly ref struct RetailProblem(
    int owners,
    ReadOnlySpan<int> platforms,
    ReadOnlySpan<int> labels,
    ReadOnlySpan<double> costs,
    ReadOnlySpan<double> kept,
    ReadOnlySpan<double> feeMargins)
{
    public readonly int Owners = owners;
    public readonly ReadOnlySpan<int> Platforms = platforms;
    public readonly ReadOnlySpan<int> Labels = labels;
    public readonly ReadOnlySpan<double> Costs = costs;
    public readonly ReadOnlySpan<double> Kept = kept;
    public readonly ReadOnlySpan<double> FeeMargins = feeMargins;

    /// <summary>What each side has of a subscriber at some prices.</summary>
    public void Margins(ReadOnlySpan<double> prices, Span<double> platform, Span<double> label)
    {
        for (int j = 0; j < prices.Length; j++)
        {
            bool offered = !double.IsPositiveInfinity(prices[j]);
            platform[j] = offered ? (Kept[j] * prices[j]) - Costs[j] : 0;
            label[j] = offered && Platforms[j] != Labels[j] ? FeeMargins[j] + ((1 - Kept[j]) * prices[j]) : 0;
        }
    }

    /// <summary>The margin of a product at which its owner would not change its price, the other margins given (zeta).</summary>
    /// <remarks>
    /// An owner counts what it earns anywhere: as platform on its own products, as label on those of rival platforms.
    /// </remarks>
    public double Wanted(
        int product, ReadOnlySpan<double> shares, ReadOnlySpan<double> own, ReadOnlySpan<double> cross,
        ReadOnlySpan<double> platformMargins, ReadOnlySpan<double> labelMargins)
    {
        int owner = Platforms[product];
        double worth = Kept[product] * shares[product];
        ReadOnlySpan<double> row = cross.Slice(product * shares.Length, shares.Length);
        for (int k = 0; k < row.Length; k++)
        {
            if (Platforms[k] == owner)
            {
                worth += platformMargins[k] * row[k];
            }
            else if (Labels[k] == owner)
            {
                worth += labelMargins[k] * row[k];
            }
        }

        return worth / own[product];
    }

    /// <summary>All wanted margins under the plain logit, where they are what is kept over price sensitivity and the owner's profit.</summary>
    /// <remarks>Ten products of five firms take 7.5 µs so, 14 µs by way of all pairs of products.</remarks>
    public void WantedOfLogit(
        double priceSensitivity, ReadOnlySpan<double> shares, ReadOnlySpan<double> platformMargins, ReadOnlySpan<double> labelMargins,
        Span<double> profits, Span<double> wanted)
    {
        profits.Clear();
        for (int j = 0; j < shares.Length; j++)
        {
            profits[Platforms[j]] += platformMargins[j] * shares[j];
            if (Labels[j] != Platforms[j])
            {
                profits[Labels[j]] += labelMargins[j] * shares[j];
            }
        }

        for (int j = 0; j < wanted.Length; j++)
        {
            wanted[j] = (Kept[j] / priceSensitivity) + profits[Platforms[j]];
        }
    }
}
