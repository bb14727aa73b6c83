using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class UtilityFunctionTests
{
    [Theory]
    [InlineData(0, 250_000)]
    [InlineData(1, 151_632.665)]
    [InlineData(2, 91_969.8603)]
    public void Certainty_equivalent_of_a_lognormal_royalty_matches_the_published_numbers(double aversion, double expected) =>
        CertaintyEquivalent.OfLognormal(0.25 * 1e6, 1, aversion).ShouldBeNear(expected, 5e-9);

    [Fact]
    public void Utilities_have_their_textbook_values()
    {
        UtilityFunction.Neutral.Value(-3).ShouldBe(-3);
        UtilityFunction.Crra(0.5).Value(4).ShouldBeNear(4);
        UtilityFunction.Crra(1).Value(Math.E).ShouldBeNear(1);
        UtilityFunction.Crra(2).Value(4).ShouldBeNear(-0.25);
        UtilityFunction.Cara(2).Value(1).ShouldBeNear((1 - Math.Exp(-2)) / 2);
        UtilityFunction.Cara(1e-9).Value(3).ShouldBeNear(3, 1e-8);
        UtilityFunction.Crra(0.5).Rescaled(3, 2).Rescaled(2, 1).Value(4).ShouldBeNear(29);
        UtilityFunction.Crra(0).ShouldBe(UtilityFunction.Neutral);
        UtilityFunction.Cara(0).ShouldBe(UtilityFunction.Neutral);
    }

    [Fact]
    public void Gain_and_fear_of_ruin_agree_with_the_utility_and_its_derivative()
    {
        UtilityFunction[] utilities =
        [
            UtilityFunction.Neutral, UtilityFunction.Crra(0.4), UtilityFunction.Crra(1), UtilityFunction.Crra(1.0000001),
            UtilityFunction.Crra(3), UtilityFunction.Cara(0.3), UtilityFunction.Cara(1.2),
        ];
        foreach (var utility in utilities.Select(u => u.Rescaled(2.5, -1)))
        {
            foreach (double rise in new[] { 0.5, 2, 7 })
            {
                double gain = utility.Value(1.5 + rise) - utility.Value(1.5);
                utility.Gain(1.5, rise).ShouldBeNear(gain, 1e-8);
                double slope = (utility.Value(1.5 + rise + 1e-5) - utility.Value(1.5 + rise - 1e-5)) / 2e-5;
                utility.LogMarginal(1.5 + rise).ShouldBe(Math.Log(slope), 1e-3);
                utility.LogFearOfRuin(1.5, rise).ShouldBe(Math.Log(gain / slope), 1e-3);
            }
        }
    }

    [Fact]
    public void Gain_keeps_its_digits_where_the_difference_of_utilities_loses_them()
    {
        UtilityFunction.Cara(2).Gain(1, 1e-12).ShouldBe(1e-12 * Math.Exp(-2), 1e-24);
        UtilityFunction.Crra(0.5).Gain(4, 1e-12).ShouldBe(0.5e-12, 1e-24);
        Math.Exp(UtilityFunction.Crra(1).LogFearOfRuin(4, 1e-12)).ShouldBe(1e-12, 1e-23);
    }

    [Fact]
    public void Parameters_outside_their_ranges_are_refused()
    {
        foreach (double wrong in new[] { double.NaN, -0.1, double.PositiveInfinity })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => UtilityFunction.Crra(wrong))
                .Message.ShouldStartWith("Allowed: from 0 to 100. (Parameter 'relativeRiskAversion')");
            Should.Throw<ArgumentOutOfRangeException>(() => UtilityFunction.Cara(wrong))
                .Message.ShouldStartWith("Allowed: a finite number, at least 0. (Parameter 'absoluteRiskAversion')");
            Should.Throw<ArgumentOutOfRangeException>(() => UtilityFunction.Neutral.Rescaled(wrong, 0))
                .Message.ShouldStartWith("Allowed: a finite number above 0. (Parameter 'scale')");
            Should.Throw<ArgumentOutOfRangeException>(() => CertaintyEquivalent.OfLognormal(1, wrong, 1));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => UtilityFunction.Crra(0.5).Value(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => UtilityFunction.Neutral.Value(double.NaN));
    }
}
