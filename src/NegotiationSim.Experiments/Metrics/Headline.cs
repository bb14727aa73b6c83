using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>The metrics that experiments report unless asked for others: one list for bands, comparisons and sweeps.</summary>
public static class Headline
{
    private static readonly ImmutableArray<string> OfAnyWorld =
    [
        "artists.medianIncome", "artists.meanIncome", "artists.gini", "artists.topOnePercentShare",
        "artists.above.1000", "artists.above.10000", "artists.above.100000", "artists.above.1000000",
        "welfare.consumerSurplus", "welfare.platformProfit", "welfare.labelProfit", "welfare.artistIncome", "welfare.publisherIncome",
        "welfare.total",
        "recordedRevenue", "streamingRevenue", "labels.hhi", "lumpSumFraction", "blackoutQuarters", "syntheticShare",
    ];

    /// <summary>Names of the headline metrics of a world, in the order they are reported; each is in the <see cref="MetricCatalogue"/>.</summary>
    public static ImmutableArray<string> Of(WorldSpecification world) =>
    [
        .. OfAnyWorld,
        .. world.Labels.Select(label => $"labels.{label.Id}.revenueShare"),
        .. world.Labels.Select(label => $"labels.{label.Id}.profit"),
        .. world.Platforms.Select(platform => $"platforms.{platform.Id}.userShare"),
        .. world.Platforms.Select(platform => $"platforms.{platform.Id}.profit"),
    ];
}
