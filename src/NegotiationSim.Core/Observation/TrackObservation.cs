namespace NegotiationSim.Core.Observation;

/// <summary>How the year's streams fall on tracks, over all licensed services.</summary>
/// <param name="Tracks">Tracks of all artists.</param>
/// <param name="Below1000">Those with fewer than 1,000 streams in the year.</param>
/// <param name="Streams">Streams of all of them.</param>
/// <param name="StreamsIn1mTo50mBand">Streams of tracks with at least 1 million and fewer than 50 million.</param>
public sealed record TrackObservation(long Tracks, long Below1000, double Streams, double StreamsIn1mTo50mBand);
