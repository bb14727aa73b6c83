using System.Reflection;
using NegotiationSim.Cli;
using Npgsql;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>The PostgreSQL database of a cluster: whether it is there, and its tables.</summary>
internal static class Database
{
    // Any number: two programs that prepare a database at once wait for each other.
    private const long Lock = 0x6E656773696D;

    private static readonly (string Table, string Script)[] Scripts =
    [
        ("orleansquery", "PostgreSQL-Main.sql"),
        ("orleansmembershiptable", "PostgreSQL-Clustering.sql"),
        ("orleansstorage", "PostgreSQL-Persistence.sql"),
    ];

    /// <summary>Makes the tables that are missing; harmless to repeat.</summary>
    /// <returns>The names of the tables made.</returns>
    /// <exception cref="HostException">The database cannot be reached, or refuses.</exception>
    public static async Task<IReadOnlyList<string>> PrepareAsync(ClusterPlace place, CancellationToken cancel)
    {
        await using NpgsqlConnection connection = await OpenAsync(place, cancel);
        try
        {
            await using NpgsqlTransaction all = await connection.BeginTransactionAsync(cancel);
            await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancel);
            List<string> made = [];
            foreach ((string table, string script) in Scripts)
            {
                if (!await HasAsync(connection, table, cancel))
                {
                    await ExecuteAsync(connection, await TextOfAsync(script, cancel), cancel);
                    made.Add(table);
                }
            }

            await all.CommitAsync(cancel);
            return made;
        }
        catch (PostgresException fault)
        {
            throw new HostException($"{place.Database} refused to make the tables: {fault.MessageText}. Give the user the right to create tables, or ask who has it.");
        }
    }

    /// <summary>Makes sure that silos and clients can use the database.</summary>
    /// <exception cref="HostException">They cannot; says what to do.</exception>
    public static async Task RequireAsync(ClusterPlace place, CancellationToken cancel)
    {
        await using NpgsqlConnection connection = await OpenAsync(place, cancel);
        foreach ((string table, _) in Scripts)
        {
            if (!await HasAsync(connection, table, cancel))
            {
                throw new HostException($"{place.Database} has no table {table}. Run 'negsim-cluster init --postgres CONNSTR' once.");
            }
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(ClusterPlace place, CancellationToken cancel)
    {
        NpgsqlConnection connection = new(place.Postgres!.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
        {
            await connection.DisposeAsync();
            string why = fault is PostgresException refused ? refused.MessageText : fault.GetBaseException().Message;
            string who = place.Postgres.Username is { } user ? $" as user '{user}'" : "";
            throw new HostException(
                $"{place.Database} cannot be reached{who}: {why.TrimEnd('.')}. "
                + "Check that the server runs and that host, port, database, user and password are right.");
        }
    }

    private static async Task<bool> HasAsync(NpgsqlConnection connection, string table, CancellationToken cancel)
    {
        await using NpgsqlCommand command = new("SELECT to_regclass($1) IS NOT NULL", connection) { Parameters = { new() { Value = table } } };
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancel)
    {
        await using NpgsqlCommand command = new(text, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<string> TextOfAsync(string script, CancellationToken cancel)
    {
        Assembly program = typeof(Database).Assembly;
        string name = program.GetManifestResourceNames().Single(resource => resource.EndsWith(script, StringComparison.Ordinal));
        using StreamReader reader = new(program.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync(cancel);
    }
}
