using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class ExponentialsTests
{
    [Theory]
    [InlineData(1e-300)]
    [InlineData(-1e-17)]
    [InlineData(3e-9)]
    [InlineData(-2e-5)]
    [InlineData(0.004)]
    [InlineData(-0.01)]
    public void Small_numbers_follow_the_series(double x)
    {
        double exponential = x * (1 + (x / 2 * (1 + (x / 3 * (1 + (x / 4 * (1 + (x / 5 * (1 + (x / 6 * (1 + (x / 7))))))))))));
        Exponentials.Minus1(x).ShouldBe(exponential, 1e-15 * Math.Abs(x));
        Exponentials.Log1Plus(exponential).ShouldBe(x, 2e-15 * Math.Abs(x));
    }

    [Fact]
    public void Large_numbers_and_ends_have_their_limits()
    {
        Exponentials.Minus1(0).ShouldBe(0);
        Exponentials.Minus1(1).ShouldBe(Math.E - 1, 1e-15);
        Exponentials.Minus1(-800).ShouldBe(-1);
        Exponentials.Minus1(800).ShouldBe(double.PositiveInfinity);
        Exponentials.Log1Plus(0).ShouldBe(0);
        Exponentials.Log1Plus(1).ShouldBe(Math.Log(2), 1e-15);
        Exponentials.Log1Plus(-1).ShouldBe(double.NegativeInfinity);
        Exponentials.Log1Plus(double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
    }
}
