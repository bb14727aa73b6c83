using System.Collections.Immutable;
using NegotiationSim.Core.Concentration;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of the whole world.</summary>
internal static class WorldMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        Plain("recordedRevenue", "all labels' receipts, dollars", year => year.Labels.Sum(l => l.RevenueDollars)),
        Plain("streamingRevenue", "usage payments of streaming platforms, dollars", year => year.Labels.Sum(l => l.StreamingDollars)),
        Plain("streams", "streams of all labels' artists on streaming platforms, plays", year => year.Labels.Sum(l => l.Streams)),
        Plain("labels.hhi", "Herfindahl-Hirschman index of labels' receipts, 0 to 10,000", Concentration),
        Plain("blackoutQuarters", "label-quarters in which a sought catalogue was missing", year => year.Platforms.Sum(p => p.BlackoutPairQuarters)),
        Plain("syntheticShare", "share of listening hours that went to synthetic tracks, [0, 1]", year => year.SyntheticShare),
        Plain("welfare.consumerSurplus", "consumer surplus, dollars", year => year.Welfare.ConsumerSurplus),
        Plain("welfare.platformProfit", "all platforms' profit, dollars", year => year.Welfare.PlatformProfit),
        Plain("welfare.labelProfit", "all labels' profit, dollars", year => year.Welfare.LabelProfit),
        Plain("welfare.artistIncome", "cash paid to artists, dollars", year => year.Welfare.ArtistIncome),
        Plain("welfare.publisherIncome", "cash paid to publishers, dollars", year => year.Welfare.PublisherIncome),
        Plain("welfare.total", "total welfare, dollars", year => year.Welfare.Total),
    ];

    private static double Concentration(YearObservation year)
    {
        double[] receipts = [.. year.Labels.Select(l => l.RevenueDollars)];
        return Array.TrueForAll(receipts, usd => usd == 0) ? double.NaN : HerfindahlIndex.Of(receipts);
    }

    private static MetricForm Plain(string name, string meaning, Func<YearObservation, double> value) =>
        new(name, meaning, (_, _) => (_, year) => value(year));
}
