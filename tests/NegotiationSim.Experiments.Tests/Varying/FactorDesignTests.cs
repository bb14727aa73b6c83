using System.Collections.Immutable;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Tests.Varying;

public sealed class FactorDesignTests
{
    [Fact]
    public void Grid_sets_every_combination_through_overrides()
    {
        FactorDesign grid = FactorDesign.Grid(FactorStudyBench.Factors("consumers.hours=10 h/month:30 h/month:3", "artists.neverConsent=10%,20%"));
        grid.Design.Points.ShouldBe(6);
        grid.OverridesAt(3).ShouldBe(["consumers.hours=20 h/month", "artists.neverConsent=20%"]);
        ImmutableArray<Point> points = grid.Points(FactorStudyBench.MakePoint, ["consumers.trackLength=2 min"]);
        points[3].Overrides.ShouldBe(["consumers.trackLength=2 min", "consumers.hours=20 h/month", "artists.neverConsent=20%"]);
        points[3].World().Consumers.HoursPerMonth.ShouldBe(20);
        points[3].World().Artists.NeverConsent.ShouldBe(0.2);
    }

    [Fact]
    public void Point_that_the_scenario_refuses_is_found_before_anything_is_run()
    {
        FactorDesign grid = FactorDesign.Grid(FactorStudyBench.Factors("consumers.hours=10 h/month:30 h/month:3"));
        Should.Throw<ScenarioException>(() => grid.Points(FactorStudyBench.MakePoint, ["artists.count=1"]))
            .Problems.ShouldHaveSingleItem().Path.ShouldBe("artists.count");
    }

    [Fact]
    public async Task Points_are_summed_up_over_replications_in_their_order()
    {
        using var bench = new FactorStudyBench { Model = (world, replication) => (world.Consumers.HoursPerMonth + replication, replication) };
        FactorDesign grid = FactorDesign.Grid(FactorStudyBench.Factors("consumers.hours=10 h/month:30 h/month:3"));
        Experiment experiment = FactorStudyBench.ExperimentOf(
            grid.Points(FactorStudyBench.MakePoint, []), ["artists.medianIncome", "welfare.total"], replications: 3);
        List<PointEstimates> summaries = await bench.RunAsync(
            experiment, new("welfare.total", 2024), new("artists.medianIncome", 2024), new("artists.medianIncome", 2025), new("artists.medianIncome", 2030));
        summaries.Select(summary => summary.Point).ShouldBe([0, 1, 2]);
        summaries.Select(summary => summary.Metrics[1].Mean).ShouldBe([11, 21, 31]);
        summaries.Select(summary => summary.Metrics[2].Mean).ShouldBe([12, 22, 32]);
        summaries[0].Metrics[0].StandardDeviation.ShouldBe(1, 1e-12);
        summaries[0].Metrics[0].Count.ShouldBe(3);
        summaries[0].Metrics[3].Count.ShouldBe(0, "the year is not simulated");
        summaries.ShouldAllBe(summary => summary.Failures == 0);
    }
}
