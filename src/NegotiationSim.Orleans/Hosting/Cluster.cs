using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Cli;
using Orleans.Configuration;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>A cluster that this program has joined: as a client of silos that are there, or with a silo of its own that goes with it.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly IHost host;

    private Cluster(IHost host, IReadOnlyList<MembershipEntry> silos)
    {
        this.host = host;
        Silos = silos;
    }

    /// <summary>Calls its grains.</summary>
    public IClusterClient Client => host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Its silos when it was joined.</summary>
    public IReadOnlyList<MembershipEntry> Silos { get; }

    /// <summary>Cores of all silos.</summary>
    public int Cores => Math.Max(1, Silos.Sum(silo => SiloCard.Of(silo.SiloName).Cores));

    /// <summary>Joins as a client.</summary>
    /// <exception cref="HostException">No silo answers, or they are of another version.</exception>
    public static async Task<Cluster> JoinAsync(ClusterPlace place, string version, CancellationToken cancel)
    {
        if (place.Postgres is not null)
        {
            await Database.RequireAsync(place, cancel);
        }

        IHost host = BuildClient(place);
        try
        {
            await host.StartAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            host.Dispose();
            string where = place.Postgres is null ? $"at port {place.Gateway} of this machine" : $"of the cluster in {place.Database}";
            string how = place.Postgres is null ? "'negsim-cluster silo'" : "'negsim-cluster silo --postgres CONNSTR'";
            throw new HostException($"No silo {where} answers. Start one with {how}.");
        }

        return await EnterAsync(host, version);
    }

    /// <summary>Joins the silos of this machine, or starts one for as long as the program runs.</summary>
    /// <exception cref="HostException">The silos of this machine are of another version.</exception>
    public static async Task<Cluster> JoinOrStartAsync(ClusterPlace place, string version, bool trace, CancellationToken cancel)
    {
        if (await AnswersAsync(place.Gateway, cancel))
        {
            return await JoinAsync(place, version, cancel);
        }

        ClusterPlace own = place with { Port = FreePort(), Gateway = FreePort(), IsAlone = true };
        return await EnterAsync(await SiloHost.StartAsync(own, version, trace, cancel), version);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static async Task<Cluster> EnterAsync(IHost host, string version)
    {
        MembershipEntry[] silos = await host.Services.GetRequiredService<IClusterClient>().GetGrain<IManagementGrain>(0).GetDetailedHosts(onlyActive: true);
        Cluster cluster = new(host, silos);
        try
        {
            VersionGate.Require(version, silos);
            return cluster;
        }
        catch (HostException)
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    private static IHost BuildClient(ClusterPlace place)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<IHostLifetime, TheProgramsLifetime>();
        builder.UseOrleansClient(client =>
        {
            if (place.Postgres is { } database)
            {
                client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database.ConnectionString));
                client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (ClusterPlace.Cluster, ClusterPlace.Cluster));
            }
            else
            {
                client.UseLocalhostClustering(place.Gateway, ClusterPlace.Cluster, ClusterPlace.Cluster);
            }

            client.Services.AddModelCodec();
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Patience.OfAnAnswer);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
            DateTime end = DateTime.UtcNow + Patience.ToJoin;
            client.UseConnectionRetryFilter(async (_, cancel) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancel);
                return DateTime.UtcNow < end;
            });
        });
        return builder.Build();
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancel)
    {
        try
        {
            using TcpClient probe = new();
            await probe.ConnectAsync(IPAddress.Loopback, port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
