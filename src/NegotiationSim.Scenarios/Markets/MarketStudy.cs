using System.Collections.Immutable;
using NegotiationSim.Core.Pricing;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>A market and what may become of it, read from a file and found sound; docs/market-format.md describes the files.</summary>
/// <param name="Name">Name of the file without folder and ending.</param>
/// <param name="Products">Names of products.</param>
/// <param name="Cases">The market as it is, named <see cref="Base"/>, and its scenarios in the order of the file.</param>
public sealed record MarketStudy(string Name, ImmutableArray<string> Products, ImmutableArray<MarketCase> Cases)
{
    /// <summary>Name of the market as it is.</summary>
    public const string Base = "base";
}

/// <summary>One state of a market.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Market">Demand, costs and owners.</param>
/// <param name="Owners">Names of owners, by their number in the market.</param>
/// <param name="PlatformWeights">Platforms' bargaining weight over each product; empty where terms are given.</param>
/// <param name="Form">What is bargained over.</param>
/// <param name="Disagreement">What prices do in the minds of a pair that does not agree.</param>
/// <param name="Terms">Terms where they are given, not bargained over.</param>
public sealed record MarketCase(
    string Name,
    LicensedMarket Market,
    ImmutableArray<string> Owners,
    ImmutableArray<double> PlatformWeights,
    PaymentForm Form,
    DisagreementPrices Disagreement,
    PaymentTerms Terms)
{
    /// <summary>Solves it.</summary>
    public MarketEquilibrium Solve() => PlatformWeights.IsEmpty
        ? RetailPrices.Bertrand(Market, Terms)
        : FeeBargaining.Solve(Market, PlatformWeights.AsSpan(), Form, Disagreement);
}
