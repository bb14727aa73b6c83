using NegotiationSim.Experiments.Calibration;

namespace NegotiationSim.Experiments.Tests.Calibration;

public sealed class MomentSearchTests
{
    [Fact]
    public async Task Linear_moments_are_met_at_the_solution()
    {
        Fit fit = await FitAsync([new(1.1, 0.1), new(-0.1, 0.1)], 2, u => [u[0] + (2 * u[1]), u[0] - u[1]]);
        ShouldBe(fit, 0.3, 0.4);
        fit.Distance.ShouldBe(0, 1e-6);
        fit.Converged.ShouldBeTrue();
    }

    /// <summary>Two measures of one parameter: the answer is their mean weighted by precision, (0.2/0.01 + 0.5/0.04) / (1/0.01 + 1/0.04).</summary>
    [Fact]
    public async Task More_moments_than_parameters_are_weighted_by_their_precision()
    {
        Fit fit = await FitAsync([new(0.2, 0.1), new(0.5, 0.2)], 1, u => [u[0], u[0]]);
        fit.Parameters[0].ShouldBe(0.26, 1e-3);
        fit.Identification.StandardErrors[0].ShouldBe(1 / Math.Sqrt(125), 1e-3);
    }

    [Fact]
    public async Task Curved_valley_is_followed_to_its_end()
    {
        // Rosenbrock's function as a sum of squares, its minimum at (0.75, 0.75) in these coordinates.
        static double[] Residuals(double[] u)
        {
            (double x, double y) = ((4 * u[0]) - 2, (4 * u[1]) - 2);
            return [10 * (y - (x * x)), 1 - x];
        }

        Fit fit = await FitAsync([new(0, 1), new(0, 1)], 2, Residuals, new SearchSettings(Iterations: 60, SmallestStep: 1e-4));
        ShouldBe(fit, 0.75, 0.75, within: 0.01);
    }

    [Fact]
    public async Task Target_out_of_reach_ends_on_the_bound_at_the_best_point_there()
    {
        // u0 would be 2; held at 1, the second moment alone decides u1.
        Fit fit = await FitAsync([new(2, 0.1), new(1.3, 0.1)], 2, u => [u[0], u[0] + u[1]]);
        ShouldBe(fit, 1, 0.3);
    }

    [Fact]
    public async Task Moments_that_move_in_steps_are_met_to_within_a_step()
    {
        Fit fit = await FitAsync([new(0.62, 0.1), new(0.18, 0.1)], 2, u => [Math.Floor(u[0] * 25) / 25, Math.Floor(u[1] * 25) / 25]);
        ShouldBe(fit, 0.62, 0.18, within: 0.06);
    }

    [Fact]
    public async Task Region_without_something_to_measure_is_avoided()
    {
        Fit fit = await FitAsync([new(0.35, 0.1)], 1, u => [u[0] < 0.3 ? double.NaN : u[0]]);
        fit.Parameters[0].ShouldBe(0.35, 1e-3);
    }

    [Fact]
    public async Task Nothing_to_measure_anywhere_is_no_fit() =>
        (await new MomentSearch([new(1, 1)], 1, Simulator(_ => [double.NaN]), new SearchSettings()).RunAsync()).ShouldBeNull();

    [Fact]
    public async Task Path_never_rises_and_the_search_repeats_itself()
    {
        async Task<Fit> Again() => await FitAsync([new(0.4, 0.1), new(3, 1)], 2, u => [u[0] * u[1], Math.Exp(u[0]) + Math.Sin(9 * u[1])]);
        Fit fit = await Again();
        fit.Path.Zip(fit.Path.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First);
        fit.Path.Length.ShouldBeGreaterThan(2);
        (await Again()).Parameters.ShouldBe(fit.Parameters);
    }

    [Fact]
    public async Task Points_stay_within_their_bounds()
    {
        var seen = new List<double>();
        await FitAsync([new(5, 0.1), new(-3, 0.1)], 2, u =>
        {
            seen.AddRange(u);
            return [u[0], u[1]];
        });
        seen.ShouldAllBe(x => x >= 0 && x <= 1);
        seen.ShouldContain(1);
        seen.ShouldContain(0);
    }

    private static void ShouldBe(Fit fit, double first, double second, double within = 1e-3)
    {
        fit.Parameters[0].ShouldBe(first, within);
        fit.Parameters[1].ShouldBe(second, within);
    }

    private static async Task<Fit> FitAsync(
        MomentTarget[] targets, int parameters, Func<double[], double[]> moments, SearchSettings? settings = null) =>
        (await new MomentSearch([.. targets], parameters, Simulator(moments), settings ?? new SearchSettings()).RunAsync())!;

    private static MomentSimulator Simulator(Func<double[], double[]> moments) => (points, _) =>
        Task.FromResult<IReadOnlyList<SimulatedMoments>>([.. points.Select(point => new SimulatedMoments(moments(point), []))]);
}
