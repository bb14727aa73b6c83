using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>Log popularity as a mean-reverting walk around an artist's own long run, in quarterly steps.</summary>
internal readonly struct PopularityWalk
{
    private readonly RandomSource random;
    private readonly double persistence;
    private readonly double shockSd;

    public PopularityWalk(ArtistSpecification spec, RandomSource random)
    {
        this.random = random;
        persistence = Math.Pow(spec.PersistencePerYear, 1.0 / Quarter.PerYear);

        // Four quarterly shocks, each faded by the quarters after it, add up to the yearly one.
        double variance = 0;
        for (int q = 0; q < Quarter.PerYear; q++)
        {
            variance += Math.Pow(persistence, 2 * q);
        }

        shockSd = spec.VolatilityPerYear / Math.Sqrt(variance);
    }

    public void Step(ref Artist artist, Quarter quarter)
    {
        RandomStream draw = random.Stream(DrawPurpose.ArtistShock, artist.Id, quarter.Index);
        artist.Deviation = (persistence * artist.Deviation) + (shockSd * draw.NextNormal());
    }
}
