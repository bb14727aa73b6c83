using NegotiationSim.Core.Specification;
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
    public void Point_has_the_world_of_its_overrides_over_its_years()
    {
        Point point = StudyBench.Experiment().Points[2];
        WorldSpecification world = point.World();
        world.Consumers.HoursPerMonth.ShouldBe(30);
        world.Years.ShouldBe(2);
        point.World().ShouldBeSameAs(world);
        point.Sha256.ShouldNotBe(point.BasicSha256);
    }

    [Fact]
    public void Point_beyond_the_first_thousand_makes_its_world_anew_and_the_same()
    {
        var make = Point.From(StudyBench.Tiny, years: 2);
        Point[] points = [.. Enumerable.Range(0, 1_001).Select(i => make($"{i}", ["consumers.hours=30 h/month"]))];
        points[1_000].World().ShouldNotBeSameAs(points[1_000].World());
        points[1_000].World().Years.ShouldBe(2);
        points[1_000].World().Consumers.HoursPerMonth.ShouldBe(points[0].World().Consumers.HoursPerMonth);
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
