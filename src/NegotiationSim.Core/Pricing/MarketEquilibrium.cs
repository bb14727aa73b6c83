using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Pricing;

/// <summary>Prices, shares and what everybody has of a market. Shares, profits and surplus are for one person of the market.</summary>
public sealed class MarketEquilibrium
{
    private readonly double[] platformMargins;
    private readonly double[] labelMargins;

    internal MarketEquilibrium(
        LicensedMarket market, PaymentTerms terms, ReadOnlySpan<double> prices, SolutionDiagnostics diagnostics)
    {
        (Market, Terms, Prices, Diagnostics) = (market, terms, [.. prices], diagnostics);
        double[] shares = market.Demand.Shares(prices);
        Shares = [.. shares];
        platformMargins = new double[market.Products];
        labelMargins = new double[market.Products];
        new RetailTerms(market, terms).Problem.Margins(prices, platformMargins, labelMargins);
        ConsumerSurplus = market.Demand.ConsumerSurplus(prices);
    }

    /// <summary>The market.</summary>
    public LicensedMarket Market { get; }

    /// <summary>What platforms pay labels.</summary>
    public PaymentTerms Terms { get; }

    /// <summary>Price of each product; infinite for one that is not offered.</summary>
    public ImmutableArray<double> Prices { get; }

    /// <summary>Share of persons who buy each product; the rest buy nothing.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>What the platform's owner has of a subscriber, costs and terms paid; both margins in one when integrated.</summary>
    public ImmutableArray<double> PlatformMargins => [.. platformMargins];

    /// <summary>What the label's owner has of a subscriber beyond its cost; 0 when integrated.</summary>
    public ImmutableArray<double> LabelMargins => [.. labelMargins];

    /// <summary>Log-sum consumer surplus.</summary>
    public double ConsumerSurplus { get; }

    /// <summary>How it was reached: the residual is what first-order conditions miss, relative to the largest price.</summary>
    public SolutionDiagnostics Diagnostics { get; }

    /// <summary>Herfindahl-Hirschman index of platforms' owners by subscribers, 0 to 10,000.</summary>
    public double PlatformHhi => Hhi(Market.Platforms);

    /// <summary>Herfindahl-Hirschman index of labels' owners by subscribers, 0 to 10,000.</summary>
    public double LabelHhi => Hhi(Market.Labels);

    /// <summary>What an owner has as platform, lump sums paid.</summary>
    /// <param name="owner">The owner.</param>
    public double PlatformProfit(int owner) => Sum(product =>
        Market.Platforms[product] == owner ? (platformMargins[product] * Shares[product]) - Paid(product) : 0);

    /// <summary>What an owner has as label from platforms of others, lump sums received.</summary>
    /// <param name="owner">The owner.</param>
    public double LabelProfit(int owner) => Sum(product =>
        Market.Labels[product] == owner ? (labelMargins[product] * Shares[product]) + Paid(product) : 0);

    private double Paid(int product) =>
        Market.IsIntegrated(product) || !Market.Offered[product] ? 0 : Terms.LumpSums[product];

    private double Sum(Func<int, double> of) => Enumerable.Range(0, Market.Products).Sum(of);

    private double Hhi(ImmutableArray<int> owners)
    {
        var sizes = new double[Market.Owners];
        for (int j = 0; j < Market.Products; j++)
        {
            sizes[owners[j]] += Shares[j];
        }

        return HerfindahlIndex.Of(sizes);
    }
}
