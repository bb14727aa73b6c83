using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>One way to model what a scenario leaves open, as changes of the scenario.</summary>
/// <remarks>
/// The choice of the bargaining model can decide the answer
/// (<see href="../../../docs/references.md#boshoff2025">Boshoff et al. 2025</see>), and an interval over replications does not show it.
/// </remarks>
/// <param name="Name">Name, such as <c>nash</c>.</param>
/// <param name="Overrides">Changes of the scenario; none for the scenario as it is written.</param>
public sealed record ModelChoice(string Name, ImmutableArray<string> Overrides)
{
    private static readonly ImmutableArray<string> Rules =
    [
        "alternating-offers", "nash", "kalai-smorodinsky", "egalitarian", "utilitarian", "label-ultimatum", "platform-ultimatum",
    ];

    private static readonly ImmutableArray<string> PayoutRules = ["pro-rata", "user-centric", "artist-centric", "threshold"];

    /// <summary>Talks played by alternating offers, and settled by each solution concept.</summary>
    public static ImmutableArray<ModelChoice> OfBargaining => [.. Rules.Select(rule => new ModelChoice(rule, [$"bargaining.rule={rule}"]))];

    /// <summary>Every streaming platform's pools shared by each payout rule.</summary>
    /// <param name="world">The base's world.</param>
    public static ImmutableArray<ModelChoice> OfPayout(WorldSpecification world) =>
    [
        .. PayoutRules.Select(rule => new ModelChoice(
            rule,
            [.. world.Platforms.Where(p => p.Kind == PlatformKind.Streaming).Select(p => $"platforms.{p.Id}.payoutRule={rule}")])),
    ];

    /// <summary>
    /// Demand as written; a plain logit of consumers alike in price sensitivity and taste; elasticities half and twice as large; and
    /// catalogues that matter half as much. Each is calibrated to the same start users.
    /// </summary>
    /// <param name="world">The base's world.</param>
    public static ImmutableArray<ModelChoice> OfDemand(WorldSpecification world)
    {
        ConsumerSpecification consumers = world.Consumers;
        return
        [
            new("as-written", []),
            new("plain-logit", ["consumers.priceSensitivityLogSd=0", "consumers.tasteConcentration=1000000"]),
            new("half-elasticity", [Set("consumers.ownPriceElasticity", consumers.OwnPriceElasticity / 2)]),
            new("double-elasticity", [Set("consumers.ownPriceElasticity", consumers.OwnPriceElasticity * 2)]),
            new("half-catalogue-weight", [Set("consumers.catalogueWeight", consumers.CatalogueWeight / 2)]),
        ];
    }

    private static string Set(string path, double value) => string.Create(CultureInfo.InvariantCulture, $"{path}={value:R}");
}
