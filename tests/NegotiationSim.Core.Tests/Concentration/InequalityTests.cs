using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Tests.Concentration;

/// <summary>economics-fixtures 2.13.</summary>
public sealed class InequalityTests
{
    private static readonly double[] OneToFour = [1, 2, 3, 4];

    [Fact]
    public void Gini_is_stated_in_both_conventions()
    {
        double[] hundred = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        Inequality.Gini(OneToFour).ShouldBe(0.25, 1e-12);
        Inequality.Gini([0, 0, 0, 1]).ShouldBe(0.75, 1e-12);
        Inequality.NormalisedGini([0, 0, 0, 1]).ShouldBe(1, 1e-12);
        Inequality.Gini(hundred).ShouldBe(0.33, 1e-12);
        Inequality.NormalisedGini(hundred).ShouldBe(0.333333, 5e-7);

        // The third form in use, that of AI-Economist for 30 people and more, is n / (n + 1) of the first.
        (Inequality.Gini(hundred) * 100 / 101).ShouldBe(0.326733, 5e-7);
    }

    [Theory]
    [InlineData(0.5, 0.0555858574)]
    [InlineData(1, 0.114654464)]
    [InlineData(2, 0.232)]
    public void Atkinson_of_one_to_four_is_as_tabulated(double aversion, double expected) =>
        Inequality.Atkinson(OneToFour, aversion).ShouldBe(expected, 5e-10);

    [Fact]
    public void Theil_of_one_to_four_is_as_tabulated() => Inequality.Theil(OneToFour).ShouldBe(0.106440135, 5e-10);

    [Fact]
    public void Equal_incomes_are_not_unequal_and_units_do_not_matter()
    {
        Inequality.Atkinson([3, 3, 3], 0.5).ShouldBe(0, 1e-12);
        Inequality.Theil([3, 3, 3]).ShouldBe(0, 1e-12);
        Inequality.Theil([10, 20, 30, 40]).ShouldBe(Inequality.Theil(OneToFour), 1e-12);
        Inequality.Atkinson([40, 10, 30, 20], 2).ShouldBe(Inequality.Atkinson(OneToFour, 2), 1e-12);
        Inequality.Theil([1, 2, 3, 4, 1, 2, 3, 4]).ShouldBe(Inequality.Theil(OneToFour), 1e-12);
    }

    [Fact]
    public void One_who_has_all_is_the_upper_end()
    {
        Inequality.Theil([0, 0, 0, 1]).ShouldBe(Math.Log(4), 1e-12);
        Inequality.Atkinson([0, 0, 0, 1], 1).ShouldBe(1);
        Inequality.Atkinson([0, 0, 0, 1], 2).ShouldBe(1);
        Inequality.Atkinson([0, 0, 0, 1], 0.5).ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Invalid_input_is_refused()
    {
        Message(() => Inequality.NormalisedGini([1])).ShouldBe("There are 1 incomes; the normalised form needs two or more. (Parameter 'incomes')");
        Message(() => Inequality.Theil([1, double.NaN])).ShouldBe("Number 1 is NaN; allowed: finite and at least 0. (Parameter 'incomes')");
        Message(() => Inequality.Theil([])).ShouldBe("The incomes sum to 0; allowed: finite and above 0. (Parameter 'incomes')");
        Message(() => Inequality.Atkinson([0, 0], 1)).ShouldBe("The incomes sum to 0; allowed: finite and above 0. (Parameter 'incomes')");
        Should.Throw<ArgumentOutOfRangeException>(() => Inequality.Atkinson([1], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Inequality.Atkinson([1], double.NaN));
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
