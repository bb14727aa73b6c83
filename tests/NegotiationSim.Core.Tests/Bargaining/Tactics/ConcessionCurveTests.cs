using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class ConcessionCurveTests
{
    // Faratin, Sierra and Jennings 1998, kappa = 0.1; betas 0.5, 1, 2.
    [Theory]
    [InlineData(0.25, 0.5, 0.15625, 0.136136505)]
    [InlineData(0.25, 1, 0.325, 0.177827941)]
    [InlineData(0.25, 2, 0.55, 0.273841963)]
    [InlineData(0.5, 0.5, 0.325, 0.19628776)]
    [InlineData(0.5, 1, 0.55, 0.316227766)]
    [InlineData(0.5, 2, 0.736396103, 0.562341325)]
    [InlineData(0.75, 0.5, 0.60625, 0.316227766)]
    [InlineData(0.75, 1, 0.775, 0.562341325)]
    [InlineData(0.75, 2, 0.879422863, 0.865964323)]
    public void Faratin_concedes_the_published_share(double time, double beta, double polynomial, double exponential)
    {
        (1 - ConcessionCurve.Polynomial(beta, 0.1).Aspiration(time)).ShouldBeNear(polynomial);
        (1 - ConcessionCurve.Exponential(beta, 0.1).Aspiration(time)).ShouldBeNear(exponential);
    }

    // GENIUS TimeDependent_Offering, k = 0; its e is Faratin's beta.
    [Theory]
    [InlineData(0.5, 0.2, 0.96875)]
    [InlineData(0.5, 0.5, 0.75)]
    [InlineData(0.5, 1, 0.5)]
    [InlineData(0.5, 2, 0.292893219)]
    [InlineData(0.5, 4, 0.159103585)]
    [InlineData(0.9, 0.2, 0.40951)]
    [InlineData(0.9, 0.5, 0.19)]
    [InlineData(0.9, 1, 0.1)]
    [InlineData(0.9, 2, 0.0513167)]
    [InlineData(0.9, 4, 0.0259963)]
    public void Genius_targets_are_polynomial_with_its_exponent_as_beta(double time, double e, double target) =>
        ConcessionCurve.Polynomial(e).Aspiration(time).ShouldBe(target, 5e-8);

    [Theory]
    [InlineData(0.125, 0.874003257)]
    [InlineData(0.725, 0.483766273)]
    [InlineData(4, 0.0375342728)]
    public void Negmas_exponential_aspires_to_the_published_share(double exponent, double aspiration) =>
        ConcessionCurve.ExponentialAspiration(exponent).Aspiration(0.5).ShouldBeNear(aspiration);

    [Fact]
    public void Exponents_have_opposite_senses()
    {
        foreach (double time in new[] { 0.1, 0.5, 0.9 })
        {
            ConcessionCurve.PowerOfTime(4).Aspiration(time).ShouldBe(ConcessionCurve.Polynomial(0.25).Aspiration(time));
            ConcessionCurve.PowerOfTime(4).Aspiration(time).ShouldBeGreaterThan(ConcessionCurve.PowerOfTime(0.25).Aspiration(time));
            ConcessionCurve.Exponential(0.5, 0.1).Aspiration(time)
                .ShouldBeGreaterThan(ConcessionCurve.Exponential(2, 0.1).Aspiration(time));
            ConcessionCurve.ExponentialAspiration(0.5).Aspiration(time)
                .ShouldBeGreaterThan(ConcessionCurve.ExponentialAspiration(2).Aspiration(time));
        }
    }

    [Fact]
    public void Hardliner_insists_on_everything_until_the_deadline()
    {
        ConcessionCurve.Polynomial(0).Aspiration(0.999999).ShouldBe(1);
        ConcessionCurve.Polynomial(0).Aspiration(1).ShouldBe(0);
    }

    [Fact]
    public void Every_curve_falls_to_nothing_at_the_deadline_and_counts_no_time_beyond()
    {
        ConcessionCurve[] curves =
        [
            ConcessionCurve.Polynomial(0.5, 0.1), ConcessionCurve.PowerOfTime(3), ConcessionCurve.Exponential(2, 0.1),
            ConcessionCurve.ExponentialAspiration(0.725),
        ];
        foreach (var curve in curves)
        {
            double[] path = [.. Enumerable.Range(0, 101).Select(i => curve.Aspiration(i / 100.0))];
            path.Zip(path.Skip(1)).ShouldAllBe(p => p.First > p.Second);
            path[0].ShouldBeInRange(0.9, 1);
            path[^1].ShouldBe(0);
            curve.Aspiration(-1).ShouldBe(path[0]);
            curve.Aspiration(2).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Exponents_out_of_range_are_refused(double exponent)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ConcessionCurve.Polynomial(exponent));
        Should.Throw<ArgumentOutOfRangeException>(() => ConcessionCurve.PowerOfTime(exponent));
        Should.Throw<ArgumentOutOfRangeException>(() => ConcessionCurve.Exponential(exponent, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => ConcessionCurve.ExponentialAspiration(exponent));
    }

    [Fact]
    public void Exponential_that_concedes_nothing_at_the_start_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ConcessionCurve.Exponential(1, 0));
}
