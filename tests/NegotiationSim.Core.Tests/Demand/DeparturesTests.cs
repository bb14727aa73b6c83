using NegotiationSim.Core.Demand;

namespace NegotiationSim.Core.Tests.Demand;

public sealed class DeparturesTests
{
    private const double Gone = MarketConditions.NotOffered;

    // Two options, two consumers: option outer.
    private static readonly double[] Before = [0.5, 0.2, 0.3, 0.4];

    [Fact]
    public void Where_nothing_is_gone_nobody_moves() => Rehoused([0.1, 0.6, 0.2, 0.2], 1, 2).ShouldBe(Before);

    [Fact]
    public void Users_of_an_option_that_is_gone_choose_again_nothing_included()
    {
        var after = Rehoused([0, 0, 0.6, 0.1], Gone, 2);
        after[..2].ShouldBe([0, 0]);
        after[2].ShouldBe(0.3 + (0.5 * 0.6), 1e-15);
        after[3].ShouldBe(0.4 + (0.2 * 0.1), 1e-15);
    }

    [Fact]
    public void When_all_is_gone_everybody_has_nothing() => Rehoused([0, 0, 0, 0], Gone, Gone).ShouldAllBe(share => share == 0);

    [Fact]
    public void Rows_may_lie_apart()
    {
        double[] habit = [0.5, 9, 0.3, 9];
        Departures.Rehouse(habit, 2, [0, 8, 8, 0.5], 3, 1, [Gone, 1]);
        habit.ShouldBe([0, 9, 0.3 + (0.5 * 0.5), 9]);
    }

    private static double[] Rehoused(double[] choice, params double[] options)
    {
        double[] habit = [.. Before];
        Departures.Rehouse(habit, 2, choice, 2, 2, options);
        return habit;
    }
}
