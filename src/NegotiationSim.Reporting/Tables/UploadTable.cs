using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>uploads.csv</c>: synthetic uploads and bots on each streaming platform; only where a scenario has them.</summary>
internal static class UploadTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "uploads",
            "Uploads to each streaming platform and plays there",
            from year in run.Years from uploads in year.Uploads select (year.Year, Uploads: uploads),
            row => row.Year)
        .Text("platform", "identifier of the platform", row => run.Names.Platforms[row.Uploads.Platform].Id)
        .Number("human_tracks_count", "tracks a year delivered by people", row => row.Uploads.HumanTracks)
        .Number("synthetic_tracks_count", "unlicensed synthetic tracks a year", row => row.Uploads.SyntheticTracks)
        .Number("removed_tracks_count", "synthetic tracks found or purged, a year", row => row.Uploads.RemovedTracks)
        .Number("standing_tracks_count", "synthetic tracks there at year end", row => row.Uploads.StandingTracks)
        .Number("plays_count", "plays a year, by people and bots, counted or not", row => row.Uploads.Plays)
        .Number("synthetic_plays_count", "plays of synthetic uploads a year, by people and bots", row => row.Uploads.SyntheticPlays)
        .Number("synthetic_bot_plays_count", "those of them by bots", row => row.Uploads.SyntheticBotPlays)
        .Number("human_bot_plays_count", "plays a year by bots, of all other tracks", row => row.Uploads.HumanBotPlays)
        .Number("impersonation_plays_count", "plays a year of impersonations of artists", row => row.Uploads.ImpersonationPlays)
        .Number("paid_to_uploaders_usd", "paid a year for such plays as are counted", row => row.Uploads.PaidDollars);
}
