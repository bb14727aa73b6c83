using System.Runtime.Intrinsics;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>Exponentials and logarithms against those of the system, and at the ends of their range.</summary>
public sealed class ElementaryFunctionsTests
{
    [Theory]
    [InlineData(1e-3)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(708)]
    public void Exp_is_that_of_the_system_within_two_ulps(double range)
    {
        for (var i = -20_000; i <= 20_000; i++)
        {
            var x = range * i / 20_000;
            Ulps(Exp(x), Math.Exp(x)).ShouldBeLessThanOrEqualTo(2, $"{x:R}");
        }
    }

    [Fact]
    public void Log_is_that_of_the_system_within_three_ulps()
    {
        for (var i = 1; i <= 100_000; i++)
        {
            foreach (var x in new[] { i / 50_000.0, Math.Exp((i / 100.0) - 500), 1 + (i * 1e-12) })
            {
                Ulps(Log(x), Math.Log(x)).ShouldBeLessThanOrEqualTo(3, $"{x:R}");
            }
        }
    }

    [Fact]
    public void Exp_of_nothing_is_one_and_log_of_one_nothing()
    {
        Exp(0).ShouldBe(1);
        Exp(-0.0).ShouldBe(1);
        Log(1).ShouldBe(0);
    }

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(-745)]
    [InlineData(-720)]
    [InlineData(709.7)]
    [InlineData(800)]
    public void Exp_beyond_the_normal_numbers_is_that_of_the_system_and_leaves_its_neighbours_alone(double far)
    {
        var four = ElementaryFunctions.Exp(Vector256.Create(-0.3, far, 2.5, -700));
        four[1].ShouldBe(Math.Exp(far));
        four[0].ShouldBe(Exp(-0.3));
        four[2].ShouldBe(Exp(2.5));
        four[3].ShouldBe(Exp(-700));
    }

    [Fact]
    public void Log_of_a_row_is_log_of_each()
    {
        double[] row = [0.001, 0.25, 0.5, 1, 2, 3, 1e100, 1e-100];
        var logs = new double[row.Length];
        ElementaryFunctions.Log(row, logs);
        logs.ShouldBe(row.Select(Log));
    }

    private static double Ulps(double actual, double expected) =>
        Math.Abs(actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));

    private static double Exp(double x) => ElementaryFunctions.Exp(Vector256.Create(x))[0];

    private static double Log(double x) => ElementaryFunctions.Log(Vector256.Create(x))[0];
}
