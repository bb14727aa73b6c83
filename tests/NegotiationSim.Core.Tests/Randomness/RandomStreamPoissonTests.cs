using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

public sealed class RandomStreamPoissonTests
{
    private const int Draws = 100_000;

    [Theory]
    [InlineData(1e-3)]
    [InlineData(0.7)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(10.5)]
    [InlineData(55)]
    [InlineData(1234.5)]
    public void NextPoisson_has_the_poisson_distribution(double mean)
    {
        var draws = Streams.Draws(Draws, (ref RandomStream stream) => stream.NextPoisson(mean));
        CumulativeDistance(draws, mean).ShouldBeLessThan(KolmogorovSmirnov.Bound(Draws));
        draws.Mean().ShouldBe(mean, 4 * Math.Sqrt(mean / Draws));
        draws.Variance().ShouldBe(mean, 4 * Math.Sqrt((mean + (2 * mean * mean)) / Draws));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void NextPoisson_of_a_large_mean_has_its_moments(double mean)
    {
        var draws = Streams.Draws(Draws, (ref RandomStream stream) => stream.NextPoisson(mean));
        draws.Mean().ShouldBe(mean, 4 * Math.Sqrt(mean / Draws));
        draws.Variance().ShouldBe(mean, 4 * mean * Math.Sqrt(2.0 / Draws));
        draws.Skewness().ShouldBe(1 / Math.Sqrt(mean), 4 * Math.Sqrt(6.0 / Draws));
        draws.Kurtosis().ShouldBe(1 / mean, 4 * Math.Sqrt(24.0 / Draws));
    }

    [Fact]
    public void NextPoisson_of_mean_zero_is_zero() =>
        Streams.Draws(100, (ref RandomStream stream) => stream.NextPoisson(0)).ShouldAllBe(draw => draw == 0);

    [Theory]
    [InlineData(-1e-9, "-1E-09")]
    [InlineData(1.1e9, "1100000000")]
    [InlineData(double.NaN, "NaN")]
    public void NextPoisson_of_a_mean_out_of_range_is_refused(double mean, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Streams.New(1).NextPoisson(mean)).Message
            .ShouldBe($"Allowed: 0 to 1e9. (Parameter 'mean'){Environment.NewLine}Actual value was {shown}.");

    /// <summary>Largest distance of the empirical from the true distribution function over the counts drawn.</summary>
    private static double CumulativeDistance(double[] draws, double mean)
    {
        var below = 0;
        var distance = 0.0;
        foreach (var count in draws.GroupBy(draw => draw).OrderBy(group => group.Key))
        {
            below += count.Count();
            distance = Math.Max(distance, Math.Abs(((double)below / draws.Length) - Poisson.CDF(mean, count.Key)));
        }

        return distance;
    }
}
