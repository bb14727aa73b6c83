using Npgsql;

namespace NegotiationSim.Experiments.Store.Sql;

/// <summary>Reads how a PostgreSQL database is named.</summary>
internal static class PostgresPlace
{
    private const string Tables = "negsim";

    /// <summary>The connection's settings; null where <paramref name="text"/> is no connection string but a path.</summary>
    /// <exception cref="RunStoreException">It is meant as one and cannot be understood.</exception>
    public static NpgsqlConnectionStringBuilder? Read(string text)
    {
        bool uri = text.StartsWith("postgresql://", StringComparison.Ordinal) || text.StartsWith("postgres://", StringComparison.Ordinal);
        bool words = text.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
            || text.Contains(";Host=", StringComparison.OrdinalIgnoreCase);
        if (!uri && !words)
        {
            return null;
        }

        try
        {
            NpgsqlConnectionStringBuilder settings = uri ? OfUri(new Uri(text)) : new(text);
            settings.SearchPath ??= Tables;
            return settings;
        }
        catch (Exception error) when (error is ArgumentException or UriFormatException or FormatException)
        {
            // The text is not repeated: it may hold a password.
            throw new RunStoreException(
                "--store: the connection string of PostgreSQL cannot be understood. "
                + "Write it as postgresql://user@host:5432/database or as 'Host=...;Username=...;Database=...'; "
                + "a password is best kept in the environment variable PGPASSWORD or in a password file.",
                isInput: true);
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        string[] user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (uri.Port > 0)
        {
            settings.Port = uri.Port;
        }

        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        return settings;
    }
}
