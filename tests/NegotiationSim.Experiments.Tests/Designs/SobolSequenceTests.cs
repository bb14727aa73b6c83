using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Tests.Designs;

public sealed class SobolSequenceTests
{
    /// <summary>The first points in three dimensions as printed by Joe and Kuo with their direction numbers.</summary>
    [Fact]
    public void First_points_are_the_published_ones()
    {
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125],
            [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        SobolSequence sequence = SobolSequence.Plain(dimensions: 3, points: 10);
        for (int i = 0; i < published.Length; i++)
        {
            sequence.At(i).ShouldBe(published[i], $"point {i}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dimension_has_one_point_in_each_of_as_many_equal_parts(bool shifted)
    {
        const int Points = 256;
        SobolSequence sequence = Sequence(shifted, SobolSequence.MostDimensions, Points);
        double[][] points = [.. Enumerable.Range(0, Points).Select(sequence.At)];
        for (int dimension = 0; dimension < SobolSequence.MostDimensions; dimension++)
        {
            points.Select(point => (int)(point[dimension] * Points)).Order().ShouldBe(Enumerable.Range(0, Points), $"dimension {dimension}");
        }
    }

    /// <summary>Dimensions 1 and 2 are a (0, 2)-sequence: every box of area 1/256, however long, holds one of 256 points.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void First_two_dimensions_fill_all_boxes_of_equal_area_alike(bool shifted)
    {
        SobolSequence sequence = Sequence(shifted, dimensions: 2, points: 256);
        double[][] points = [.. Enumerable.Range(0, 256).Select(sequence.At)];
        for (int bits = 0; bits <= 8; bits++)
        {
            (int wide, int high) = (1 << bits, 1 << (8 - bits));
            points.Select(point => ((int)(point[0] * wide) * high) + (int)(point[1] * high)).Distinct().Count().ShouldBe(256);
        }
    }

    [Fact]
    public void Polynomials_are_primitive_and_initial_numbers_odd_and_below_their_powers_of_two()
    {
        DirectionNumbers.Table.Length.ShouldBe(99);
        foreach (var (degree, inner, initial) in DirectionNumbers.Table)
        {
            Period(degree, inner).ShouldBe((1 << degree) - 1, $"degree {degree}, inner coefficients {inner}");
            initial.Length.ShouldBe(degree);
            for (int i = 0; i < degree; i++)
            {
                (initial[i] % 2).ShouldBe(1u);
                initial[i].ShouldBeLessThan(1u << (i + 1));
            }
        }

        DirectionNumbers.Table.Select(row => (row.Degree, row.Inner)).Distinct().Count().ShouldBe(99);
    }

    /// <summary>A smooth product in 20 dimensions, whose integral is 1: pseudo-random points of this number err by about 0.009.</summary>
    [Fact]
    public void Integral_of_a_product_is_far_more_precise_than_by_random_points()
    {
        const int Points = 4096;
        SobolSequence sequence = SobolSequence.Shifted(dimensions: 20, Points, seed: 1);
        double mean = Enumerable.Range(0, Points)
            .Average(i => sequence.At(i).Select((x, j) => 1 + ((x - 0.5) * 2 / (j + 1))).Aggregate(1.0, (product, factor) => product * factor));
        mean.ShouldBe(1, 0.001);
    }

    [Fact]
    public void Shift_depends_on_the_seed_and_keeps_coordinates_inside()
    {
        double[] one = SobolSequence.Shifted(5, 10, seed: 1).At(0);
        SobolSequence.Shifted(5, 10, seed: 1).At(0).ShouldBe(one);
        SobolSequence.Shifted(5, 10, seed: 2).At(0).ShouldNotBe(one);
        one.ShouldAllBe(x => x > 0 && x < 1);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(101, 10)]
    [InlineData(3, 0)]
    public void Dimensions_without_numbers_and_no_points_are_refused(int dimensions, int points) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SobolSequence.Plain(dimensions, points));

    private static SobolSequence Sequence(bool shifted, int dimensions, int points) =>
        shifted ? SobolSequence.Shifted(dimensions, points, seed: 7) : SobolSequence.Plain(dimensions, points);

    // Steps until a register that shifts by the polynomial comes round.
    private static int Period(int degree, uint inner)
    {
        uint polynomial = (1u << degree) | (inner << 1) | 1;
        uint state = 1;
        for (int steps = 1; ; steps++)
        {
            state <<= 1;
            state ^= (state >> degree) * polynomial;
            if (state == 1)
            {
                return steps;
            }
        }
    }
}
