namespace NegotiationSim.Core.Observation;

/// <summary>Uploads to a streaming platform and plays there in a year.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="HumanTracks">Tracks that people delivered.</param>
/// <param name="SyntheticTracks">Unlicensed synthetic tracks delivered.</param>
/// <param name="RemovedTracks">Synthetic tracks found and removed, purges included.</param>
/// <param name="StandingTracks">Synthetic tracks on the platform at year end.</param>
/// <param name="Plays">All plays, bots' included.</param>
/// <param name="SyntheticPlays">Plays of synthetic uploads, by people and bots.</param>
/// <param name="SyntheticBotPlays">Those of them by bots.</param>
/// <param name="HumanBotPlays">Plays of all other tracks by bots.</param>
/// <param name="ImpersonationPlays">Plays of impersonations.</param>
/// <param name="PaidDollars">Paid to uploaders for plays of all these kinds that were counted.</param>
public sealed record UploadObservation(
    int Platform,
    double HumanTracks,
    double SyntheticTracks,
    double RemovedTracks,
    double StandingTracks,
    double Plays,
    double SyntheticPlays,
    double SyntheticBotPlays,
    double HumanBotPlays,
    double ImpersonationPlays,
    double PaidDollars);
