using System.Collections.Immutable;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Store;

public sealed class StoreCatalogueTests
{
    [Fact]
    public async Task List_tells_what_is_there_and_what_is_missing()
    {
        using var bench = new StudyBench { UnsolvedReplication = 3 };
        await bench.RunAsync(StudyBench.Experiment());
        await bench.RunAsync(StudyBench.Experiment(seed: 10) with { Kind = "compare", Title = "Another" }, shard: new Shard(2, 3));
        await using SqlRunStore store = await bench.OpenAsync();
        var catalogue = new StoreCatalogue(store);
        ImmutableArray<ExperimentSummary> all = await catalogue.ListAsync(null, null);
        all.Select(e => (e.Title, e.Points, e.Replications, e.Stored, e.Failed, e.IsWhole)).ShouldBe(
            [("Hours of listening", 3, 4, 12, 3, true), ("Another", 3, 4, 4, 1, false)]);
        (await catalogue.ListAsync("compare", null)).Single().Title.ShouldBe("Another");
        (await catalogue.ListAsync(null, "LISTEN")).Single().Title.ShouldBe("Hours of listening");
        (await catalogue.ListAsync(null, "hours=25")).Length.ShouldBe(2);
        (await catalogue.ListAsync(null, "nothing like it")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Experiment_is_found_by_the_beginning_of_its_identifier()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment);
        await bench.RunAsync(StudyBench.Experiment(seed: 10));
        await using SqlRunStore store = await bench.OpenAsync();
        var catalogue = new StoreCatalogue(store);
        (await catalogue.FindAsync(experiment.Id[..20])).Id.ShouldBe(experiment.Id);
        (await Should.ThrowAsync<RunStoreException>(() => catalogue.FindAsync("x"))).Message.ShouldContain("has no experiment 'x'");
        (await Should.ThrowAsync<RunStoreException>(() => catalogue.FindAsync(""))).Message.ShouldContain("is the beginning of 2 experiments");
        (await catalogue.PointsAsync(experiment.Id)).Select(p => (p.Name, p.Stored)).ShouldBe([("hours=20", 4), ("hours=25", 4), ("hours=30", 4)]);
    }

    [Fact]
    public async Task Experiments_of_two_seeds_differ_and_one_with_itself_does_not()
    {
        using var bench = new StudyBench();
        await bench.RunAsync(StudyBench.Experiment());
        await bench.RunAsync(StudyBench.Experiment(replications: 2, seed: 10));
        await using SqlRunStore store = await bench.OpenAsync();
        var catalogue = new StoreCatalogue(store);
        ImmutableArray<ExperimentSummary> all = await catalogue.ListAsync(null, null);
        (await StoreDifference.BetweenAsync(catalogue, all[0], all[0])).ShouldAllBe(d => d.Different == 0 && d.Numbers == 24);
        StoreDifference median = (await StoreDifference.BetweenAsync(catalogue, all[0], all[1]))[0];
        (median.Numbers, median.Different).ShouldBe((12, 12)); // three points, two replications, two years
        median.LargestRelative.ShouldBeInRange(0.001, 0.1);
    }
}
