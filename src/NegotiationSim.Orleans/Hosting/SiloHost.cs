using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NegotiationSim.Cli;
using NegotiationSim.Orleans.Grains;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>A silo: a process of the cluster.</summary>
internal static class SiloHost
{
    /// <summary>Starts a silo.</summary>
    /// <exception cref="HostException">A port is in use, the database is not there, or the cluster is of another version.</exception>
    public static async Task<IHost> StartAsync(ClusterPlace place, string version, bool trace, CancellationToken cancel)
    {
        RefusePortInUse(place.Address, place.Port, "--port");
        RefusePortInUse(place.Address, place.Gateway, "--gateway");
        if (place.Postgres is not null)
        {
            await Database.RequireAsync(place, cancel);
        }

        IHost host = Build(place, version, trace);
        try
        {
            await host.StartAsync(cancel);
            return host;
        }
        catch (Exception fault)
        {
            host.Dispose();
            throw HostExceptionIn(fault) ?? (fault is OperationCanceledException && cancel.IsCancellationRequested
                ? fault
                : new HostException($"The silo could not join the cluster of {place.Database}: {fault.GetBaseException().Message}"));
        }
    }

    /// <summary>All that a silo needs but for its clustering, its storage and its ports.</summary>
    public static ISiloBuilder AddNegotiationSim(this ISiloBuilder silo, string version, int cores)
    {
        silo.Services.AddModelCodec();
        silo.Services.AddSingleton(new Seats(cores));
        silo.Services.AddSingleton<YearStore>();
        silo.Services.AddPlacementDirector<ElsewherePlacement, ElsewhereDirector>();
        silo.Services.AddSingleton(StatePatience.Usual);
        silo.Services.AddSingleton(new ProgramVersion(version));
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, VersionGate>();
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Patience.OfACall);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // A silo that is gone is noticed in about ten seconds; one that is only busy answers in that time.
            options.ProbeTimeout = TimeSpan.FromSeconds(3);
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        });
        return silo;
    }

    /// <summary>Lets the model's records travel, and states be saved as they travel.</summary>
    public static IServiceCollection AddModelCodec(this IServiceCollection services)
    {
        services.AddSingleton<ModelCodec>();
        services.AddSingleton<IGeneralizedCodec>(all => all.GetRequiredService<ModelCodec>());
        services.AddSingleton<ISpecializableCopier>(all => all.GetRequiredService<ModelCodec>());
        services.AddSingleton<ITypeFilter>(all => all.GetRequiredService<ModelCodec>());
        services.AddSingleton<IGrainStorageSerializer, OrleansGrainStorageSerializer>();
        return services;
    }

    private static IHost Build(ClusterPlace place, string version, bool trace)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(trace ? LogLevel.Information : LogLevel.None);
        if (trace)
        {
            builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        builder.Services.AddSingleton<IHostLifetime, TheProgramsLifetime>();
        builder.UseOrleans(silo =>
        {
            if (place.Postgres is { } database)
            {
                silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", database.ConnectionString));
                silo.AddAdoNetGrainStorage(YearStore.Storage, options =>
                    (options.Invariant, options.ConnectionString, options.DeleteStateOnClear) = ("Npgsql", database.ConnectionString, true));
                silo.ConfigureEndpoints(place.Address, place.Port, place.Gateway, listenOnAnyHostAddress: false);
                silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (ClusterPlace.Cluster, ClusterPlace.Cluster));
            }
            else
            {
                // The first silo of a machine keeps the list of silos and, in memory, all state.
                bool first = place.Port == ClusterPlace.FirstPort || place.IsAlone;
                silo.UseLocalhostClustering(
                    place.Port,
                    place.Gateway,
                    first ? null : new IPEndPoint(IPAddress.Loopback, ClusterPlace.FirstPort),
                    ClusterPlace.Cluster,
                    ClusterPlace.Cluster);
                silo.Services.AddKeyedSingleton<IGrainStorage, ShelfStorage>(YearStore.Storage);
            }

            silo.Configure<SiloOptions>(options => options.SiloName = SiloCard.OfThisMachine(version).SiloName);
            silo.AddNegotiationSim(version, Environment.ProcessorCount);
        });
        return builder.Build();
    }

    private static void RefusePortInUse(IPAddress address, int port, string option)
    {
        try
        {
            using TcpListener listener = new(address, port);
            listener.Start();
        }
        catch (SocketException fault)
        {
            throw new HostException(
                fault.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"Port {port} of {address} is in use, perhaps by another silo. Give another with {option}."
                    : $"This machine cannot listen on {address}:{port}: {fault.Message}. Give an address of this machine with --address, and a free port with {option}.");
        }
    }

    private static HostException? HostExceptionIn(Exception? fault) => fault switch
    {
        null => null,
        HostException found => found,
        AggregateException many => many.InnerExceptions.Select(HostExceptionIn).FirstOrDefault(found => found is not null),
        _ => HostExceptionIn(fault.InnerException),
    };
}
