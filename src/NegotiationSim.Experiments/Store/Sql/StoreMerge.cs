using System.Data.Common;
using Dapper;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>Joins stores: the parts of an experiment that shards ran on several machines, or whole studies.</summary>
/// <param name="target">The store that gets everything.</param>
public sealed class StoreMerge(SqlRunStore target)
{
    private static readonly (string Table, string Columns)[] Tables =
    [
        ("scenarios", "sha256, content"),
        ("experiments", "id, kind, title, command, seed, replications, metrics, version, began_at"),
        ("points", "experiment, point, name, scenario, file, basic_sha256, overrides, sha256, start_year, years"),
        ("runs", "experiment, point, replication, seed, status, failure, version, host, finished_at, seconds, metrics"),
    ];

    /// <summary>Takes in a store, all of it or, when something does not fit, none of it.</summary>
    /// <param name="source">The store to read.</param>
    /// <param name="cancel">Ends it early; the target is then as it was.</param>
    /// <returns>How many runs the target did not have.</returns>
    /// <exception cref="RunStoreException">Both have an experiment of two versions, or a run with two results.</exception>
    public async Task<long> TakeInAsync(SqlRunStore source, CancellationToken cancel = default)
    {
        long added = 0;
        await using DbConnection from = await source.GuardedAsync(() => source.Database.ConnectAsync(cancel));
        await target.AloneAsync(
            async (to, alone) =>
            {
                await RefuseOtherVersionsAsync(source, from, to, alone);
                foreach (var (table, columns) in Tables)
                {
                    added = await CopyAsync(from, to, alone, table, columns, cancel);
                }

                await RefuseOtherResultsAsync(source, from, to, alone, cancel);
            },
            cancel);
        return added;
    }

    private async Task RefuseOtherVersionsAsync(SqlRunStore source, DbConnection from, DbConnection to, DbTransaction alone)
    {
        foreach (var (id, title, version) in await from.QueryAsync<(string, string, string)>("SELECT id, title, version FROM experiments ORDER BY id"))
        {
            string? ours = await to.QuerySingleOrDefaultAsync<string>("SELECT version FROM experiments WHERE id = @id", new { id }, alone);
            if (ours is not null && ours != version)
            {
                throw new RunStoreException(
                    $"The experiment '{title}' was run by version {ours} in '{target.Place}' and by version {version} in '{source.Place}': "
                    + "results may differ, so the two are not joined. Run both parts with one version. Nothing was changed.",
                    isInput: true);
            }
        }
    }

    private static async Task<long> CopyAsync(
        DbConnection from, DbConnection to, DbTransaction alone, string table, string columns, CancellationToken cancel)
    {
        string[] names = columns.Split(", ");
        string insert = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names.Select(name => "@" + name))}) ON CONFLICT DO NOTHING";
        long added = 0;
        await using DbDataReader rows = await from.ExecuteReaderAsync($"SELECT {columns} FROM {table}");
        while (await rows.ReadAsync(cancel))
        {
            var values = new DynamicParameters();
            for (int i = 0; i < names.Length; i++)
            {
                values.Add(names[i], rows.IsDBNull(i) ? null : rows.GetValue(i));
            }

            added += await to.ExecuteAsync(insert, values, alone);
        }

        return added;
    }

    private async Task RefuseOtherResultsAsync(
        SqlRunStore source, DbConnection from, DbConnection to, DbTransaction alone, CancellationToken cancel)
    {
        await using DbDataReader rows = await from.ExecuteReaderAsync("SELECT experiment, point, replication, metrics FROM runs");
        while (await rows.ReadAsync(cancel))
        {
            var key = new { experiment = rows.GetString(0), point = rows.GetInt64(1), replication = rows.GetInt64(2) };
            string ours = await to.QuerySingleAsync<string>(
                "SELECT metrics FROM runs WHERE experiment = @experiment AND point = @point AND replication = @replication", key, alone);
            if (ours != rows.GetString(3))
            {
                throw new RunStoreException(
                    $"Replication {key.replication} of point {key.point} of experiment {key.experiment[..12]} has one result in "
                    + $"'{target.Place}' and another in '{source.Place}': one of them was changed, or made on another kind of machine. Nothing was changed.",
                    isInput: true);
            }
        }
    }
}
