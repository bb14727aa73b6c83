using NegotiationSim.Core.Observation;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Grains;

/// <summary>One world: one replication of a run. Works in the background; whoever waits asks how far it is.</summary>
[Alias("negsim.world")]
internal interface IWorldGrain : IGrainWithStringKey
{
    /// <summary>Begins the world, or goes on with it, or does nothing if it runs or is over: harmless to repeat.</summary>
    [Alias("begin")]
    Task BeginAsync(Assignment assignment);

    /// <summary>How far it is: at once if that is news, else after a few seconds at most.</summary>
    /// <param name="seen">The last change that the caller knows of; -1 for none.</param>
    [Alias("watch")]
    Task<WorldReport> WatchAsync(int seen);

    /// <summary>The result; null before the world is over.</summary>
    [Alias("result")]
    Task<RunResult?> ResultAsync();

    /// <summary>Stops it after the quarter under way; what is saved is kept.</summary>
    [Alias("stop")]
    Task StopAsync();
}
