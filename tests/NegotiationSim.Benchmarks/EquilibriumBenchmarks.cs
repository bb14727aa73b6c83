using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;

namespace NegotiationSim.Benchmarks;

/// <summary>Equilibria of prices and fees, each from a cold start to the last digits.</summary>
public class EquilibriumBenchmarks
{
    private readonly LicensedMarket tenProducts = LicensedMarket.OfFirms(
        new LogitDemand([2, 2.6, 1.7, 2.2, 1.1, 2.4, 1.9, 2.1, 1.4, 2.8], 1.25),
        [0, 0, 1, 1, 2, 2, 3, 3, 4, 4],
        [0.8, 1.2, 1, 1.1, 0.7, 0.9, 1.3, 0.6, 1, 1.1]);

    // The merger case of the R package antitrust in market-oracle.json.
    private readonly LicensedMarket threeLabels = new(
        new LogitDemand([4.1, 3.45, 2.8, 3.85, 3.3, 2.95], 0.85),
        [0, 0, 0, 1, 1, 1],
        [2, 3, 4, 2, 3, 4],
        [0.9, 0.9, 0.9, 1.15, 1.15, 1.15],
        [0.6, 0.45, 0.3, 0.6, 0.45, 0.3]);

    private readonly double[] weights = [0.35, 0.5, 0.65, 0.4, 0.55, 0.7];

    [Benchmark]
    public MarketEquilibrium Bertrand() => RetailPrices.Bertrand(tenProducts);

    [Benchmark]
    public MarketEquilibrium Fees() => FeeBargaining.Solve(threeLabels, weights);

    [Benchmark]
    public MarketEquilibrium FeesByGeneralEquations() =>
        FeeBargaining.General(threeLabels, weights, PaymentForm.PerSubscriber, DisagreementPrices.Fixed);

    [Benchmark]
    public MarketEquilibrium RevenueShares() => FeeBargaining.Solve(threeLabels, weights, PaymentForm.RevenueShare);
}
