using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;
using Orleans.Concurrency;

namespace NegotiationSim.Orleans.Grains;

/// <summary>The worlds of one scenario and seed. Its key is the run's identifier, which is also the identifier of every operation on it.</summary>
[Alias("negsim.experiment")]
internal interface IExperimentGrain : IGrainWithStringKey
{
    /// <summary>Has a replication run somewhere in the cluster; harmless to repeat.</summary>
    [Alias("begin")]
    Task BeginAsync(Assignment assignment, int replication);

    /// <summary>What its worlds are; null before the first was asked for.</summary>
    [Alias("assignment")]
    Task<Assignment?> AssignmentAsync();

    /// <summary>Saves that a replication is over.</summary>
    [Alias("finished")]
    Task FinishedAsync(int replication);

    /// <summary>Replications that are over, in order.</summary>
    [Alias("done")]
    Task<int[]> DoneAsync();
}

/// <inheritdoc cref="IExperimentGrain"/>
[Reentrant]
internal sealed class ExperimentGrain(
    [PersistentState("experiment", YearStore.Storage)] IPersistentState<ExperimentState> saved, YearStore years) : Grain, IExperimentGrain
{
    private Task writing = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task BeginAsync(Assignment assignment, int replication)
    {
        if (saved.State.Assignment is null)
        {
            saved.State.Assignment = assignment;
            await SaveAsync();
        }

        await GrainFactory.GetGrain<IWorldGrain>(new WorldKey(this.GetPrimaryKeyString(), replication).ToString()).BeginAsync(assignment);
    }

    /// <inheritdoc/>
    public Task<Assignment?> AssignmentAsync() => Task.FromResult(saved.State.Assignment);

    /// <inheritdoc/>
    public Task FinishedAsync(int replication)
    {
        if (saved.State.Finished.Contains(replication))
        {
            return Task.CompletedTask;
        }

        saved.State.Finished.Add(replication);
        return SaveAsync();
    }

    /// <inheritdoc/>
    public Task<int[]> DoneAsync() => Task.FromResult<int[]>([.. saved.State.Finished.Order()]);

    /// <summary>Saves after what is being saved: a grain's state is written once at a time.</summary>
    private Task SaveAsync()
    {
        writing = AfterAsync(writing);
        return writing;

        async Task AfterAsync(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await years.InPatienceAsync(() => saved.WriteStateAsync());
        }
    }
}
