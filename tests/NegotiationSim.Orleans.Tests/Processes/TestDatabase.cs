using NegotiationSim.Orleans.Hosting;
using Npgsql;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>A database of its own on the test server, with the tables of a cluster, dropped at the end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(NpgsqlConnectionStringBuilder settings) => Settings = settings;

    public NpgsqlConnectionStringBuilder Settings { get; }

    public string ConnectionString => Settings.ConnectionString;

    public ClusterPlace Place => ClusterPlace.Localhost with { Postgres = Settings };

    public static async Task<TestDatabase> MakeAsync(bool prepared = true)
    {
        string name = $"negsim_{Guid.NewGuid():N}";
        await ExecuteAsync(PostgresFactAttribute.Server!, $"CREATE DATABASE {name}");
        TestDatabase made = new(new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Server) { Database = name });
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
        await ExecuteAsync(PostgresFactAttribute.Server!, $"DROP DATABASE {Settings.Database} WITH (FORCE)");

    private static async Task ExecuteAsync(string server, string text)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server);
        await using NpgsqlCommand command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }
}
