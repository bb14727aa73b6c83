using NegotiationSim.Core;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Runs;

/// <summary>Runs one world to its end: the only thing an experiment asks of a host, in process or on a cluster.</summary>
/// <param name="world">The world.</param>
/// <param name="seed">Seed.</param>
/// <param name="replication">Replication; 0 for a single run.</param>
/// <param name="progress">Told after each quarter; may be null.</param>
/// <param name="cancel">Ends the run early.</param>
/// <returns>The result; the same for the same world, seed and replication, in whichever host.</returns>
/// <exception cref="ModelException">The world has no solution, with a message for people.</exception>
/// <exception cref="OperationCanceledException">The run was cancelled.</exception>
public delegate Task<RunResult> WorldHost(
    WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel);

/// <summary>Runs scenarios in a host.</summary>
/// <param name="host">Where worlds run.</param>
public sealed class ScenarioRunner(WorldHost host)
{
    /// <summary>Runs one replication of a scenario.</summary>
    /// <inheritdoc cref="WorldHost" path="/exception"/>
    public Task<RunResult> RunAsync(
        Scenario scenario,
        ulong seed,
        int replication = 0,
        IProgress<WorldProgress>? progress = null,
        CancellationToken cancel = default) =>
        host(scenario.World, seed, replication, progress, cancel);
}
