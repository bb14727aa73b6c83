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

    /// <summary>Takes in the law of a quarter, market by market; it holds until the next.</summary>
    ValueTask EnactAsync(ImmutableArray<MarketPolicy> policies);
}

/// <summary>Enforces the law against users of unlicensed sources: a share is caught and settles with the labels.</summary>
public sealed class Court : ICourt
{
    private const int MonthsPerYear = 12;

    private readonly ImmutableArray<MarketSpecification> markets;
    private ImmutableArray<MarketPolicy> policies;

    /// <summary>The courts of a world's markets.</summary>
    public Court(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        markets = world.Markets;
        policies = [.. markets.Select(m => MarketPolicy.AtStart(world, m))];
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<double>> FearedCostAsync() => new([.. markets.Select((m, i) =>
        m.Enforcement.FearFactor * policies[i].DetectionPerYear * m.Enforcement.SettlementDollars / MonthsPerYear)]);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers) =>
        new([.. markets.Select((m, i) => Money.FromDollars(
            unlicensedUsers[i] * policies[i].DetectionPerYear / Quarter.PerYear * m.Enforcement.SettlementDollars))]);

    /// <inheritdoc/>
    public ValueTask EnactAsync(ImmutableArray<MarketPolicy> policies)
    {
        this.policies = policies;
        return default;
    }
}
