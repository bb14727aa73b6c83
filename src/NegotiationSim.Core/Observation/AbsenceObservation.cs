using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Observation;

/// <summary>What a label's absence from a social platform did to listening on music services in a quarter, everything else equal.</summary>
/// <remarks>
/// The two numbers may differ in sign: the first is about the typical artist, the second about money, which hits decide. Estimates of
/// the absence of Universal from TikTok in 2024 differ for that reason.
/// </remarks>
/// <param name="Quarter">The quarter.</param>
/// <param name="Platform">Index of the social platform.</param>
/// <param name="Label">Index of the label.</param>
/// <param name="TypicalChange">Mean over its artists of the log change of streams, as a share: exp of the mean, less 1.</param>
/// <param name="CatalogueChange">Change of all its streams, as a share.</param>
public sealed record AbsenceObservation(Quarter Quarter, int Platform, int Label, double TypicalChange, double CatalogueChange);
