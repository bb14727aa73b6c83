using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Tests.Studies;

public sealed class ExperimentTests
{
    [Fact]
    public void Identity_does_not_depend_on_replications_or_version()
    {
        string id = StudyBench.Experiment().Id;
        StudyBench.Experiment(replications: 99).Id.ShouldBe(id);
        StudyBench.Experiment(version: "2.0").Id.ShouldBe(id);
        StudyBench.Experiment().Extend(7).Id.ShouldBe(id);
    }

    [Fact]
    public void Identity_depends_on_seed_points_their_order_and_metrics()
    {
        Experiment experiment = StudyBench.Experiment();
        string[] ids =
        [
            experiment.Id,
            StudyBench.Experiment(seed: 10).Id,
            StudyBench.Experiment(4, 9, "1.0", "20", "25").Id,
            StudyBench.Experiment(4, 9, "1.0", "25", "20", "30").Id,
            (experiment with { Metrics = ["welfare.total"] }).Id,
        ];
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void Point_makes_the_world_of_its_overrides_over_its_years()
    {
        Point point = StudyBench.Experiment().Points[2];
        Scenario scenario = point.Load();
        scenario.World.Consumers.HoursPerMonth.ShouldBe(30);
        scenario.World.Years.ShouldBe(2);
        scenario.Sha256.ShouldBe(point.Sha256);
        point.Sha256.ShouldNotBe(point.BasicSha256);
    }

    [Fact]
    public void Invalid_variant_is_refused_when_the_point_is_made() =>
        Should.Throw<ScenarioException>(() => StudyBench.Experiment(4, 9, "1.0", "minus one"));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Every_run_is_in_exactly_one_shard(int shards)
    {
        Experiment experiment = StudyBench.Experiment(replications: 5);
        RunKey[] parts = [.. Enumerable.Range(1, shards).SelectMany(i => RunKey.Of(experiment, new Shard(i, shards)))];
        parts.Length.ShouldBe(15);
        parts.ShouldBe(RunKey.Of(experiment, Shard.Whole), ignoreOrder: true);
    }
}
