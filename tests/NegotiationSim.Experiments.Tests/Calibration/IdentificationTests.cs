using MathNet.Numerics.LinearAlgebra;
using NegotiationSim.Experiments.Calibration;

namespace NegotiationSim.Experiments.Tests.Calibration;

public sealed class IdentificationTests
{
    private static readonly double Half = Math.Sqrt(0.5);

    [Fact]
    public void Parameters_with_moments_of_their_own_are_identified_to_the_precision_of_these()
    {
        Identification got = Of([10, 0], [0, 4]);
        got.Flat.ShouldBeEmpty();
        got.Directions.Select(direction => direction.SingularValue).ShouldBe([10, 4]);
        got.StandardErrors[0].ShouldBe(0.1, 1e-12);
        got.StandardErrors[1].ShouldBe(0.25, 1e-12);
    }

    /// <summary>Only the sum matters: raising one and lowering the other is flat, and neither is known by itself.</summary>
    [Fact]
    public void Two_parameters_that_only_matter_together_leave_their_difference_flat()
    {
        Identification got = Of([10, 10], [20, 20], [-5, -5]);
        Direction flat = got.Flat.ShouldHaveSingleItem();
        flat.SingularValue.ShouldBe(0, 1e-9);
        (flat.Loadings[0] * flat.Loadings[1]).ShouldBe(-0.5, 1e-9);
        Math.Abs(flat.Loadings[0]).ShouldBe(Half, 1e-9);
        got.StandardErrors.ShouldAllBe(error => double.IsPositiveInfinity(error));
        got.IsIdentified(0).ShouldBeFalse();
    }

    [Fact]
    public void Parameter_without_effect_is_flat_and_leaves_the_others_alone()
    {
        Identification got = Of([10, 0], [3, 0], [1, 0]);
        got.Flat.ShouldHaveSingleItem().Loadings.ShouldBe([0, 1]);
        got.IsIdentified(0).ShouldBeTrue();
        got.StandardErrors[0].ShouldBe(1 / Math.Sqrt(110), 1e-12);
        got.StandardErrors[1].ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Effect_below_the_precision_of_the_moments_is_weak_not_identified()
    {
        Identification got = Of([10, 0], [0, 0.5]);
        got.Flat.ShouldHaveSingleItem().SingularValue.ShouldBe(0.5, 1e-12);
        got.StandardErrors[1].ShouldBe(2, 1e-12);
        got.IsIdentified(1).ShouldBeFalse();
    }

    [Fact]
    public void More_parameters_than_moments_leave_as_many_directions_flat()
    {
        Identification got = Of([10.0, 20, 30], [0, 5, -5]);
        got.Directions.Length.ShouldBe(3);
        got.Directions[2].SingularValue.ShouldBe(0);
        got.Flat.Length.ShouldBe(1);
    }

    [Fact]
    public void Nothing_that_has_an_effect_leaves_everything_flat()
    {
        Identification got = Of([0, 0]);
        got.Flat.Length.ShouldBe(2);
        got.StandardErrors.ShouldAllBe(error => double.IsPositiveInfinity(error));
    }

    private static Identification Of(params double[][] rows) => Identification.Of(Matrix<double>.Build.DenseOfRowArrays(rows));
}
