using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

public sealed class RandomStreamGammaTests
{
    private const int Draws = 100_000;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(4)]
    [InlineData(300)]
    public void NextGamma_has_the_gamma_distribution(double shape)
    {
        var draws = Streams.Draws(Draws, (ref RandomStream stream) => stream.NextGamma(shape));
        draws.All(draw => draw > 0).ShouldBeTrue();
        KolmogorovSmirnov.Distance(draws, x => Cumulative(shape, x)).ShouldBeLessThan(KolmogorovSmirnov.Bound(Draws));
        draws.Mean().ShouldBe(shape, 4 * Math.Sqrt(shape / Draws));

        // The fourth central moment of a gamma variable is 3 shape^2 + 6 shape.
        draws.Variance().ShouldBe(shape, 4 * Math.Sqrt(((2 * shape * shape) + (6 * shape)) / Draws));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-10)]
    [InlineData(1e-3)]
    [InlineData(1e12)]
    [InlineData(1e300)]
    public void NextGamma_of_an_extreme_shape_is_positive_and_finite(double shape)
    {
        var draws = Streams.Draws(10_000, (ref RandomStream stream) => stream.NextGamma(shape));
        draws.All(draw => draw >= 2.2250738585072014e-308 && double.IsFinite(draw)).ShouldBeTrue();
        draws.All(draw => double.IsFinite(1 / draw)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(1e-301, "1E-301")]
    [InlineData(1e301, "1E+301")]
    [InlineData(double.NaN, "NaN")]
    public void NextGamma_of_a_shape_out_of_range_is_refused(double shape, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Streams.New(1).NextGamma(shape)).Message
            .ShouldBe($"Allowed: 1e-300 to 1e300. (Parameter 'shape'){Environment.NewLine}Actual value was {shown}.");

    [Fact]
    public void NextDirichlet_has_beta_marginals_and_sums_to_one()
    {
        double[] alpha = [0.3, 1, 2.2];
        var total = alpha.Sum();
        var stream = Streams.New(0);
        var shares = new double[3];
        var columns = alpha.Select(_ => new double[Draws]).ToArray();
        for (var draw = 0; draw < Draws; draw++)
        {
            stream.NextDirichlet(alpha, shares);
            shares.Sum().ShouldBe(1, 1e-14);
            for (var i = 0; i < shares.Length; i++)
            {
                columns[i][draw] = shares[i];
            }
        }

        for (var i = 0; i < alpha.Length; i++)
        {
            var (a, b) = (alpha[i], total - alpha[i]);
            KolmogorovSmirnov.Distance(columns[i], x => Beta.CDF(a, b, x)).ShouldBeLessThan(KolmogorovSmirnov.Bound(Draws));
            columns[i].Mean().ShouldBe(a / total, 4 * Math.Sqrt(a * b / (total * total * (total + 1)) / Draws));
        }

        // The covariance of two shares is -a_i a_j / (A^2 (A + 1)); its standard error is at most 1 / (4 sqrt n).
        columns[1].Covariance(columns[2]).ShouldBe(-alpha[1] * alpha[2] / (total * total * (total + 1)), 1 / Math.Sqrt(Draws));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-5)]
    [InlineData(0.01)]
    [InlineData(1e300)]
    public void NextDirichlet_of_extreme_concentrations_gives_shares(double alpha)
    {
        var stream = Streams.New(0);
        var shares = new double[4];
        for (var draw = 0; draw < 2000; draw++)
        {
            stream.NextDirichlet([alpha, alpha, alpha, alpha], shares);
            shares.All(share => share is >= 0 and <= 1).ShouldBeTrue();
            shares.Sum().ShouldBe(1, 1e-14);
        }
    }

    [Fact]
    public void NextDirichlet_of_a_zero_concentration_gives_a_zero_share()
    {
        var stream = Streams.New(0);
        var shares = new double[3];
        stream.NextDirichlet([0, 2, 0], shares);
        shares.ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void NextDirichlet_of_nothing_positive_is_refused()
    {
        const string Message = "At least one concentration must be above 0. (Parameter 'alpha')";
        Should.Throw<ArgumentException>(() => Streams.New(0).NextDirichlet([0, 0], new double[2])).Message.ShouldBe(Message);
        Should.Throw<ArgumentException>(() => Streams.New(0).NextDirichlet([], [])).Message.ShouldBe(Message);
    }

    [Theory]
    [InlineData(-1, "-1")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void NextDirichlet_of_a_concentration_out_of_range_is_refused(double alpha, string shown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Streams.New(0).NextDirichlet([1, alpha], new double[2])).Message
            .ShouldBe(
                "Concentration 1 is out of range. Allowed: 0, or 1e-300 to 1e300. (Parameter 'alpha')"
                + $"{Environment.NewLine}Actual value was {shown}.");

    [Fact]
    public void NextDirichlet_without_room_is_refused() =>
        Should.Throw<ArgumentException>(() => Streams.New(0).NextDirichlet([1, 1], new double[3])).Message
            .ShouldBe("There are 2 concentrations but room for 3 shares. (Parameter 'result')");

    /// <summary>
    /// MathNet's distribution function takes arguments below 1e-15 for 0; there the first term of the series is exact enough.
    /// </summary>
    private static double Cumulative(double shape, double x) =>
        x < 1e-9 ? Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) : Gamma.CDF(shape, 1, x);
}
