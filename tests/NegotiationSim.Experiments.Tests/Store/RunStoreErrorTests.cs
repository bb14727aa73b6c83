using Microsoft.Data.Sqlite;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Tests.Studies;

namespace NegotiationSim.Experiments.Tests.Store;

public sealed class RunStoreErrorTests
{
    [Fact]
    public async Task Text_file_is_no_store_and_is_left_alone()
    {
        using var bench = new StudyBench();
        File.WriteAllText(bench.File(), string.Concat(Enumerable.Repeat("not a database\n", 100)));
        byte[] before = File.ReadAllBytes(bench.File());
        await ShouldBeRefusedAsync(bench, "is no run store: the file is no SQLite database.");
        File.ReadAllBytes(bench.File()).ShouldBe(before);
    }

    [Fact]
    public async Task Somebody_elses_database_is_no_store_and_is_left_alone()
    {
        using var bench = new StudyBench();
        Execute(bench, "CREATE TABLE recipes (name TEXT)");
        byte[] before = File.ReadAllBytes(bench.File());
        await ShouldBeRefusedAsync(bench, "is no run store: it is a SQLite database with other tables, such as 'recipes'.");
        File.ReadAllBytes(bench.File()).ShouldBe(before);
    }

    [Fact]
    public async Task Store_of_a_newer_layout_is_refused_and_kept()
    {
        using var bench = new StudyBench();
        await bench.RunAsync(StudyBench.Experiment());
        Execute(bench, "UPDATE store_version SET version = 999");
        await ShouldBeRefusedAsync(bench, "has layout 999, and this program knows layouts up to");
        Execute(bench, "UPDATE store_version SET version = 1");
        (await bench.RowsAsync(StudyBench.Experiment())).Length.ShouldBe(12);
    }

    [Fact]
    public async Task Damaged_store_is_refused()
    {
        using var bench = new StudyBench();
        await bench.RunAsync(StudyBench.Experiment());
        byte[] bytes = File.ReadAllBytes(bench.File());
        Array.Fill(bytes, (byte)0xAA, 100, bytes.Length - 100);
        File.WriteAllBytes(bench.File(), bytes);
        (await Should.ThrowAsync<RunStoreException>(() => bench.RunAsync(StudyBench.Experiment()))).Message.ShouldStartWith(
            $"The run store '{bench.File()}' is damaged. Name another file with --store, or move this one away.");
    }

    [Fact]
    public async Task Store_with_a_page_of_zeros_is_refused_as_damaged()
    {
        using var bench = new StudyBench();
        Execute(bench, "CREATE TABLE store_version (version); INSERT INTO store_version VALUES (NULL)"); // what such a page reads as
        await ShouldBeRefusedAsync(bench, "is damaged: it holds what this program does not write.");
    }

    [Fact]
    public async Task Place_inside_a_file_cannot_be_made()
    {
        using var bench = new StudyBench();
        File.WriteAllText(bench.File("plain.txt"), "");
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(() => bench.OpenAsync("plain.txt/runs.db"));
        refused.Message.ShouldContain("cannot be made");
        refused.IsInput.ShouldBeTrue();
    }

    [Fact]
    public async Task Read_only_store_cannot_be_written()
    {
        using var bench = new StudyBench();
        await using var database = new ReadOnly(new SqliteDatabase(bench.File()));
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(() => new Schema(database).BringUpToDateAsync(default));
        refused.Message.ShouldContain("cannot be written: the file or its folder does not allow it");
    }

    [Fact]
    public async Task Full_disk_keeps_what_was_stored_before()
    {
        using var bench = new StudyBench();
        Experiment experiment = StudyBench.Experiment();
        await bench.RunAsync(experiment);
        var database = new SqliteDatabase(bench.File());
        await using (var store = new SqlRunStore(new Full(database), TimeProvider.System))
        {
            RunRow large = new(0, 50, [.. Enumerable.Range(0, 100_000).Select(i => 1.0 / (i + 1))]);
            RunStoreException failed = await Should.ThrowAsync<RunStoreException>(
                async () => await store.SaveAsync(experiment, new RunRecord(large, "test", TimeSpan.Zero, DateTimeOffset.UnixEpoch)));
            failed.Message.ShouldBe(
                $"The run store '{bench.File()}' could not be written: the disk is full. Make room, then go on with --resume. "
                + "What was stored before is intact.");
            failed.IsInput.ShouldBeFalse();
        }

        (await bench.RowsAsync(experiment)).Length.ShouldBe(12);
    }

    [Fact]
    public async Task Experiment_of_another_version_is_not_resumed_but_may_be_begun_anew()
    {
        using var bench = new StudyBench();
        await bench.RunAsync(StudyBench.Experiment(version: "1.0"));
        (await Should.ThrowAsync<RunStoreException>(() => bench.RunAsync(StudyBench.Experiment(version: "2.0"), StartMode.Resume)))
            .Message.ShouldBe(
                $"The experiment in the run store '{bench.File()}' was begun by version 1.0; this is version 2.0, whose results may differ. "
                + "Go on with that version, or leave --resume out to begin anew with this one. The store was not changed.");
        (await bench.RunAsync(StudyBench.Experiment(version: "1.0"), StartMode.Resume)).ShouldBe(0);
        (await bench.RunAsync(StudyBench.Experiment(version: "2.0"), shard: new Shard(1, 2))).ShouldBe(6);
        (await Should.ThrowAsync<RunStoreException>(() => bench.RowsAsync(StudyBench.Experiment()))).Message.ShouldContain("lacks");
    }

    [Fact]
    public async Task Store_that_is_not_there_is_not_made_for_a_reader()
    {
        using var bench = new StudyBench();
        (await Should.ThrowAsync<RunStoreException>(() => RunStores.OpenExistingAsync(bench.File(), TimeProvider.System))).Message
            .ShouldStartWith($"There is no run store '{bench.File()}'.");
        File.Exists(bench.File()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("postgresql://u:s3cret@localhost:notaport/db")]
    [InlineData("Host=localhost;Pasword=s3cret")]
    public async Task Connection_string_that_cannot_be_understood_is_not_repeated(string text)
    {
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(() => RunStores.OpenAsync(text, TimeProvider.System));
        refused.Message.ShouldContain("connection string of PostgreSQL cannot be understood");
        refused.ToString().ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_named_without_the_password()
    {
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(
            () => RunStores.OpenAsync("postgresql://u:s3cret@127.0.0.1:1/db", TimeProvider.System));
        refused.Message.ShouldStartWith("The run store 'postgresql://127.0.0.1:1/db' cannot be reached, or the connection was lost.");
        refused.ToString().ShouldNotContain("s3cret");
    }

    private static async Task ShouldBeRefusedAsync(StudyBench bench, string what)
    {
        RunStoreException refused = await Should.ThrowAsync<RunStoreException>(() => bench.OpenAsync());
        refused.Message.ShouldStartWith($"The run store '{bench.File()}' {what}");
        refused.IsInput.ShouldBeTrue();
    }

    private static void Execute(StudyBench bench, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={bench.File()};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A database whose connections may not write.</summary>
    private sealed class ReadOnly(SqliteDatabase inner) : Wrapped(inner, "PRAGMA query_only = ON");

    /// <summary>A database whose file may not grow.</summary>
    private sealed class Full(SqliteDatabase inner) : Wrapped(inner, "PRAGMA max_page_count = 1");
}
