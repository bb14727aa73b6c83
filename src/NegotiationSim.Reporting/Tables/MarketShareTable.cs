using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>market_share.csv</c>: the size and shares of every agent, and each side's concentration.</summary>
internal static class MarketShareTable
{
    private const string Platform = "platform";
    private const string Label = "label";
    private const string Agent = "agent";
    private const string Concentration = "hhi";

    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "market_share",
            "Size and shares of platforms and labels, and the concentration of each side",
            run.Years.SelectMany(year => Platforms(run.Names, year).Concat(Labels(run.Names, year))),
            row => row.Year)
        .Text("side", "platform or label", row => row.Side)
        .Text("statistic", "agent, or hhi for a side's concentration", row => row.Statistic)
        .Text("id", "identifier of the platform or label; empty for a side", row => row.Id)
        .Number("users_people", "platforms: mean users over the year, all tiers", row => row.Users)
        .Number("subscribers_people", "platforms: mean paying users", row => row.Subscribers)
        .Number("revenue_usd", "platform: subscriptions and advertising a year; label: all receipts", row => row.Revenue)
        .Number("streams_count", "labels: streams of its artists a year", row => row.Streams)
        .Number("user_share", "share of all platforms' users; a person on two platforms counts on both", row => row.UserShare)
        .Number("revenue_share", "share of the side's revenue", row => row.RevenueShare)
        .Number("stream_share", "share of all labels' streams", row => row.StreamShare)
        .Number("user_hhi", "sum of squared percentage shares of users, 0 to 10,000", row => row.UserHhi)
        .Number("revenue_hhi", "the same of revenue", row => row.RevenueHhi)
        .Number("stream_hhi", "the same of streams", row => row.StreamHhi);

    private static IEnumerable<Row> Platforms(WorldNames names, YearObservation year)
    {
        var users = Shares.Of(year.Platforms.Select(p => p.Users));
        var revenue = Shares.Of(year.Platforms.Select(p => p.RevenueDollars));
        return year.Platforms
            .Select((platform, i) => new Row(year.Year, Platform, Agent, names.Platforms[i].Id)
            {
                Users = platform.Users,
                Subscribers = platform.Subscribers,
                Revenue = platform.RevenueDollars,
                UserShare = users[i],
                RevenueShare = revenue[i],
            })
            .Append(new Row(year.Year, Platform, Concentration)
            {
                UserHhi = Shares.Herfindahl(users),
                RevenueHhi = Shares.Herfindahl(revenue),
            });
    }

    private static IEnumerable<Row> Labels(WorldNames names, YearObservation year)
    {
        var revenue = Shares.Of(year.Labels.Select(l => l.RevenueDollars));
        var streams = Shares.Of(year.Labels.Select(l => l.Streams));
        return year.Labels
            .Select((label, i) => new Row(year.Year, Label, Agent, names.Labels[i].Id)
            {
                Revenue = label.RevenueDollars,
                Streams = label.Streams,
                RevenueShare = revenue[i],
                StreamShare = streams[i],
            })
            .Append(new Row(year.Year, Label, Concentration)
            {
                RevenueHhi = Shares.Herfindahl(revenue),
                StreamHhi = Shares.Herfindahl(streams),
            });
    }

    private sealed record Row(int Year, string Side, string Statistic, string Id = "")
    {
        public double? Users { get; init; }

        public double? Subscribers { get; init; }

        public double? Revenue { get; init; }

        public double? Streams { get; init; }

        public double? UserShare { get; init; }

        public double? RevenueShare { get; init; }

        public double? StreamShare { get; init; }

        public double? UserHhi { get; init; }

        public double? RevenueHhi { get; init; }

        public double? StreamHhi { get; init; }
    }
}
