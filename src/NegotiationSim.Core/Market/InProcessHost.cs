using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>The default host: agents are plain objects of this process.</summary>
public static class InProcessHost
{
    /// <summary>Runs one world from its founding to its last year.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replication">Replication, at least 0; each has its own draws.</param>
    /// <param name="progress">Told after every quarter; may be null.</param>
    /// <param name="cancel">Stops the run between quarters.</param>
    /// <exception cref="ModelException">The world contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(world);
        RandomSource random = new(seed, replication);
        Founding founding = await Founding.PrepareAsync(world, AgentsOf(world, random), random);
        return await new World(founding).RunAsync(seed, replication, progress, cancel);
    }

    /// <summary>The agents of a world as plain objects.</summary>
    internal static WorldAgents AgentsOf(WorldSpecification world, RandomSource random) => new(
        [.. Segment.Of(world).Select(market => market
            .Select(segment => (IAudience)new PooledAudience(new Audience(world, segment, random)))
            .ToImmutableArray())],
        [.. world.Labels.Select((_, l) => (ILabel)new Label(world, l, random))],
        [.. world.Labels.Select((_, l) => (IRoster)new Roster(world, l, random))],
        [.. world.Platforms.Select((_, p) => (IPlatform)new Platform(world, p, random))],
        new Court(world, random));
}
