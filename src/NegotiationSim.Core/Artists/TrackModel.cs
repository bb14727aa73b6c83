using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>An artist's tracks by a rank-size law: with S streams the track of rank r has S r^-e / H(T), H(n) = Sum_{r&lt;=n} r^-e.</summary>
/// <remarks>How many tracks reach a number of streams, and what they hold together, takes one power and one look-up of H.</remarks>
internal sealed class TrackModel
{
    private readonly double[] upTo;
    private readonly double exponent;

    public TrackModel(TrackSpecification spec)
    {
        exponent = spec.Exponent;
        upTo = new double[spec.PerArtist + 1];
        for (int r = 1; r < upTo.Length; r++)
        {
            upTo[r] = upTo[r - 1] + Math.Pow(r, -exponent);
        }
    }

    /// <summary>Tracks of an artist.</summary>
    public int PerArtist => upTo.Length - 1;

    /// <summary>How many tracks of an artist with so many streams have at least <paramref name="least"/> of them.</summary>
    public int AtLeast(double streams, double least)
    {
        double top = streams / upTo[^1];
        if (!(top >= least))
        {
            return 0;
        }

        // r^-e top >= least up to rank (top/least)^(1/e); tracks without any decline, or with no floor to reach, are all alike.
        return exponent == 0 || least <= 0
            ? PerArtist
            : (int)Math.Min(PerArtist, Math.Pow(top / least, 1 / exponent));
    }

    /// <summary>Share of an artist's streams on its best tracks.</summary>
    public double ShareOfBest(int tracks) => upTo[tracks] / upTo[^1];
}
