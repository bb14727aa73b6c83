using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Metrics of synthetic uploads and fraud; all 0 in a scenario without them.</summary>
internal static class UploadMetrics
{
    public static readonly ImmutableArray<MetricForm> Forms =
    [
        Plain("uploads.share", "share of the tracks delivered that are synthetic, [0, 1]", u => u.SyntheticTracks, u => u.SyntheticTracks + u.HumanTracks),
        Plain("uploads.delivered", "synthetic tracks delivered, mean over streaming platforms, tracks", u => u.SyntheticTracks, _ => 1),
        Plain("uploads.streamShare", "share of plays that are of synthetic uploads, bots' included, [0, 1]", u => u.SyntheticPlays, u => u.Plays),
        Plain("uploads.fraudShare", "share of the plays of synthetic uploads that are by bots, [0, 1]", u => u.SyntheticBotPlays, u => u.SyntheticPlays),
        Plain("uploads.allFraudShare", "share of all plays that are by bots, [0, 1]", u => u.SyntheticBotPlays + u.HumanBotPlays, u => u.Plays),
        new("uploads.paid", "paid to uploaders for synthetic tracks, impersonations and bots, dollars", (_, _) => (_, year) => year.Uploads.Sum(u => u.PaidDollars)),
        new("uploads.mostRemoved", "synthetic tracks removed by the platform that removes most, tracks", (_, _) => (_, year) => year.Uploads.IsEmpty ? 0 : year.Uploads.Max(u => u.RemovedTracks)),
        new("uploads.streamsPerUpload", "uploads.streamShare over uploads.share", (_, _) => (_, year) =>
            Ratio(Ratio(year.Uploads.Sum(u => u.SyntheticPlays), year.Uploads.Sum(u => u.Plays)),
                Ratio(year.Uploads.Sum(u => u.SyntheticTracks), year.Uploads.Sum(u => u.SyntheticTracks + u.HumanTracks)))),
    ];

    private static MetricForm Plain(string name, string meaning, Func<UploadObservation, double> part, Func<UploadObservation, double> whole) =>
        new(name, meaning, (_, _) => (_, year) => Ratio(year.Uploads.Sum(part), year.Uploads.Sum(whole)));

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
