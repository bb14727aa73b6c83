using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Somebody who may win or lose.</summary>
/// <param name="Group">Kind, such as <c>label</c>.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Metric">What they have, dollars a year.</param>
public sealed record Stake(string Group, string Name, string Metric);

/// <summary>All who may win or lose by a policy.</summary>
public static class Stakeholders
{
    /// <summary>Artists by percentile of income and by tier, labels, platforms, publishers, and consumers by market and by price sensitivity.</summary>
    public static ImmutableArray<Stake> Of(WorldSpecification world) =>
    [
        .. ArtistIncomeObservation.Percentiles.Select(p => new Stake(
            "artist", FormattableString.Invariant($"percentile {p} of career artists"), FormattableString.Invariant($"artists.percentile.{p}"))),
        .. ArtistIncomeObservation.TierNames.Select(tier => new Stake("artist tier", $"{tier} (sum)", $"artists.tierIncome.{tier}")),
        .. world.Labels.Select(label => new Stake("label", label.Id, $"labels.{label.Id}.profit")),
        .. world.Platforms.Where(p => p.Kind != PlatformKind.Unlicensed)
            .Select(platform => new Stake("platform", platform.Id, $"platforms.{platform.Id}.profit")),
        new("publisher", "all", "welfare.publisherIncome"),
        .. YearObservation.PriceThirdNames.Select(third => new Stake(
            "consumer", $"{third.Replace('-', ' ')} third", $"consumers.{third}.surplus")),
        .. world.Markets.Select(market => new Stake("consumer", market.Id, $"markets.{market.Id}.consumerSurplus")),
    ];
}
