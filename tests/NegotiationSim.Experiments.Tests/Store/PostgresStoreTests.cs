using System.Collections.Immutable;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;
using Npgsql;

namespace NegotiationSim.Experiments.Tests.Store;

/// <summary>The store on a PostgreSQL server gives what the store in a file gives.</summary>
public sealed class PostgresStoreTests : IAsyncLifetime
{
    private static readonly string Tables = $"negsim_test_{Environment.ProcessId}";

    private static string Place => $"{PostgresFactAttribute.Server};Search Path={Tables}";

    [PostgresFact]
    public async Task Shards_of_four_processes_on_one_server_are_the_whole_that_a_file_holds()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment(replications: 5);
        await bench.RunAsync(experiment);
        long[] runs = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => bench.RunAtAsync(Place, experiment, new Shard(i, 4))));
        runs.Sum().ShouldBe(15);
        await using SqlRunStore server = await RunStores.OpenAsync(Place, TimeProvider.System);
        (await StudyBench.RowsOfAsync(server, experiment)).ShouldBe(await bench.RowsAsync(experiment));
        (await bench.RunAtAsync(Place, experiment, Shard.Whole, StartMode.Resume)).ShouldBe(0);
    }

    [PostgresFact]
    public async Task Stores_in_a_file_and_on_a_server_join_both_ways()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment, shard: new Shard(1, 2), store: "part.db");
        await bench.RunAtAsync(Place, experiment, new Shard(2, 2));
        await using SqlRunStore server = await RunStores.OpenAsync(Place, TimeProvider.System);
        await using SqlRunStore part = await bench.OpenAsync("part.db");
        (await new StoreMerge(part).TakeInAsync(server)).ShouldBe(6);
        (await new StoreMerge(server).TakeInAsync(part)).ShouldBe(6);
        (await StudyBench.RowsOfAsync(server, experiment)).ShouldBe(await StudyBench.RowsOfAsync(part, experiment));
        ImmutableArray<ExperimentSummary> all = await new StoreCatalogue(server).ListAsync("sweep", "listening");
        all.Select(e => (e.Points, e.Stored, e.IsWhole)).ShouldBe([(3, 12, true)]);
        (await new StoreCatalogue(server).PointsAsync(experiment.Id)).Select(p => p.Stored).ShouldBe([4, 4, 4]);
    }

    [PostgresFact]
    public async Task Newer_layout_on_a_server_is_refused()
    {
        await using (await RunStores.OpenAsync(Place, TimeProvider.System))
        {
            await ExecuteAsync($"UPDATE {Tables}.store_version SET version = 999");
        }

        (await Should.ThrowAsync<RunStoreException>(() => RunStores.OpenAsync(Place, TimeProvider.System))).Message.ShouldContain("has layout 999");
    }

    [PostgresFact]
    public async Task Wrong_user_is_refused_without_the_password()
    {
        string place = new NpgsqlConnectionStringBuilder(Place) { Username = "nobody_at_all", Password = "s3cret" }.ToString();
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(() => RunStores.OpenAsync(place, TimeProvider.System));
        refused.Message.ShouldContain("The run store 'postgresql://");
        refused.ToString().ShouldNotContain("s3cret");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => PostgresFactAttribute.Server is null ? Task.CompletedTask : ExecuteAsync($"DROP SCHEMA IF EXISTS {Tables} CASCADE");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresFactAttribute.Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
