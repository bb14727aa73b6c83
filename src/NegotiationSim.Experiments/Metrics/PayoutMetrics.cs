using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of what the payout rules would pay on the census platform, and of tracks.</summary>
internal static class PayoutMetrics
{
    /// <summary>Names of the groups of ranks in metrics: without spaces and thousands' commas.</summary>
    private static readonly ImmutableArray<string> Groups =
        [.. RankBrackets.All.Select(group => group.Name.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-'))];

    public static readonly ImmutableArray<MetricForm> Forms =
    [
        .. PayoutComparison.RuleNames.Skip(1).SelectMany((name, i) => FormsOf(Joined(name), i + 1)),
        Plain("payout.topTenShare", "ten most streamed artists' share of the census platform's money under pro-rata, [0, 1]", p => TopTen(p, 0)),
        Plain("payout.threshold.movedShare", "share of the census platform's money that the threshold rule would move, [0, 1]", p => p.MovedByThresholdShare),
        Plain("payout.threshold.unpaidTracksShare", "share of tracks that the threshold rule would not pay there, [0, 1]", p => p.UnpaidTracksShare),
        new(
            "tracks.below1000Share",
            "share of tracks with fewer than 1,000 streams in the year, [0, 1]",
            (_, _) => (_, year) => (double?)year.Tracks?.Below1000 / year.Tracks?.Tracks),
        new(
            "tracks.band1mTo50mStreamShare",
            "share of streams on tracks with 1 to 50 million of them in the year, [0, 1]",
            (_, _) => (_, year) => year.Tracks?.StreamsIn1mTo50mBand / year.Tracks?.Streams),
    ];

    private static IEnumerable<MetricForm> FormsOf(string name, int rule) =>
    [
        new(
            $"payout.{name}.change.<ranks>",
            "relative change of the money of a group of ranks against pro-rata on the census platform",
            (argument, _) => ByGroup(argument, group => group.Change(rule))),
        new(
            $"payout.{name}.changePerArtist.<ranks>",
            "change of the money of one artist of a group of ranks against pro-rata, dollars a year",
            (argument, _) => ByGroup(argument, group => (group.Dollars[rule] - group.Dollars[0]) / group.Artists)),
        new(
            $"payout.{name}.genreChange.<genre>",
            "relative change of a genre's money against pro-rata on the census platform",
            (argument, world) =>
            {
                int genre = argument.IndexIn([.. world.Genres.Select(g => g.Id)], "genre");
                return (_, year) => year.Payouts?.ByGenre[genre].Change(rule);
            }),
        Plain($"payout.{name}.topTenShare", "ten most streamed artists' share of the census platform's money under the rule, [0, 1]", p => TopTen(p, rule)),
    ];

    private static Measure ByGroup(MetricArgument argument, Func<PaidGroup, double?> value)
    {
        int index = argument.IndexIn(Groups, "group of ranks");
        return (_, year) => year.Payouts is { } payouts && index < payouts.ByRank.Length ? value(payouts.ByRank[index]) : null;
    }

    private static double TopTen(PayoutComparison payouts, int rule) =>
        payouts.ByRank[0].Dollars[rule] / payouts.ByRank.Sum(group => group.Dollars[rule]);

    private static MetricForm Plain(string name, string meaning, Func<PayoutComparison, double> value) =>
        new(name, meaning, (_, _) => (_, year) => year.Payouts is { } payouts ? value(payouts) : null);

    private static string Joined(string name)
    {
        string[] words = name.Split('-');
        return string.Concat(words.Take(1).Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
    }
}
