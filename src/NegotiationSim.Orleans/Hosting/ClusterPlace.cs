using System.Net;
using NegotiationSim.Cli;
using Npgsql;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>Which cluster, and at which ports of this machine.</summary>
/// <param name="Postgres">The database of membership and state; null for a cluster of this machine alone.</param>
/// <param name="Address">Where a silo listens: loopback unless told otherwise.</param>
/// <param name="Port">Port for other silos.</param>
/// <param name="Gateway">Port for clients.</param>
internal sealed record ClusterPlace(NpgsqlConnectionStringBuilder? Postgres, IPAddress Address, int Port, int Gateway)
{
    /// <summary>Port of the first silo of a machine.</summary>
    public const int FirstPort = 11111;

    /// <summary>Port of its gateway.</summary>
    public const int FirstGateway = 30000;

    /// <summary>Name of the cluster, and of the rows that belong to it.</summary>
    public const string Cluster = "negsim";

    /// <summary>A machine's own cluster, at the usual ports.</summary>
    public static ClusterPlace Localhost { get; } = new(null, IPAddress.Loopback, FirstPort, FirstGateway);

    /// <summary>Whether the silo is a cluster of its own, at ports that nobody else looks for.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The database for people; holds no password.</summary>
    public string Database => Postgres is { } settings ? $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}" : "this machine";

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="HostException">It cannot be understood; the message does not repeat it, since it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder ReadPostgres(string text)
    {
        try
        {
            NpgsqlConnectionStringBuilder settings = new(text);
            if (string.IsNullOrEmpty(settings.Host))
            {
                throw new ArgumentException("no host");
            }

            settings.Timeout = Math.Min(settings.Timeout, 10);
            return settings;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new HostException(
                "--postgres: the connection string cannot be understood (it is not repeated here, since it may hold a password). "
                + "Write it as 'Host=localhost;Port=5432;Username=negsim;Database=negsim'; a password is best kept in PGPASSWORD or a password file.",
                isInput: true);
        }
    }
}
