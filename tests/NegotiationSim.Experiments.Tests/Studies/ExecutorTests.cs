using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Tests.Studies;

public sealed class ExecutorTests
{
    [Fact]
    public async Task Rows_come_back_in_order_of_point_and_replication_with_the_bits_they_went_in_with()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 2, seed: 9, version: "1.0", "20", "30");
        (await bench.RunAsync(experiment)).ShouldBe(4);
        (await bench.RowsAsync(experiment)).ShouldBe(
        [
            $"0 0 [{Math.Sqrt(29):R},{Math.Sqrt(30):R},15,0,null,null] ",
            $"0 1 [{Math.Sqrt(30):R},{Math.Sqrt(31):R},15,0,null,null] ",
            $"1 0 [{Math.Sqrt(39):R},{Math.Sqrt(40):R},15,0,null,null] ",
            $"1 1 [{Math.Sqrt(40):R},{Math.Sqrt(41):R},15,0,null,null] ",
        ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Number_of_workers_does_not_show_in_the_rows(int workers)
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment, workers: 1, store: "alone.db");
        await bench.RunAsync(experiment, workers: workers, store: "many.db");
        (await bench.RowsAsync(experiment, "many.db")).ShouldBe(await bench.RowsAsync(experiment, "alone.db"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Resumed_experiment_equals_an_uninterrupted_one_and_runs_only_what_was_missing(int cancelAt)
    {
        using var whole = new StudyBench();
        using var bench = new StudyBench { CancelAt = cancelAt };
        Experiment experiment = StudyBench.Experiment();
        await whole.RunAsync(experiment);
        await Should.ThrowAsync<OperationCanceledException>(() => bench.RunAsync(experiment));

        using var later = new StudyBench();
        System.IO.File.Copy(bench.File(), later.File());
        await using (var store = await later.OpenAsync())
        {
            int before = (await store.FinishedAsync(experiment)).Count;
            before.ShouldBeLessThan(12);
            (await later.RunAsync(experiment, StartMode.Resume)).ShouldBe(12 - before);
        }

        (await later.RowsAsync(experiment)).ShouldBe(await whole.RowsAsync(experiment));
    }

    [Fact]
    public async Task Finished_experiment_is_not_run_again_when_resumed_and_is_when_begun_anew()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment);
        (await bench.RunAsync(experiment, StartMode.Resume)).ShouldBe(0);
        (await bench.RunAsync(experiment, StartMode.Anew)).ShouldBe(12);
        bench.Asked.Count.ShouldBe(24);
    }

    [Fact]
    public async Task More_replications_run_only_the_new_ones()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 2);
        await bench.RunAsync(experiment);
        (await bench.RunAsync(experiment.Extend(5), StartMode.Resume)).ShouldBe(9);
        (await bench.RowsAsync(experiment.Extend(5))).Length.ShouldBe(15);
        (await bench.RowsAsync(experiment)).Length.ShouldBe(6);
    }

    [Fact]
    public async Task Shards_in_one_store_run_everything_once_and_the_parts_are_the_whole()
    {
        using var whole = new StudyBench();
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 5);
        await whole.RunAsync(experiment);
        long[] runs = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => bench.RunAsync(experiment, shard: new Shard(i, 4))));
        runs.Sum().ShouldBe(15);
        bench.Asked.Order().ShouldBe(whole.Asked.Order());
        (await bench.RowsAsync(experiment)).ShouldBe(await whole.RowsAsync(experiment));
    }

    [Fact]
    public async Task Missing_shard_is_named_when_rows_are_read()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment, shard: new Shard(1, 2));
        (await Should.ThrowAsync<RunStoreException>(() => bench.RowsAsync(experiment))).Message.ShouldBe(
            $"The run store '{bench.File()}' lacks replication 1 of point 'hours=20'. "
            + "Another process may have begun the experiment anew, or a shard is missing: run the same command with --resume.");
    }

    [Fact]
    public async Task World_without_a_solution_is_a_row_that_says_why()
    {
        using var bench = new StudyBench { UnsolvedReplication = 1 };
        Experiment experiment = StudyBench.Experiment(replications: 2, seed: 9, version: "1.0", "20");
        await bench.RunAsync(experiment);
        (await bench.RowsAsync(experiment))[1].ShouldBe("0 1 [] This world has no solution.");
        (await bench.RunAsync(experiment, StartMode.Resume)).ShouldBe(0);
    }

    [Fact]
    public async Task Progress_tells_of_every_run_one_at_a_time()
    {
        using var bench = new StudyBench();
        var seen = new List<ExperimentProgress>();
        await bench.RunAsync(StudyBench.Experiment(), progress: new Sink(seen.Add));
        seen.Select(p => p.Done).ShouldBe(Enumerable.Range(0, 13).Select(i => (long)i));
        seen.ShouldAllBe(p => p.Total == 12);
        seen.Skip(1).Select(p => (p.Row!.Point, p.Row.Replication)).Distinct().Count().ShouldBe(12);
    }

    private sealed class Sink(Action<ExperimentProgress> act) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value) => act(value);
    }
}
