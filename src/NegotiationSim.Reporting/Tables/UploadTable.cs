using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>uploads.csv</c>: synthetic uploads and bots on each streaming platform; written only where a scenario has them.</summary>
internal static class UploadTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter(
            "uploads.csv",
            run,
            "platform",
            "human_tracks_count",
            "synthetic_tracks_count",
            "removed_tracks_count",
            "standing_tracks_count",
            "plays_count",
            "synthetic_plays_count",
            "synthetic_bot_plays_count",
            "human_bot_plays_count",
            "impersonation_plays_count",
            "paid_to_uploaders_usd");
        foreach (var year in run.Years)
        {
            foreach (var uploads in year.Uploads)
            {
                table.Row(
                    year.Year,
                    ("platform", run.Names.Platforms[uploads.Platform].Id),
                    ("human_tracks_count", uploads.HumanTracks),
                    ("synthetic_tracks_count", uploads.SyntheticTracks),
                    ("removed_tracks_count", uploads.RemovedTracks),
                    ("standing_tracks_count", uploads.StandingTracks),
                    ("plays_count", uploads.Plays),
                    ("synthetic_plays_count", uploads.SyntheticPlays),
                    ("synthetic_bot_plays_count", uploads.SyntheticBotPlays),
                    ("human_bot_plays_count", uploads.HumanBotPlays),
                    ("impersonation_plays_count", uploads.ImpersonationPlays),
                    ("paid_to_uploaders_usd", uploads.PaidDollars));
            }
        }

        return table.Finish();
    }
}
