using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Contracts;

/// <summary>economics-fixtures 2.11: an advance as money and a call on royalties.</summary>
public sealed class AdvanceOptionTests
{
    [Theory]
    [InlineData(100_000, 1_000_000, 219061.012, 0.576578)]
    [InlineData(100_000, 500_000, 138292.492, 0.308538)]
    [InlineData(250_000, 1_000_000, 313112.005, 0.234796)]
    public void Value_and_chance_to_recoup_are_as_tabulated(double advance, double revenue, double value, double probability)
    {
        var option = new AdvanceOption(advance, 0.2, revenue, 1);
        option.ArtistValueDollars.ShouldBe(value, 5e-4);
        option.RecoupmentProbability.ShouldBe(probability, 5e-7);
        option.CallDollars.ShouldBe(value - advance, 5e-4);
    }

    [Fact]
    public void Certain_revenue_leaves_the_royalties_above_the_advance() =>
        new AdvanceOption(100_000, 0.2, 1_000_000, 1e-6).ArtistValueDollars.ShouldBe(200_000, 1e-6);

    [Theory]
    [InlineData(0, 0.2, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1.1, 1, 1)]
    [InlineData(1, 0.2, double.PositiveInfinity, 1)]
    [InlineData(1, 0.2, 1, 0)]
    [InlineData(1, 0.2, 1, double.NaN)]
    public void Number_out_of_range_is_refused(double advance, double rate, double revenue, double deviation) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AdvanceOption(advance, rate, revenue, deviation));
}
