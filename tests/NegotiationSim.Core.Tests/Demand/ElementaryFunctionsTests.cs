using System.Runtime.Intrinsics;
using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Tests.Demand;

/// <summary>Powers of two and logarithms against those of the system, and at the ends of their range.</summary>
public sealed class ElementaryFunctionsTests
{
    [Theory]
    [InlineData(1e-3)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1021)]
    public void Exp2_is_that_of_the_system_within_two_ulps(double range)
    {
        for (var i = -20_000; i <= 20_000; i++)
        {
            var x = range * i / 20_000;
            Ulps(Exp2(x), Math.Pow(2, x)).ShouldBeLessThanOrEqualTo(2, $"{x:R}");
        }
    }

    [Fact]
    public void Exp2_of_whole_numbers_is_exact()
    {
        for (var n = -1022; n <= 1023; n++)
        {
            Exp2(n).ShouldBe(Math.ScaleB(1, n));
        }
    }

    [Fact]
    public void Log2_is_that_of_the_system_within_three_ulps()
    {
        for (var i = 1; i <= 100_000; i++)
        {
            foreach (var x in new[] { i / 50_000.0, Math.Exp((i / 100.0) - 500), 1 + (i * 1e-12), 1 - (i * 1e-12) })
            {
                Ulps(Log2(x), Math.Log2(x)).ShouldBeLessThanOrEqualTo(3, $"{x:R}");
            }
        }
    }

    [Fact]
    public void Log2_of_powers_of_two_is_exact()
    {
        for (var n = -1022; n <= 1023; n++)
        {
            Log2(Math.ScaleB(1, n)).ShouldBe(n);
        }
    }

    [Fact]
    public void Each_number_has_the_bits_it_has_alone()
    {
        double[] numbers = [0.001, 0.3, 1, 77];
        var powers = ElementaryFunctions.Exp2(Vector256.Create(numbers));
        var logs = ElementaryFunctions.Log2(Vector256.Create(numbers));
        for (var i = 0; i < numbers.Length; i++)
        {
            powers[i].ShouldBe(Exp2(numbers[i]));
            logs[i].ShouldBe(Log2(numbers[i]));
        }
    }

    [Fact]
    public void Log2_of_a_row_is_log2_of_each()
    {
        double[] row = [0.001, 0.25, 0.5, 1, 2, 3, 1e100, 1e-100];
        var logs = new double[row.Length];
        ElementaryFunctions.Log2(row, logs);
        logs.ShouldBe(row.Select(Log2));
    }

    private static double Ulps(double actual, double expected) =>
        Math.Abs(actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));

    private static double Exp2(double x) => ElementaryFunctions.Exp2(Vector256.Create(x))[0];

    private static double Log2(double x) => ElementaryFunctions.Log2(Vector256.Create(x))[0];
}
