using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Market;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A world whose agents are grains on all silos. Each saves itself; the world saves the public record.</summary>
internal sealed class SpreadWorld : IWorldPlace
{
    private const string Part = "world";

    private readonly Assignment assignment;
    private readonly WorldKey key;
    private readonly YearStore years;
    private readonly PastTalks past;
    private readonly ImmutableArray<IAgentGrain> grains;
    private readonly WorldAgents agents;

    public SpreadWorld(Assignment assignment, WorldKey key, int attempt, YearStore years, IGrainFactory factory)
    {
        this.assignment = assignment;
        this.key = key;
        this.years = years;
        past = new PastTalks(assignment, key, years);
        List<IAgentGrain> all = [];
        int segment = 0;
        ImmutableArray<ImmutableArray<IAudience>> audiences =
        [
            .. Segment.Of(assignment.World).Select(market => market.Select(_ => (IAudience)Agent<IAudienceGrain>("audience", segment++)).ToImmutableArray()),
        ];
        agents = new WorldAgents(
            audiences,
            [.. assignment.World.Labels.Select((_, l) => (ILabel)Agent<ILabelGrain>("label", l))],
            [.. assignment.World.Labels.Select((_, l) => (IRoster)Agent<IRosterGrain>("roster", l))],
            [.. assignment.World.Platforms.Select((_, p) => (IPlatform)Agent<IPlatformGrain>("platform", p))],
            Agent<ICourtGrain>("court", 0));
        grains = [.. all];

        T Agent<T>(string role, int index)
            where T : IAgentGrain
        {
            T grain = factory.GetGrain<T>(new AgentKey(key, attempt, role, index).ToString());
            all.Add(grain);
            return grain;
        }
    }

    public async Task<World> FoundAsync(int yearsSaved)
    {
        World world = await FoundAnewAsync();
        if (yearsSaved == 0
            || await years.LoadAsync(key.Saved(yearsSaved, Part)) is not { } image
            || await past.LoadAsync(yearsSaved) is not { } talks)
        {
            return world;
        }

        bool[] restored = await Task.WhenAll(grains.Select(agent => agent.RestoreAsync(yearsSaved)));
        return restored.All(whole => whole)
            ? GraphReader.Read<World>(image, RemadeObjects.In(world, Fixed), [.. Fixed, .. talks])
            : await FoundAnewAsync();
    }

    public Task RunYearAsync(World world, IProgress<WorldProgress> progress, CancellationToken cancel) => world.RunYearAsync(progress, cancel);

    public async Task SaveAsync(World world)
    {
        await Task.WhenAll(grains.Select(agent => agent.SaveAsync(world.YearsRun)));
        await past.SaveAsync(world);
        await years.SaveAsync(key.Saved(world.YearsRun, Part), GraphWriter.Write(world, [.. Fixed, .. world.Negotiations]));
    }

    public Task ForgetAsync(int yearsRun) =>
        Task.WhenAll(grains.Select(agent => agent.ForgetAsync(yearsRun)).Append(years.ForgetAsync(key.Saved(yearsRun, Part))));

    public Task ForgetAllAsync(int yearsRun) => Task.WhenAll(ForgetAsync(yearsRun), past.ForgetAsync(yearsRun));

    // Agents that are gone already, with their silo, need not be told.
    public Task LeaveAsync() => Task.WhenAll(grains.Select(agent => agent.LeaveAsync()))
        .ContinueWith(left => _ = left.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>What the image of the world does not hold: its specification, and the agents, wherever they are.</summary>
    private object[] Fixed => [assignment.World, .. grains];

    private async Task<World> FoundAnewAsync()
    {
        AgentPost post = new(assignment.World, assignment.Seed, key.Replication);
        await Task.WhenAll(grains.Select(agent => agent.TakeUpAsync(post)));
        return await World.FoundAsync(assignment.World, agents, assignment.Seed, key.Replication);
    }
}
