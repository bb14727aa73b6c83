using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of one platform.</summary>
internal static class PlatformMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        new("platforms.<platform>.subscriberShare", "its share of the streaming platforms' subscribers, [0, 1]", SubscriberShare),
        new("platforms.<platform>.userShare", "its share of all platforms' users, [0, 1]", ShareOf(p => p.Users)),
        new("platforms.<platform>.revenueShare", "its share of all platforms' revenue, [0, 1]", ShareOf(p => p.RevenueDollars)),
        new("platforms.<platform>.subscribers", "mean paying users over the year, people", Subscribers),
        new("platforms.<platform>.revenue", "subscriptions and advertising over the year, dollars", Revenue),
        new("platforms.<platform>.paidForUse", "royalties and levies it paid labels, over its revenue, [0, 1]", Paid("usage-royalty", "levy")),
        new("platforms.<platform>.paidToLabels", "lump sums, royalties and levies it paid labels, over its revenue, a ratio", Paid("lump-sum", "usage-royalty", "levy")),
        new("platforms.<platform>.blackoutQuarters", "label-quarters in which a catalogue it seeks was missing", BlackoutQuarters),
        new("platforms.<platform>.profit", "its revenue less payments and costs, dollars", Profit),
    ];

    private static Measure Profit(MetricArgument argument, WorldSpecification world)
    {
        int platform = Index(argument, world);
        return (_, year) => year.Platforms[platform].ProfitDollars;
    }

    private static Measure Subscribers(MetricArgument argument, WorldSpecification world)
    {
        int platform = Index(argument, world);
        return (_, year) => year.Platforms[platform].Subscribers;
    }

    private static Measure Revenue(MetricArgument argument, WorldSpecification world)
    {
        int platform = Index(argument, world);
        return (_, year) => year.Platforms[platform].RevenueDollars;
    }

    private static Measure BlackoutQuarters(MetricArgument argument, WorldSpecification world)
    {
        int platform = Index(argument, world);
        return (_, year) => year.Platforms[platform].BlackoutPairQuarters;
    }

    private static Func<MetricArgument, WorldSpecification, Measure> Paid(params string[] kinds) => (argument, world) =>
    {
        int platform = Index(argument, world);
        string account = $"platform:{world.Platforms[platform].Id}";
        return (run, year) => run.Ledger
            .Where(total => total.Year == year.Year && total.From == account && kinds.Contains(total.Kind))
            .Sum(total => total.MicroDollars) / 1e6 / year.Platforms[platform].RevenueDollars;
    };

    /// <summary>The index of the platform that a metric names.</summary>
    public static int Index(MetricArgument argument, WorldSpecification world) =>
        argument.IndexIn([.. world.Platforms.Select(p => p.Id)], "platform");

    private static Func<MetricArgument, WorldSpecification, Measure> ShareOf(Func<PlatformObservation, double> amount) =>
        (argument, world) =>
        {
            int platform = Index(argument, world);
            return (_, year) => amount(year.Platforms[platform]) / year.Platforms.Sum(amount);
        };

    private static Measure SubscriberShare(MetricArgument argument, WorldSpecification world)
    {
        ImmutableArray<int> streaming =
            [.. Enumerable.Range(0, world.Platforms.Length).Where(i => world.Platforms[i].Kind == PlatformKind.Streaming)];
        int platform = streaming[argument.IndexIn([.. streaming.Select(i => world.Platforms[i].Id)], "streaming platform")];
        return (_, year) => year.Platforms[platform].Subscribers / streaming.Sum(i => year.Platforms[i].Subscribers);
    }
}
