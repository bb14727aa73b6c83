using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Commands;

/// <summary>The options that say which cluster.</summary>
internal sealed class ClusterOptions
{
    private readonly Option<bool> localhost = new("--localhost") { Description = "The cluster of this machine alone; needs nothing installed." };

    private readonly Option<string?> postgres = new("--postgres")
    {
        Description = "The cluster whose silos and state are in a PostgreSQL database. Better keep the password in PGPASSWORD or a password file.",
        HelpName = "CONNSTR",
    };

    private readonly Option<int?> gateway = new("--gateway")
    {
        Description = "Port for clients. [default: 30000]",
        HelpName = "PORT",
        CustomParser = result => CommonOptions.Whole(result, "--gateway", 1, 65_535),
    };

    private readonly Option<int?> port = new("--port")
    {
        Description = "Port for other silos. [default: 11111]",
        HelpName = "PORT",
        CustomParser = result => CommonOptions.Whole(result, "--port", 1, 65_535),
    };

    private readonly Option<IPAddress?> address = new("--address")
    {
        Description = "Address of this machine to listen on, by which the other silos reach it. [default: 127.0.0.1]",
        HelpName = "IP",
        CustomParser = ReadAddress,
    };

    /// <summary>Options of a silo.</summary>
    public IEnumerable<Option> OfASilo => [localhost, postgres, address, port, gateway];

    /// <summary>Options of a client.</summary>
    public IEnumerable<Option> OfAClient => [localhost, postgres, gateway];

    /// <summary>Whether a cluster is named, rather than whichever is there.</summary>
    public bool AreGiven(ParseResult parsed) => parsed.GetValue(localhost) || parsed.GetValue(postgres) is not null;

    /// <summary>The cluster that a command line names.</summary>
    /// <exception cref="UsageException">It names two.</exception>
    public ClusterPlace Read(ParseResult parsed)
    {
        string? connection = parsed.GetValue(postgres);
        if (connection is not null && parsed.GetValue(localhost))
        {
            throw new UsageException("--localhost, --postgres: a cluster is one or the other. Leave one out.");
        }

        if (connection is null && parsed.GetValue(address) is { } other && !IPAddress.IsLoopback(other))
        {
            throw new UsageException("--address: silos of several machines find each other in a database. Give --postgres, too.");
        }

        return new ClusterPlace(
            connection is null ? null : ClusterPlace.ReadPostgres(connection),
            parsed.GetValue(address) ?? IPAddress.Loopback,
            parsed.GetValue(port) ?? ClusterPlace.FirstPort,
            parsed.GetValue(gateway) ?? ClusterPlace.FirstGateway);
    }

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out IPAddress? address) && !address.Equals(IPAddress.Any))
        {
            return address;
        }

        result.AddError($"--address: '{text}' is no address that others could reach. Write one of this machine's, such as 192.168.1.20.");
        return null;
    }
}
