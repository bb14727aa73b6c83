using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>A run store in a relational database.</summary>
public sealed class SqlRunStore : IRunStore
{
    private readonly IDatabase database;
    private readonly TimeProvider clock;

    internal SqlRunStore(IDatabase database, TimeProvider clock)
    {
        this.database = database;
        this.clock = clock;
    }

    /// <summary>Where the store is, for people.</summary>
    public string Place => database.Place;

    internal IDatabase Database => database;

    /// <inheritdoc/>
    public async ValueTask BeginAsync(Experiment experiment, StartMode start, Shard shard, CancellationToken cancel = default) =>
        await AloneAsync(
            async (connection, alone) =>
            {
                string? version = await connection.QuerySingleOrDefaultAsync<string>(
                    "SELECT version FROM experiments WHERE id = @Id", new { experiment.Id }, alone);
                if (version is null)
                {
                    await new ExperimentRecord(experiment, clock.GetUtcNow()).InsertAsync(connection, alone);
                    return;
                }

                if (start == StartMode.Resume && version != experiment.Version)
                {
                    throw OtherVersion(version, experiment.Version);
                }

                await RestartAsync(connection, alone, experiment, start, version == experiment.Version ? shard : Shard.Whole);
            },
            cancel);

    /// <inheritdoc/>
    public async ValueTask<HashSet<RunKey>> FinishedAsync(Experiment experiment, CancellationToken cancel = default) =>
        await WithAsync(
            async connection =>
            {
                var keys = await connection.QueryAsync<(long Point, long Replication)>(
                    "SELECT point, replication FROM runs WHERE experiment = @Id", new { experiment.Id });
                return keys.Select(key => new RunKey((int)key.Point, (int)key.Replication)).ToHashSet();
            },
            cancel);

    /// <inheritdoc/>
    public async ValueTask SaveAsync(Experiment experiment, RunRecord run, CancellationToken cancel = default) =>
        await WithAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO runs (experiment, point, replication, seed, status, failure, version, host, finished_at, seconds, metrics)
                VALUES (@Id, @Point, @Replication, @Seed, @Status, @Failure, @Version, @Host, @FinishedAt, @Seconds, @Metrics)
                ON CONFLICT (experiment, point, replication) DO NOTHING
                """,
                new
                {
                    experiment.Id,
                    Point = (long)run.Row.Point,
                    Replication = (long)run.Row.Replication,
                    Seed = experiment.Seed.ToString(CultureInfo.InvariantCulture),
                    Status = run.Row.Failure is null ? "finished" : "failed",
                    run.Row.Failure,
                    experiment.Version,
                    run.Host,
                    FinishedAt = run.FinishedAt.ToString("O", CultureInfo.InvariantCulture),
                    Seconds = run.Took.TotalSeconds,
                    Metrics = MetricsText.Write(run.Row.Values),
                }),
            cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunRow> ReadAsync(
        Experiment experiment, Range points, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using DbConnection connection = await GuardedAsync(() => database.ConnectAsync(cancel));
        IAsyncEnumerable<(long Point, long Replication, string Metrics, string? Failure)> rows =
            connection.QueryUnbufferedAsync<(long, long, string, string?)>(
                """
                SELECT point, replication, metrics, failure FROM runs
                WHERE experiment = @Id AND replication < @replications AND point >= @first AND point < @end ORDER BY point, replication
                """,
                new
                {
                    experiment.Id,
                    replications = (long)experiment.Replications,
                    first = (long)points.Start.Value,
                    end = (long)points.End.Value,
                });
        await using var reader = rows.GetAsyncEnumerator(cancel);
        for (int p = points.Start.Value; p < points.End.Value; p++)
        {
            for (int r = 0; r < experiment.Replications; r++)
            {
                bool there = await GuardedAsync(async () => await reader.MoveNextAsync());
                if (!there || (reader.Current.Point, reader.Current.Replication) != (p, r))
                {
                    throw Lacks(experiment, p, r);
                }

                yield return new RunRow(p, r, MetricsText.Read(reader.Current.Metrics), reader.Current.Failure);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task RestartAsync(
        DbConnection connection, DbTransaction alone, Experiment experiment, StartMode start, Shard forgotten)
    {
        await connection.ExecuteAsync(
            "UPDATE experiments SET replications = @replications, command = @Command, version = @Version WHERE id = @Id",
            new { experiment.Id, replications = (long)experiment.Replications, experiment.Command, experiment.Version },
            alone);
        if (start == StartMode.Anew)
        {
            await connection.ExecuteAsync(
                "DELETE FROM runs WHERE experiment = @Id AND (replication * @points + point) % @count = @index",
                new { experiment.Id, points = (long)experiment.Points.Length, count = (long)forgotten.Count, index = (long)forgotten.Index - 1 },
                alone);
        }
    }

    private RunStoreException OtherVersion(string theirs, string ours) => new(
        $"The experiment in the run store '{Place}' was begun by version {theirs}; this is version {ours}, whose results may differ. "
        + "Go on with that version, or leave --resume out to begin anew with this one. The store was not changed.",
        isInput: true);

    private RunStoreException Lacks(Experiment experiment, int point, int replication) => new(
        $"The run store '{Place}' lacks replication {replication} of point '{experiment.Points[point].Name}'. "
        + "Another process may have begun the experiment anew, or a shard is missing: run the same command with --resume.",
        isInput: false);

    internal async Task<T> WithAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel) => await GuardedAsync(async () =>
    {
        await using DbConnection connection = await database.ConnectAsync(cancel);
        return await work(connection);
    });

    internal async Task AloneAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel) => await WithAsync(
        async connection =>
        {
            await using DbTransaction alone = await database.BeginAloneAsync(connection, cancel);
            await work(connection, alone);
            await alone.CommitAsync(cancel);
            return true;
        },
        cancel);

    internal async Task<T> GuardedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is DbException or DataException)
        {
            throw database.Explain(error);
        }
    }
}
