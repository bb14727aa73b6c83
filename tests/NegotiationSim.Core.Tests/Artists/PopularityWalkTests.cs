using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class PopularityWalkTests
{
    private const int Artists = 4_000;

    private static readonly ArtistSpecification Spec =
        SmallWorldArtists.Specification with { VolatilityPerYear = 0.5, PersistencePerYear = 0.6 };

    // The variance of a normal sample is off by sqrt(2 / n); four of these are never seen.
    private static readonly double FourErrors = 4 * Math.Sqrt(2.0 / Artists);

    [Fact]
    public void Year_of_shocks_has_the_volatility_of_the_scenario() =>
        Variance(Walk(Spec, 4)).ShouldBe(0.25, 0.25 * FourErrors);

    [Fact]
    public void Many_years_have_the_stationary_variance() =>
        Variance(Walk(Spec, 60)).ShouldBe(0.25 / (1 - (0.6 * 0.6)), 0.4 * FourErrors);

    [Fact]
    public void Deviation_without_shocks_fades_to_its_persistence_in_a_year()
    {
        PopularityWalk walk = new(Spec with { VolatilityPerYear = 0 }, new RandomSource(1, 0));
        Artist artist = new() { LongRunLogPopularity = 3, Deviation = 2 };
        for (var t = 0; t < 4; t++)
        {
            walk.Step(ref artist, Quarter.At(2030, t));
        }

        artist.Deviation.ShouldBe(2 * 0.6, 1e-12);
        artist.LogPopularity.ShouldBe(3 + (2 * 0.6), 1e-12);
    }

    [Fact]
    public void Without_persistence_only_the_last_quarter_counts() =>
        Variance(Walk(Spec with { PersistencePerYear = 0 }, 12)).ShouldBe(0.25, 0.25 * FourErrors);

    private static double[] Walk(ArtistSpecification spec, int quarters)
    {
        PopularityWalk walk = new(spec, new RandomSource(5, 0));
        var deviations = new double[Artists];
        for (var k = 0; k < Artists; k++)
        {
            Artist artist = new() { Id = k };
            for (var t = 0; t < quarters; t++)
            {
                walk.Step(ref artist, Quarter.At(2030, t));
            }

            deviations[k] = artist.Deviation;
        }

        return deviations;
    }

    private static double Variance(double[] values) => values.Average(v => v * v);
}
