using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;
using Orleans.Configuration;
using Orleans.Storage;
using Orleans.TestingHost;

namespace NegotiationSim.Orleans.Tests.Grains;

/// <summary>Silos in this process, which keep all state in one place that they share, or in their memories.</summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    public const string Version = "test";

    // Silos are configured by classes that the test host makes; the store is handed to those of this test's flow.
    private static readonly AsyncLocal<FailingStore?> Current = new();

    private readonly FailingStore? store;

    private SiloCluster(TestCluster cluster, FailingStore? store)
    {
        Cluster = cluster;
        this.store = store;
    }

    public TestCluster Cluster { get; }

    public FailingStore Store => store ?? throw new InvalidOperationException("State is in the memories of the silos.");

    /// <summary>Silos with a store that they share.</summary>
    public static Task<SiloCluster> StartAsync(int silos) => StartAsync(silos, new FailingStore());

    /// <summary>Silos that keep state in their memories.</summary>
    public static Task<SiloCluster> WithoutStoreAsync(int silos) => StartAsync(silos, null);

    private static async Task<SiloCluster> StartAsync(int silos, FailingStore? store)
    {
        Current.Value = store;
        TestClusterBuilder builder = new((short)silos);
        builder.AddSiloBuilderConfigurator<Silo>();
        builder.AddClientBuilderConfigurator<Client>();
        TestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new SiloCluster(cluster, store);
    }

    public Task<RunResult> RunAsync(WorldSpecification world, Spread spread, int replication = 1, IProgress<WorldProgress>? progress = null) =>
        new ClusterHost(Cluster.Client, spread, Version, _ => { }).RunAsync(world, 7, replication, progress, CancellationToken.None);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            if (Current.Value is { } store)
            {
                siloBuilder.Services.AddKeyedSingleton<IGrainStorage>(YearStore.Storage, store);
            }
            else
            {
                siloBuilder.Services.AddKeyedSingleton<IGrainStorage, ShelfStorage>(YearStore.Storage);
            }

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
