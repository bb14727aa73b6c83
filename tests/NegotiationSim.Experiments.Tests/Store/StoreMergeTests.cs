using Microsoft.Data.Sqlite;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Store;

public sealed class StoreMergeTests
{
    [Fact]
    public async Task Shards_in_stores_of_their_own_join_to_the_whole()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 5);
        await bench.RunAsync(experiment, store: "whole.db");
        for (int i = 1; i <= 3; i++)
        {
            await bench.RunAsync(experiment, shard: new Shard(i, 3), store: $"part{i}.db");
        }

        (await MergeAsync(bench, "all.db", "part2.db", "part3.db", "part1.db", "part2.db")).ShouldBe([5, 5, 5, 0]);
        (await bench.RowsAsync(experiment, "all.db")).ShouldBe(await bench.RowsAsync(experiment, "whole.db"));
        (await bench.RunAsync(experiment, StartMode.Resume, store: "all.db")).ShouldBe(0);
    }

    [Fact]
    public async Task Parts_of_two_versions_are_not_joined()
    {
        using var bench = new StudyBench();
        await bench.RunAsync(StudyBench.Experiment(version: "1.0"), shard: new Shard(1, 2), store: "one.db");
        await bench.RunAsync(StudyBench.Experiment(version: "2.0"), shard: new Shard(2, 2), store: "two.db");
        (await Should.ThrowAsync<RunStoreException>(() => MergeAsync(bench, "one.db", "two.db"))).Message.ShouldBe(
            $"The experiment 'Hours of listening' was run by version 1.0 in '{bench.File("one.db")}' and by version 2.0 in '{bench.File("two.db")}': "
            + "results may differ, so the two are not joined. Run both parts with one version. Nothing was changed.");
    }

    [Fact]
    public async Task Two_results_of_one_run_are_not_joined_and_nothing_is_changed()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment, shard: new Shard(1, 2), store: "one.db");
        await bench.RunAsync(experiment, store: "two.db");
        using (var connection = new SqliteConnection($"Data Source={bench.File("two.db")};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE runs SET metrics = '[1,2,3,4,5,6]' WHERE point = 0 AND replication = 0";
            command.ExecuteNonQuery();
        }

        (await Should.ThrowAsync<RunStoreException>(() => MergeAsync(bench, "one.db", "two.db"))).Message.ShouldContain("has one result in");
        await using SqlRunStore store = await bench.OpenAsync("one.db");
        (await store.FinishedAsync(experiment)).Count.ShouldBe(6);
    }

    private static async Task<long[]> MergeAsync(StudyBench bench, string into, params string[] parts)
    {
        await using SqlRunStore target = await bench.OpenAsync(into);
        List<long> added = [];
        foreach (string part in parts)
        {
            await using SqlRunStore source = await bench.OpenAsync(part);
            added.Add(await new StoreMerge(target).TakeInAsync(source));
        }

        return [.. added];
    }
}
