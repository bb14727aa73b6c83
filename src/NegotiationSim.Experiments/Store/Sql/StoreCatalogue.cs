using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>Tells what is in a store, without the scenarios that made it.</summary>
/// <param name="store">The store.</param>
public sealed class StoreCatalogue(SqlRunStore store)
{
    private const string Summary =
        """
        SELECT e.id AS Id, e.kind AS Kind, e.title AS Title, e.command AS Command, e.seed AS Seed,
               (SELECT COUNT(*) FROM points p WHERE p.experiment = e.id) AS Points,
               e.replications AS Replications,
               (SELECT COUNT(*) FROM runs r WHERE r.experiment = e.id) AS Stored,
               (SELECT COUNT(*) FROM runs r WHERE r.experiment = e.id AND r.status = 'failed') AS Failed,
               (SELECT COALESCE(SUM(r.seconds), 0.0) FROM runs r WHERE r.experiment = e.id) AS Seconds,
               e.version AS Version, e.began_at AS BeganAt
        FROM experiments e
        """;

    /// <summary>Experiments, the oldest first.</summary>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="words">Only those whose title, scenario or point holds this text; null for all.</param>
    /// <param name="cancel">Ends it early.</param>
    public Task<ImmutableArray<ExperimentSummary>> ListAsync(string? kind, string? words, CancellationToken cancel = default) => store.WithAsync(
        async connection => (await connection.QueryAsync<ExperimentSummary>(
            $"""
            {Summary}
            WHERE (@kind IS NULL OR e.kind = @kind)
              AND (@words IS NULL OR LOWER(e.title) LIKE @words OR EXISTS (
                SELECT 1 FROM points p WHERE p.experiment = e.id AND (LOWER(p.scenario) LIKE @words OR LOWER(p.name) LIKE @words)))
            ORDER BY e.began_at, e.id
            """,
            new { kind, words = words is null ? null : $"%{words.ToLowerInvariant()}%" })).ToImmutableArray(),
        cancel);

    /// <summary>The one experiment whose identifier begins with some characters.</summary>
    /// <exception cref="RunStoreException">There is none, or more than one.</exception>
    public async Task<ExperimentSummary> FindAsync(string beginning, CancellationToken cancel = default)
    {
        ImmutableArray<ExperimentSummary> all = await ListAsync(null, null, cancel);
        ImmutableArray<ExperimentSummary> found = [.. all.Where(e => e.Id.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 1
            ? found[0]
            : throw new RunStoreException(
                found.Length == 0
                    ? $"The run store '{store.Place}' has no experiment '{beginning}'. 'negsim runs list' shows those there are."
                    : $"'{beginning}' is the beginning of {found.Length} experiments in '{store.Place}'. Write more of the identifier.",
                isInput: true);
    }

    /// <summary>The points of an experiment in order.</summary>
    public Task<ImmutableArray<PointSummary>> PointsAsync(string id, CancellationToken cancel = default) => store.WithAsync(
        async connection => (await connection.QueryAsync<PointSummary>(
            """
            SELECT p.point AS Point, p.name AS Name, p.scenario AS Scenario, p.file AS File, p.overrides AS Overrides, p.sha256 AS Sha256,
                   p.start_year AS StartYear, p.years AS Years,
                   (SELECT COUNT(*) FROM runs r WHERE r.experiment = p.experiment AND r.point = p.point) AS Stored
            FROM points p WHERE p.experiment = @id ORDER BY p.point
            """,
            new { id })).ToImmutableArray(),
        cancel);

    /// <summary>The metrics of an experiment's rows, in order.</summary>
    public Task<ImmutableArray<string>> MetricsAsync(string id, CancellationToken cancel = default) => store.WithAsync(
        async connection =>
        {
            string text = await connection.QuerySingleAsync<string>("SELECT metrics FROM experiments WHERE id = @id", new { id });
            return JsonSerializer.Deserialize<ImmutableArray<string>>(text);
        },
        cancel);

    /// <summary>The runs of an experiment that are there, points outer, replications inner, one at a time.</summary>
    public async IAsyncEnumerable<StoredRun> RunsAsync(string id, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using DbConnection connection = await store.GuardedAsync(() => store.Database.ConnectAsync(cancel));
        var rows = connection.QueryUnbufferedAsync<(long Point, string Name, long Replication, long StartYear, long Years, string Metrics)>(
            """
            SELECT r.point, p.name, r.replication, p.start_year, p.years, r.metrics
            FROM runs r JOIN points p ON p.experiment = r.experiment AND p.point = r.point
            WHERE r.experiment = @id ORDER BY r.point, r.replication
            """,
            new { id });
        await using var reader = rows.GetAsyncEnumerator(cancel);
        while (await store.GuardedAsync(async () => await reader.MoveNextAsync()))
        {
            var row = reader.Current;
            yield return new StoredRun(
                (int)row.Point, row.Name, (int)row.Replication, (int)row.StartYear, (int)row.Years, MetricsText.Read(row.Metrics));
        }
    }
}
