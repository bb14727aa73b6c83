using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Tests.Designs;

public sealed class DesignTests
{
    [Fact]
    public void Factorial_lists_every_combination_once_the_last_dimension_fastest()
    {
        var design = new FactorialDesign([[0, 1], [0, 0.5, 1], [0.5]]);
        design.Points.ShouldBe(6);
        design.Dimensions.ShouldBe(3);
        Enumerable.Range(0, 6).Select(i => string.Join(' ', design.At(i))).ShouldBe(
            ["0 0 0.5", "0 0.5 0.5", "0 1 0.5", "1 0 0.5", "1 0.5 0.5", "1 1 0.5"]);
    }

    [Fact]
    public void Factorial_without_levels_or_beyond_counting_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new FactorialDesign([]));
        Should.Throw<ArgumentOutOfRangeException>(() => new FactorialDesign([[0.5], []]));
        Should.Throw<ArgumentOutOfRangeException>(() => new FactorialDesign([.. Enumerable.Repeat<System.Collections.Immutable.ImmutableArray<double>>([0, 1], 31)]));
    }

    [Fact]
    public void Latin_hypercube_has_one_point_in_every_stratum_of_every_dimension()
    {
        const int Points = 50;
        var design = new LatinHypercube(dimensions: 6, Points, seed: 1);
        for (int dimension = 0; dimension < 6; dimension++)
        {
            Enumerable.Range(0, Points).Select(i => (int)(design.At(i)[dimension] * Points)).Order().ShouldBe(Enumerable.Range(0, Points));
        }
    }

    [Fact]
    public void Latin_hypercube_matches_dimensions_without_correlation()
    {
        const int Points = 2_000;
        var design = new LatinHypercube(dimensions: 2, Points, seed: 3);
        Enumerable.Range(0, Points).Average(i => (design.At(i)[0] - 0.5) * (design.At(i)[1] - 0.5) * 12).ShouldBe(0, 0.07);
    }

    [Fact]
    public void Latin_hypercube_of_one_seed_is_always_the_same()
    {
        new LatinHypercube(3, 9, seed: 5).At(4).ShouldBe(new LatinHypercube(3, 9, seed: 5).At(4));
        new LatinHypercube(3, 9, seed: 6).At(4).ShouldNotBe(new LatinHypercube(3, 9, seed: 5).At(4));
    }
}
