using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>A store in one file. Readers and one writer work at once (write-ahead log); writers of several processes wait for each other.</summary>
internal sealed class SqliteDatabase : IDatabase
{
    private const int PatienceSeconds = 60;

    // Result codes of https://www.sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly string connectionString;

    public SqliteDatabase(string path)
    {
        Place = path;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            DefaultTimeout = PatienceSeconds,
            ForeignKeys = true,
        }.ToString();
    }

    public string Place { get; }

    public bool IsThere => File.Exists(Place);

    public async Task PrepareAsync(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Place))!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused($"cannot be made: {error.Message.TrimEnd('.')}", error);
        }

        await using DbConnection connection = await ConnectAsync(cancel);
        await RefuseOthersFilesAsync(connection);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
    }

    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancel);

            // FULL: a row that has been stored survives a power cut as well.
            await connection.ExecuteAsync("PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<DbTransaction> BeginAloneAsync(DbConnection connection, CancellationToken cancel) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public RunStoreException Explain(Exception error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        NotADatabase => Refused("is no run store: the file is no SQLite database", error),
        Corrupt => Refused("is damaged", error),
        ReadOnly or CannotOpen => Refused("cannot be written: the file or its folder does not allow it", error),
        Full => Failed("could not be written: the disk is full", "Make room, then go on with --resume", error),
        Busy or Locked => Failed(
            $"was held by another process for more than {PatienceSeconds} seconds", "Let that process end, then go on with --resume", error),
        InputOutput => Failed("could not be read or written: the disk reports an error", "Check the disk, then go on with --resume", error),
        null when error is DataException => Refused("is damaged: it holds what this program does not write", error),
        _ => Failed($"could not be used: {error.Message.TrimEnd('.')}", "Check the file, or name another one with --store", error),
    };

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        return ValueTask.CompletedTask;
    }

    // Somebody else's database must not get our tables.
    private async Task RefuseOthersFilesAsync(DbConnection connection)
    {
        string[] tables = [.. await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")];
        if (tables.Length > 0 && !tables.Contains("store_version"))
        {
            throw Refused($"is no run store: it is a SQLite database with other tables, such as '{tables[0]}'", null);
        }
    }

    private RunStoreException Refused(string what, Exception? inner) =>
        new($"The run store '{Place}' {what}. Name another file with --store, or move this one away. It was not changed.", isInput: true, inner);

    private RunStoreException Failed(string what, string remedy, Exception inner) =>
        new($"The run store '{Place}' {what}. {remedy}. What was stored before is intact.", isInput: false, inner);
}
