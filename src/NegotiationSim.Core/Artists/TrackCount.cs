using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Artists;

/// <summary>Counts tracks by their streams of a year, artist by artist.</summary>
internal sealed class TrackCount(TrackModel tracks)
{
    private const double Little = 1_000;
    private const double BandFrom = 1_000_000;
    private const double BandTo = 50_000_000;

    private long all;
    private long below;
    private double streams;
    private double inBand;

    /// <summary>Adds artists who are alike.</summary>
    /// <param name="people">Real artists.</param>
    /// <param name="streamsTogether">Streams of all of them.</param>
    public void Add(long people, double streamsTogether)
    {
        double each = streamsTogether / people;
        all += people * tracks.PerArtist;
        below += people * (tracks.PerArtist - tracks.AtLeast(each, Little));
        streams += streamsTogether;
        double share = tracks.ShareOfBest(tracks.AtLeast(each, BandFrom)) - tracks.ShareOfBest(tracks.AtLeast(each, BandTo));
        inBand += streamsTogether * share;
    }

    public TrackObservation Build() => new(all, below, streams, inBand);
}
