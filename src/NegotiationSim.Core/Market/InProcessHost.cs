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
    /// <summary>Runs one world from its founding to its last year, on all cores.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replication">Replication, at least 0; each has its own draws.</param>
    /// <param name="progress">Told after every quarter; may be null.</param>
    /// <param name="cancel">Stops the run between quarters.</param>
    /// <exception cref="ModelException">The world contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel) =>
        RunAsync(world, seed, replication, Cores.All, progress, cancel);

    /// <summary>Runs one world from its founding to its last year.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replication">Replication, at least 0; each has its own draws.</param>
    /// <param name="cores">How many cores the run may use; the result is the same.</param>
    /// <param name="progress">Told after every quarter; may be null.</param>
    /// <param name="cancel">Stops the run between quarters.</param>
    /// <exception cref="ModelException">The world contradicts itself.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, Cores cores, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(world);
        World running = await FoundAsync(world, seed, replication, cores);
        return await running.RunAsync(seed, replication, progress, cancel);
    }

    /// <summary>Founds a world in this process and leaves running it, year by year, to the caller.</summary>
    /// <param name="world">The scenario's world.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replication">Replication, at least 0.</param>
    /// <param name="cores">How many cores the run may use; the result is the same.</param>
    /// <exception cref="ModelException">The world contradicts itself.</exception>
    public static Task<World> FoundAsync(WorldSpecification world, ulong seed, int replication, Cores cores) =>
        World.FoundAsync(world, AgentsOf(world, new RandomSource(seed, replication), cores), seed, replication);

    /// <summary>The agents of a world as plain objects.</summary>
    internal static WorldAgents AgentsOf(WorldSpecification world, RandomSource random, Cores cores = Cores.All)
    {
        LabelChoice choice = new(world);
        return new WorldAgents(
            [.. Segment.Of(world).Select(market => market.Select(segment => AudienceOf(segment)).ToImmutableArray())],
            [.. world.Labels.Select((_, l) => (ILabel)new Label(world, l, random))],
            [.. world.Labels.Select((_, l) => RosterOf(l))],
            [.. world.Platforms.Select((_, p) => (IPlatform)new Platform(world, p, random))],
            new Court(world, random));

        IAudience AudienceOf(Segment segment) => cores == Cores.All
            ? new PooledAudience(() => new Audience(world, segment, random))
            : new Audience(world, segment, random);

        IRoster RosterOf(int label)
        {
            Roster roster = new(world, label, random, choice);
            return cores == Cores.All ? new PooledRoster(roster) : roster;
        }
    }
}
