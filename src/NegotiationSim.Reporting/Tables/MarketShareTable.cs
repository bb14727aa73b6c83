using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>market_share.csv</c>: the size and shares of every agent, and each side's concentration.</summary>
internal static class MarketShareTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "market_share.csv",
            run,
            "side",
            "statistic",
            "id",
            "users_people",
            "subscribers_people",
            "revenue_usd",
            "streams_count",
            "user_share",
            "revenue_share",
            "stream_share",
            "user_hhi",
            "revenue_hhi",
            "stream_hhi");
        foreach (var year in run.Years)
        {
            WritePlatforms(table, run.Names, year);
            WriteLabels(table, run.Names, year);
        }

        return table.Finish();
    }

    private static void WritePlatforms(TableWriter table, WorldNames names, YearObservation year)
    {
        var userShares = Shares.Of(year.Platforms.Select(p => p.Users));
        var revenueShares = Shares.Of(year.Platforms.Select(p => p.RevenueDollars));
        for (int i = 0; i < year.Platforms.Length; i++)
        {
            var platform = year.Platforms[i];
            table.Row(
                year.Year,
                ("side", "platform"),
                ("statistic", "agent"),
                ("id", names.Platforms[i].Id),
                ("users_people", platform.Users),
                ("subscribers_people", platform.Subscribers),
                ("revenue_usd", platform.RevenueDollars),
                ("user_share", userShares[i]),
                ("revenue_share", revenueShares[i]));
        }

        table.Row(
            year.Year,
            ("side", "platform"),
            ("statistic", "hhi"),
            ("user_hhi", Shares.Herfindahl(userShares)),
            ("revenue_hhi", Shares.Herfindahl(revenueShares)));
    }

    private static void WriteLabels(TableWriter table, WorldNames names, YearObservation year)
    {
        var revenueShares = Shares.Of(year.Labels.Select(l => l.RevenueDollars));
        var streamShares = Shares.Of(year.Labels.Select(l => l.Streams));
        for (int i = 0; i < year.Labels.Length; i++)
        {
            var label = year.Labels[i];
            table.Row(
                year.Year,
                ("side", "label"),
                ("statistic", "agent"),
                ("id", names.Labels[i].Id),
                ("revenue_usd", label.RevenueDollars),
                ("streams_count", label.Streams),
                ("revenue_share", revenueShares[i]),
                ("stream_share", streamShares[i]));
        }

        table.Row(
            year.Year,
            ("side", "label"),
            ("statistic", "hhi"),
            ("revenue_hhi", Shares.Herfindahl(revenueShares)),
            ("stream_hhi", Shares.Herfindahl(streamShares)));
    }
}
