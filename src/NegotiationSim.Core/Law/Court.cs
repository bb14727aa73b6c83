using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>Courts and enforcement, as an agent.</summary>
public interface ICourt
{
    /// <summary>What using an unlicensed source is feared to cost in each market, dollars a month (zeta).</summary>
    ValueTask<ImmutableArray<double>> FearedCostAsync();

    /// <summary>Acts for a quarter: what users of unlicensed sources are made to pay in each market.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="unlicensedUsers">Users of unlicensed sources by market, people.</param>
    ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers);

    /// <summary>Sets the yearly probability of being caught in a market, [0, 1].</summary>
    ValueTask SetDetectionAsync(int market, double detectionPerYear);
}

/// <summary>Enforces the law against users of unlicensed sources: a share is caught and settles with the labels.</summary>
public sealed class Court : ICourt
{
    private const int MonthsPerYear = 12;

    private readonly ImmutableArray<MarketSpecification> markets;
    private readonly double[] detectionPerYear;

    /// <summary>The courts of a world's markets.</summary>
    public Court(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        markets = world.Markets;
        detectionPerYear = [.. markets.Select(m => m.Enforcement.DetectionPerYear)];
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<double>> FearedCostAsync() => new([.. markets.Select((m, i) =>
        m.Enforcement.FearFactor * detectionPerYear[i] * m.Enforcement.SettlementDollars / MonthsPerYear)]);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers) =>
        new([.. markets.Select((m, i) => Money.FromDollars(
            unlicensedUsers[i] * detectionPerYear[i] / Quarter.PerYear * m.Enforcement.SettlementDollars))]);

    /// <inheritdoc/>
    public ValueTask SetDetectionAsync(int market, double detectionPerYear)
    {
        this.detectionPerYear[market] = detectionPerYear;
        return default;
    }
}
