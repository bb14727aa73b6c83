using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class GaussHermiteTests
{
    private const int ExactDegree = 17;

    [Fact]
    public void Weights_are_probabilities()
    {
        GaussHermite.Weights.ToArray().ShouldAllBe(weight => weight > 0);
        GaussHermite.Weights.ToArray().Sum().ShouldBe(1, 1e-15);
    }

    [Fact]
    public void Points_rise_and_lie_evenly_about_zero()
    {
        var points = GaussHermite.Points.ToArray();
        points.ShouldBe(points.Order());
        points.ShouldBe(points.Reverse().Select(point => -point));
        GaussHermite.Weights.ToArray().ShouldBe(GaussHermite.Weights.ToArray().Reverse());
    }

    /// <summary>Even moments of the standard normal are 1, 1, 3, 15, 105, ... = (k - 1)!!, odd ones vanish.</summary>
    [Fact]
    public void Moments_of_the_standard_normal_are_exact_up_to_degree_seventeen()
    {
        for (var degree = 0; degree <= ExactDegree; degree++)
        {
            var size = Moment(degree + (degree % 2));
            Mean(z => Math.Pow(z, degree)).ShouldBe(Moment(degree), 1e-13 * size);
        }
    }

    [Fact]
    public void Moment_of_degree_eighteen_is_the_first_to_fail() =>
        Math.Abs(Mean(z => Math.Pow(z, 18)) - Moment(18)).ShouldBeGreaterThan(0.01 * Moment(18));

    /// <summary>s is a belief's standard deviation of growth times the years ahead: beyond 3 the far tail is missed.</summary>
    [Theory]
    [InlineData(0.1, 1e-14)]
    [InlineData(0.5, 1e-14)]
    [InlineData(1, 1e-10)]
    [InlineData(1.5, 1e-7)]
    [InlineData(2, 1e-5)]
    [InlineData(3, 3e-3)]
    public void Mean_of_a_lognormal_is_close(double s, double relativeError) =>
        Mean(z => Math.Exp(s * z)).ShouldBe(Math.Exp(s * s / 2), relativeError * Math.Exp(s * s / 2));

    private static double Mean(Func<double, double> f) =>
        GaussHermite.Points.ToArray().Zip(GaussHermite.Weights.ToArray(), (point, weight) => weight * f(point)).Sum();

    private static double Moment(int degree)
    {
        if (degree % 2 == 1)
        {
            return 0;
        }

        double product = 1;
        for (var factor = degree - 1; factor > 1; factor -= 2)
        {
            product *= factor;
        }

        return product;
    }
}
