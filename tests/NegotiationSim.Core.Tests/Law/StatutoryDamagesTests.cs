using NegotiationSim.Core.Law;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Law;

public sealed class StatutoryDamagesTests
{
    private const double Most = 150_000;

    [Theory]
    [InlineData(560, 84e6)]
    [InlineData(61_026, 9.1539e9)]
    [InlineData(20_000, 3e9)]
    public void Highest_award_is_works_times_the_statutory_maximum(long works, double dollars) =>
        (works * new StatutoryDamages(750, Most, Most, 0).MeanDollars).ShouldBe(dollars, 1);

    [Fact]
    public void Bartz_settlement_is_two_per_cent_of_the_maximum()
    {
        // 482,460 works at 3,000 dollars: about 1.45bn, announced as 1.5bn.
        var paid = 482_460 * new StatutoryDamages(750, Most, 3_000, 0).MeanDollars;
        paid.ShouldBeInRange(1.44e9, 1.5e9);
        (paid / (482_460 * Most)).ShouldBe(0.02, 1e-12);
    }

    [Theory]
    [InlineData(750, 150_000, 3_000, 1)]
    [InlineData(750, 150_000, 120_000, 2)]
    [InlineData(0, 1_000, 10, 0.5)]
    public void Mean_award_is_the_mean_of_what_is_drawn(double least, double most, double median, double logSd)
    {
        StatutoryDamages damages = new(least, most, median, logSd);
        var draw = new RandomSource(5, 0).Stream(DrawPurpose.ClaimJudgement, 0, 0);
        const int Draws = 200_000;
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var award = damages.Draw(ref draw);
            award.ShouldBeInRange(least, most);
            sum += award;
            squares += award * award;
        }

        var mean = sum / Draws;
        var error = Math.Sqrt(((squares / Draws) - (mean * mean)) / Draws);
        damages.MeanDollars.ShouldBe(mean, 4 * error);
    }
}
