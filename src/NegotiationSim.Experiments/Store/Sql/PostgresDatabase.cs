using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>A store on a PostgreSQL server, in a schema of its own: for many machines that work on one experiment.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    // Any number will do that nobody else locks in this database.
    private const long MigrationLock = 0x6e65_6773_696d;

    private readonly NpgsqlDataSource source;
    private readonly string tables;

    public PostgresDatabase(NpgsqlConnectionStringBuilder settings)
    {
        tables = settings.SearchPath!;
        Place = FormattableString.Invariant($"postgresql://{settings.Host}:{settings.Port}/{settings.Database}");
        source = NpgsqlDataSource.Create(settings);
    }

    public string Place { get; }

    public bool IsThere => true;

    public async Task PrepareAsync(CancellationToken cancel)
    {
        await using DbConnection connection = await ConnectAsync(cancel);
        await using DbTransaction alone = await BeginAloneAsync(connection, cancel);
        await connection.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS \"{tables.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", transaction: alone);
        await alone.CommitAsync(cancel);
    }

    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        try
        {
            return await source.OpenConnectionAsync(cancel);
        }
        catch (ArgumentException error)
        {
            throw Explain(error);
        }
    }

    public async Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancel)
    {
        DbTransaction transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction);
        return transaction;
    }

    public RunStoreException Explain(Exception error) => (error as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Refused("does not let this user in", "Check user and password", error),
        PostgresErrorCodes.InvalidCatalogName => Refused("does not exist", "Create the database, or name another one", error),
        PostgresErrorCodes.InsufficientPrivilege =>
            Refused("does not let this user make or write tables", "Ask its owner for the right to create a schema", error),
        PostgresErrorCodes.DiskFull => Failed("could not be written: the server's disk is full", error),
        PostgresErrorCodes.ReadOnlySqlTransaction => Refused("is read-only", "Name the primary server", error),
        { } state => Failed($"reports an error (SQLSTATE {state}: {((PostgresException)error).MessageText})", error),
        null when error is DataException => Refused("is damaged: it holds what this program does not write", "Name another database", error),
        null => Failed("cannot be reached, or the connection was lost", error),
    };

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private RunStoreException Refused(string what, string remedy, Exception inner) =>
        new($"The run store '{Place}' {what}. {remedy}. Nothing was changed.", isInput: true, inner);

    private RunStoreException Failed(string what, Exception inner) => new(
        $"The run store '{Place}' {what}. Check the server, then go on with --resume. What was stored before is intact.", isInput: false, inner);
}
