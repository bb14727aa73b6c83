using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Tests.Varying;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Tests.Calibration;

/// <summary>Calibrations through executor and store of a world in which income is 10 hours + luck and welfare is the hours plus the catalogue weight.</summary>
public sealed class CalibrationStudyTests
{
    [Fact]
    public async Task Parameter_is_found_where_the_mean_over_replications_meets_the_target()
    {
        CalibrationResult got = (await CalibrateAsync(
            ["consumers.hours=10 h/month:30 h/month"], Target("artists.medianIncome", 201), Target("welfare.total", 21, ExpectationSet.Test)))!;
        ParameterResult hours = got.Parameters.ShouldHaveSingleItem();
        hours.Value.ShouldBe("20 h/month"); // luck adds 1 on average
        hours.IsIdentified.ShouldBeTrue();
        got.Fitted.ShouldHaveSingleItem().T.ShouldBe(0, 1e-3);
        got.HeldOut.ShouldHaveSingleItem().Got.Mean.ShouldBe(21, 1e-3);
        got.FitProbability.ShouldBeNull();
    }

    [Fact]
    public async Task Parameters_that_only_matter_together_are_not_identified()
    {
        CalibrationResult got = (await CalibrateAsync(
            ["consumers.hours=10 h/month:30 h/month", "consumers.catalogueWeight=1:21"], Target("welfare.total", 25)))!;
        Direction flat = got.Fit.Identification.Flat.ShouldHaveSingleItem();
        (flat.Loadings[0] * flat.Loadings[1]).ShouldBe(-0.5, 0.01);
        got.Parameters.ShouldAllBe(parameter => !parameter.IsIdentified);
        got.Fitted[0].IsMet.ShouldBeTrue();
    }

    /// <summary>Two targets for one parameter that contradict each other: 20 and 24 hours at equal precision.</summary>
    [Fact]
    public async Task Contradicting_targets_are_split_and_the_test_of_fit_says_so()
    {
        CalibrationResult got = (await CalibrateAsync(
            ["consumers.hours=10 h/month:30 h/month"],
            Target("artists.medianIncome", 201, tolerance: 5),
            Target("welfare.total", 25, tolerance: 0.5)))!;
        got.Parameters[0].Value.ShouldBe("22 h/month");
        got.DegreesOfFreedom.ShouldBe(1);
        got.FitProbability!.Value.ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task Resumed_calibration_runs_nothing_again_and_ends_the_same()
    {
        using var bench = Bench();
        string[] parameters = ["consumers.hours=10 h/month:30 h/month"];
        CalibrationResult first = (await CalibrateAsync(bench, StartMode.Anew, parameters, Target("artists.medianIncome", 201)))!;
        int runs = bench.Runs;
        CalibrationResult again = (await CalibrateAsync(bench, StartMode.Resume, parameters, Target("artists.medianIncome", 201)))!;
        bench.Runs.ShouldBe(runs);
        again.Parameters[0].Value.ShouldBe(first.Parameters[0].Value);
        again.Fit.Path.ShouldBe(first.Fit.Path);
    }

    private static Expectation Target(string metric, double target, ExpectationSet set = ExpectationSet.Calibration, double tolerance = 0.5) =>
        SampleScenario.Expect(metric, metric, target, target - tolerance, target + tolerance, set);

    private static FactorStudyBench Bench() => new() { Model = Model };

    private static (double Median, double Welfare) Model(WorldSpecification world, int replication) => (
        (10 * world.Consumers.HoursPerMonth) + replication, world.Consumers.HoursPerMonth + world.Consumers.CatalogueWeight);

    private static async Task<CalibrationResult?> CalibrateAsync(string[] parameters, params Expectation[] targets)
    {
        using var bench = Bench();
        return await CalibrateAsync(bench, StartMode.Anew, parameters, targets);
    }

    private static Task<CalibrationResult?> CalibrateAsync(
        FactorStudyBench bench, StartMode start, string[] parameters, params Expectation[] targets) =>
        bench.RunAsync(start, runner => new CalibrationStudy(
            new CalibrationPlan(FactorStudyBench.Factors(parameters), [.. targets]),
            new SearchSettings(Starts: 4),
            FactorStudyBench.MakePoint,
            [],
            (points, metrics) => FactorStudyBench.ExperimentOf(points, metrics, replications: 3),
            runner).RunAsync());
}
