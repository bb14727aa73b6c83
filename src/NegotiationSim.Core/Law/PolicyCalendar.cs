using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>The law of every market in every quarter, from the law at the start and the dated policies of the scenario.</summary>
/// <remarks>Policies of one date take effect in the order of the file. Immutable, hence safe from any thread.</remarks>
public sealed class PolicyCalendar
{
    private readonly WorldSpecification world;
    private readonly ImmutableArray<PolicySpecification> byDate;

    /// <summary>The calendar of a world.</summary>
    public PolicyCalendar(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.world = world;
        byDate = [.. world.Policies.OrderBy(p => p.Year).ThenBy(p => p.Quarter)];
    }

    /// <summary>The law of each market in a quarter, in the order of the markets.</summary>
    public ImmutableArray<MarketPolicy> In(Quarter quarter) => [.. world.Markets.Select(market => byDate
        .Where(policy => Begun(policy, quarter) && (policy.Market is null || policy.Market == market.Id))
        .Aggregate(MarketPolicy.AtStart(world, market), (law, policy) => law.With(policy.Lever, policy.Value)))];

    private static bool Begun(PolicySpecification policy, Quarter quarter) =>
        (policy.Year, policy.Quarter).CompareTo((quarter.Year, quarter.Number)) <= 0;
}
