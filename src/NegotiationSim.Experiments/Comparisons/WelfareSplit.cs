using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Metrics;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Splits the change of total welfare by who has it, and consumers' part by what brought it about.</summary>
/// <remarks>
/// <c>price</c> is the indicator of Bennet (1920), <c>-12 Sum_j (N0_j + N1_j)/2 (p1_j - p0_j)</c> over licensed services: people times the
/// change of the monthly price, the average of the first-order effects before and after, exact to third order. <c>outside good</c> is
/// the same for unlicensed sources, whose price is the feared cost. <c>variety</c> is the rest of the change of consumer surplus:
/// catalogues, services that come or go, and taste for them. So the parts sum to the change by construction
/// (<see href="../../../docs/references.md#diewert2005">Diewert 2005</see> on the indicator).
/// </remarks>
internal static class WelfareSplit
{
    private const double MonthsPerYear = 12;

    /// <summary>The metrics the split needs of a world.</summary>
    public static ImmutableArray<string> Metrics(WorldSpecification world) =>
    [
        "welfare.consumerSurplus", "welfare.platformProfit", "welfare.labelProfit", "welfare.artistIncome", "welfare.publisherIncome",
        "welfare.total",
        .. Services(world).SelectMany(service => new[] { OfferMetrics.Users(service.Id), OfferMetrics.Price(service.Id) }),
    ];

    /// <summary>The parts of a year and replication.</summary>
    /// <param name="world">The base's world; a service that only the policy's world has counts as variety.</param>
    /// <param name="basis">A metric of the base.</param>
    /// <param name="policy">The same metric under the policy.</param>
    public static (ImmutableArray<Part> Parts, double Change) Of(
        WorldSpecification world, Func<string, double> basis, Func<string, double> policy)
    {
        double price = Indicator(world, licensed: true, basis, policy);
        double outside = Indicator(world, licensed: false, basis, policy);
        double surplus = Change("welfare.consumerSurplus");
        return (
            [
                new Part("consumers", "price", "prices of licensed services", price),
                new Part("consumers", "outside good", "feared cost of unlicensed sources", outside),
                new Part("consumers", "variety", "catalogues, services, and the rest of consumer surplus", surplus - price - outside),
                new Part("artists", "income", "cash paid to artists", Change("welfare.artistIncome")),
                new Part("labels", "profit", "receipts less artists and operating cost", Change("welfare.labelProfit")),
                new Part("platforms", "profit", "revenue less payments and costs", Change("welfare.platformProfit")),
                new Part("publishers", "income", "cash paid to publishers", Change("welfare.publisherIncome")),
            ],
            Change("welfare.total"));

        double Change(string metric) => policy(metric) - basis(metric);
    }

    private static double Indicator(WorldSpecification world, bool licensed, Func<string, double> basis, Func<string, double> policy)
    {
        double sum = 0;
        foreach (var (id, _) in Services(world).Where(service => service.Licensed == licensed))
        {
            double people = (basis(OfferMetrics.Users(id)) + policy(OfferMetrics.Users(id))) / 2;
            double rise = policy(OfferMetrics.Price(id)) - basis(OfferMetrics.Price(id));
            sum += double.IsNaN(people * rise) ? 0 : people * rise;
        }

        return -MonthsPerYear * sum;
    }

    private static IEnumerable<(string Id, bool Licensed)> Services(WorldSpecification world) =>
        from platform in world.Platforms
        where platform.Kind is PlatformKind.Streaming or PlatformKind.Unlicensed
        from id in OfferMetrics.Ids(platform)
        select (id, platform.Kind == PlatformKind.Streaming);
}
