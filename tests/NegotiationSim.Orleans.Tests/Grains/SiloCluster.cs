using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.TestingHost;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>Silos in this process, which keep all state in one place in memory.</summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    public const string Version = "test";

    // Silos are configured by classes that the test host makes; the store is handed to those of this test's flow.
    private static readonly AsyncLocal<FailingStore?> Current = new();

    private SiloCluster(TestCluster cluster, FailingStore store)
    {
        Cluster = cluster;
        Store = store;
    }

    public TestCluster Cluster { get; }

    public FailingStore Store { get; }

    public static async Task<SiloCluster> StartAsync(int silos)
    {
        FailingStore store = new();
        Current.Value = store;
        TestClusterBuilder builder = new((short)silos);
        builder.AddSiloBuilderConfigurator<Silo>();
        builder.AddClientBuilderConfigurator<Client>();
        TestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new SiloCluster(cluster, store);
    }

    public Task<RunResult> RunAsync(WorldSpecification world, Spread spread, int replication = 1) =>
        new ClusterHost(Cluster.Client, spread, Version, _ => { }).RunAsync(world, 7, replication, null, CancellationToken.None);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.Services.AddKeyedSingleton<IGrainStorage>(YearStore.Storage, Current.Value!);
            siloBuilder.AddNegotiationSim(Version, cores: 2);
            siloBuilder.Services.AddSingleton(new StatePatience(TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(0.5)));
            siloBuilder.Configure<SiloOptions>(options => options.SiloName = SiloCard.OfThisMachine(Version).SiloName);
        }
    }

    private sealed class Client : IClientBuilderConfigurator
    {
        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) => clientBuilder.Services.AddModelCodec();
    }
}
