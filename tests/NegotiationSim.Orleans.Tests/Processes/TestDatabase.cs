using NegotiationSim.Orleans.Hosting;
using Npgsql;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>A database of its own on the test server, with the tables of a cluster, dropped at the end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string server;

    private TestDatabase(string server, NpgsqlConnectionStringBuilder settings)
    {
        this.server = server;
        Settings = settings;
    }

    public NpgsqlConnectionStringBuilder Settings { get; }

    public string ConnectionString => Settings.ConnectionString;

    public ClusterPlace Place => ClusterPlace.Localhost with { Postgres = Settings };

    public static Task<TestDatabase> MakeAsync(bool prepared = true) => MakeAsync(PostgresFactAttribute.Server!, prepared: prepared);

    /// <summary>Makes one on a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="tablespace">Where on its disks.</param>
    /// <param name="prepared">Whether it has the tables of a cluster.</param>
    public static async Task<TestDatabase> MakeAsync(string server, string tablespace = "pg_default", bool prepared = true)
    {
        string name = $"negsim_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} TABLESPACE {tablespace}");
        TestDatabase made = new(server, new NpgsqlConnectionStringBuilder(server) { Database = name });
        if (prepared)
        {
            await Database.PrepareAsync(made.Place, CancellationToken.None);
        }

        return made;
    }

    public Task ExecuteAsync(string text) => ExecuteAsync(ConnectionString, text);

    public async Task<long> CountAsync(string text)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(ConnectionString);
        await using NpgsqlCommand command = source.CreateCommand(text);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync() =>
        await ExecuteAsync(server, $"DROP DATABASE {Settings.Database} WITH (FORCE)");

    private static async Task ExecuteAsync(string server, string text)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server);
        await using NpgsqlCommand command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }
}
