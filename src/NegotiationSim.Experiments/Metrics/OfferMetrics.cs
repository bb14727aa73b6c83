using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of single offers (a tier of a platform in a market), of markets and of groups of consumers.</summary>
internal static class OfferMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new("offers.<platform:n>.users", "mean users of a platform's n-th offering, from 0, people", Offer(offer => offer.Users)),
        new(
            "offers.<platform:n>.price",
            "mean price of a platform's n-th offering, or the feared cost of an unlicensed one, dollars a month",
            Offer(offer => offer.PriceDollarsPerMonth)),
        new("markets.<market>.consumerSurplus", "consumer surplus of a market, dollars", Surplus),
        new(
            "consumers.<third>.surplus",
            "consumer surplus of a third of consumers by price sensitivity, over all markets, dollars",
            (argument, _) =>
            {
                int third = argument.IndexIn(YearObservation.PriceThirdNames, "third of consumers");
                return (_, year) => third < year.SurplusByPriceThirdDollars.Length ? year.SurplusByPriceThirdDollars[third] : null;
            }),
    ];

    /// <summary>How the metrics name a platform's offerings, in their order.</summary>
    public static IEnumerable<string> Ids(PlatformSpecification platform) =>
        Enumerable.Range(0, platform.Offerings.Length).Select(n => $"{platform.Id}:{n.ToString(CultureInfo.InvariantCulture)}");

    public static string Users(string id) => $"offers.{id}.users";

    public static string Price(string id) => $"offers.{id}.price";

    private static Func<MetricArgument, WorldSpecification, Measure> Offer(Func<OfferObservation, double> value) =>
        (argument, world) =>
        {
            ImmutableArray<string> ids = [.. world.Platforms.SelectMany(Ids)];
            int index = argument.IndexIn(ids, "offering");
            return (_, year) => index < year.Offers.Length ? value(year.Offers[index]) : null;
        };

    private static Measure Surplus(MetricArgument argument, WorldSpecification world)
    {
        int market = argument.IndexIn([.. world.Markets.Select(m => m.Id)], "market");
        return (_, year) => market < year.MarketSurplusDollars.Length ? year.MarketSurplusDollars[market] : null;
    }
}
