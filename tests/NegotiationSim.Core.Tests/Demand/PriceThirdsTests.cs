using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Demand;

public sealed class PriceThirdsTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public void Each_holds_a_third_of_log_normal_consumers(double logSd)
    {
        const int Draws = 30_000;
        var thirds = new PriceThirds(logSd);
        RandomStream draw = new RandomSource(1, 0).Stream(DrawPurpose.ConsumerTraits, 0, RandomSource.BeforeFirstQuarter);
        int[] counts = new int[PriceThirds.Count];
        for (int i = 0; i < Draws; i++)
        {
            counts[thirds.Of(Math.Exp((logSd * draw.NextNormal()) - (0.5 * logSd * logSd)))]++;
        }

        counts.ShouldAllBe(count => Math.Abs(count - (Draws / 3)) < 300); // 3.7 standard deviations
    }

    [Fact]
    public void Consumers_who_are_all_alike_are_in_the_middle() => new PriceThirds(0).Of(1).ShouldBe((byte)1);
}
