using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Benchmarks;

/// <summary>The silo that <c>negsim-cluster run</c> starts for itself.</summary>
internal static class OneSilo
{
    public const string Version = "benchmark";

    public static Task<Cluster> StartAsync() =>
        Cluster.JoinOrStartAsync(ClusterPlace.Localhost, Version, trace: false, CancellationToken.None);
}
