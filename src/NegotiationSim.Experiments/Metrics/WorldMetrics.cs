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
        OfGenre("genres.<genre>.syntheticShare", "share of the genre's listening hours that went to synthetic tracks, [0, 1]", (share, _) => share),
        OfGenre("genres.<genre>.syntheticToAll", "that share over the one of all genres, a ratio", (share, all) => share / all),
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

    private static MetricForm OfGenre(string pattern, string meaning, Func<double, double, double> value) => new(pattern, meaning, (argument, world) =>
    {
        int genre = argument.IndexIn([.. world.Genres.Select(g => g.Id)], "genre");
        return (_, year) => year.SyntheticShareByGenre.IsEmpty ? null : value(year.SyntheticShareByGenre[genre], year.SyntheticShare);
    });

    private static MetricForm Plain(string name, string meaning, Func<YearObservation, double> value) =>
        new(name, meaning, (_, _) => (_, year) => value(year));
}
