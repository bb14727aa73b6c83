using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using Dapper;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>The tables of a store and how older stores become newer ones; docs/experiments.md describes every column.</summary>
internal sealed class Schema(IDatabase database)
{
    // A migration that has been released is never changed: another one is added.
    private static readonly ImmutableArray<string> Migrations =
    [
        """
        CREATE TABLE scenarios (
          sha256 TEXT PRIMARY KEY,
          content TEXT NOT NULL
        );
        CREATE TABLE experiments (
          id TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          title TEXT NOT NULL,
          command TEXT NOT NULL,
          seed TEXT NOT NULL,
          replications BIGINT NOT NULL,
          metrics TEXT NOT NULL,
          version TEXT NOT NULL,
          began_at TEXT NOT NULL
        );
        CREATE TABLE points (
          experiment TEXT NOT NULL REFERENCES experiments,
          point BIGINT NOT NULL,
          name TEXT NOT NULL,
          scenario TEXT NOT NULL,
          file TEXT NOT NULL,
          basic_sha256 TEXT NOT NULL REFERENCES scenarios,
          overrides TEXT NOT NULL,
          sha256 TEXT NOT NULL,
          start_year BIGINT NOT NULL,
          years BIGINT NOT NULL,
          PRIMARY KEY (experiment, point)
        );
        CREATE TABLE runs (
          experiment TEXT NOT NULL,
          point BIGINT NOT NULL,
          replication BIGINT NOT NULL,
          seed TEXT NOT NULL,
          status TEXT NOT NULL,
          failure TEXT,
          version TEXT NOT NULL,
          host TEXT NOT NULL,
          finished_at TEXT NOT NULL,
          seconds DOUBLE PRECISION NOT NULL,
          metrics TEXT NOT NULL,
          PRIMARY KEY (experiment, point, replication),
          FOREIGN KEY (experiment, point) REFERENCES points
        );
        """,
    ];

    /// <summary>Makes the tables, or brings those of an older version up to date; a store that cannot be used is left as it is.</summary>
    /// <exception cref="RunStoreException">The store cannot be used.</exception>
    public async Task BringUpToDateAsync(CancellationToken cancel)
    {
        try
        {
            await database.PrepareAsync(cancel);
            await using DbConnection connection = await database.ConnectAsync(cancel);
            await using DbTransaction alone = await database.BeginAloneAsync(connection, cancel);
            long version = await VersionAsync(connection, alone);
            if (version == Migrations.Length)
            {
                return;
            }

            foreach (string migration in Migrations.Skip(checked((int)version)))
            {
                await connection.ExecuteAsync(migration, transaction: alone);
            }

            await connection.ExecuteAsync("DELETE FROM store_version", transaction: alone);
            await connection.ExecuteAsync(
                "INSERT INTO store_version (version) VALUES (@version)", new { version = (long)Migrations.Length }, alone);
            await alone.CommitAsync(cancel);
        }
        catch (Exception error) when (error is DbException or DataException)
        {
            throw database.Explain(error);
        }
    }

    private async Task<long> VersionAsync(DbConnection connection, DbTransaction alone)
    {
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS store_version (version BIGINT NOT NULL)", transaction: alone);
        long version = await connection.QuerySingleOrDefaultAsync<long>("SELECT version FROM store_version", transaction: alone);
        return version <= Migrations.Length
            ? version
            : throw new RunStoreException(
                $"The run store '{database.Place}' has layout {version}, and this program knows layouts up to {Migrations.Length}: "
                + "a newer version made it. Use that version, or name another store with --store. The store was not changed.",
                isInput: true);
    }
}
