using NegotiationSim.Core.Randomness;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>What all agents' grains share: a place in a world, and the agent, the same class as in process, that they are a shell of.</summary>
/// <typeparam name="TAgent">The agent's class.</typeparam>
internal abstract class AgentGrain<TAgent>(YearStore years) : Grain, IAgentGrain
    where TAgent : class
{
    private TAgent? agent;
    private AgentPost? post;

    /// <summary>The agent.</summary>
    protected TAgent Agent => agent ?? throw new AgentLostException($"{this.GetPrimaryKeyString()} is gone.");

    private AgentKey Key => AgentKey.Of(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task TakeUpAsync(AgentPost post)
    {
        this.post = post;
        agent = Make(post, new RandomSource(post.Seed, post.Replication), Key.Index);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SaveAsync(int yearsRun) => years.SaveAsync(Key.Saved(yearsRun), GraphWriter.Write(Agent, post!.World));

    /// <inheritdoc/>
    public async Task<bool> RestoreAsync(int yearsRun)
    {
        byte[]? saved = await years.LoadAsync(Key.Saved(yearsRun));
        if (saved is not null)
        {
            agent = GraphReader.Read<TAgent>(saved, RemadeObjects.In(Agent, post!.World), post.World);
        }

        return saved is not null;
    }

    /// <inheritdoc/>
    public Task ForgetAsync(int yearsRun) => years.ForgetAsync(Key.Saved(yearsRun));

    /// <inheritdoc/>
    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <summary>Makes the agent as the in-process host does.</summary>
    protected abstract TAgent Make(AgentPost post, RandomSource random, int index);
}
