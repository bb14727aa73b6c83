using NegotiationSim.Core;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Hosting;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;
using Orleans.Concurrency;
using Orleans.Placement;
using Orleans.Storage;

namespace NegotiationSim.Orleans.Grains;

/// <inheritdoc cref="IWorldGrain"/>
[Reentrant]
[ActivationCountBasedPlacement]
internal sealed class WorldGrain(
    [PersistentState("world", YearStore.Storage)] IPersistentState<WorldState> saved, YearStore years, Seats seats) : Grain, IWorldGrain, IDisposable
{
    private const int MostAttempts = 100;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stop = new();
    private CancellationToken stopped;
    private WorldReport report = new(WorldStage.Unknown, 0, null, null);
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunResult? result;
    private Task running = Task.CompletedTask;

    private WorldKey Key => WorldKey.Of(this.GetPrimaryKeyString());

    /// <summary>A grain that is made anew, because its silo is gone, goes on by itself.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (saved.State.Finished || saved.State.Insoluble is not null)
        {
            Tell(saved.State.Finished ? WorldStage.Finished : WorldStage.Insoluble, saved.State.Insoluble);
        }
        else if (saved.State.Attempts > 0
            && await GrainFactory.GetGrain<IExperimentGrain>(Key.Run).AssignmentAsync() is { } assignment)
        {
            Start(assignment);
        }
    }

    /// <summary>A silo that stops lets the quarter under way end; the world goes on elsewhere from the last year saved.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => stop.Dispose();

    /// <inheritdoc/>
    public Task BeginAsync(Assignment assignment)
    {
        if (report.Stage is WorldStage.Unknown or WorldStage.Stopped && !stop.IsCancellationRequested)
        {
            Start(assignment);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<WorldReport> WatchAsync(int seen)
    {
        if (report.Change == seen)
        {
            await Task.WhenAny(changed.Task, Task.Delay(LongestSilence));
        }

        return report.Stage == WorldStage.Running ? report with { Message = years.Trouble } : report;
    }

    /// <inheritdoc/>
    public async Task<RunResult?> ResultAsync()
    {
        if (result is null && saved.State.Finished && await years.LoadAsync(ResultKey) is { } bytes)
        {
            result = GraphReader.Read<RunResult>(bytes);
        }

        return result;
    }

    /// <inheritdoc/>
    public Task StopAsync()
    {
        stop.Cancel();
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private string ResultKey => $"{Key}/result";

    private void Start(Assignment assignment)
    {
        stopped = stop.Token;
        DelayDeactivation(TimeSpan.FromDays(365));
        Tell(WorldStage.Running);
        running = RunAsync(assignment);
    }

    /// <summary>Runs the world to its end, whatever happens to the agents on the way. No exception leaves: what happened is told.</summary>
    private async Task RunAsync(Assignment assignment)
    {
        try
        {
            using IDisposable seat = await seats.TakeAsync(assignment.Spread, stopped);
            while (!await TryAsync(assignment))
            {
            }
        }
        catch (OperationCanceledException)
        {
            Tell(WorldStage.Stopped, "It was stopped.");
        }
        catch (ModelException fault)
        {
            saved.State.Insoluble = fault.Message;
            await SaveAsync();
            Tell(WorldStage.Insoluble, fault.Message);
        }
        catch (InconsistentStateException)
        {
            // Another silo took this one for lost and runs the world: that one goes on.
            Tell(WorldStage.Stopped, WorldReport.Elsewhere);
            DeactivateOnIdle();
        }
        catch (Exception fault)
        {
            Tell(WorldStage.Stopped, fault is StateStoreException ? fault.Message : $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <summary>Runs the world from the last saved year on; false if agents were lost on the way.</summary>
    private async Task<bool> TryAsync(Assignment assignment)
    {
        saved.State.Attempts++;
        await SaveAsync();
        IWorldPlace place = assignment.Spread == Spread.Worlds
            ? new WholeWorld(assignment, Key, years)
            : new SpreadWorld(assignment, Key, saved.State.Attempts, years, GrainFactory);
        try
        {
            World world = await place.FoundAsync(saved.State.YearsSaved);
            await ForgetBeforeAsync(place, world.YearsRun);
            IProgress<WorldProgress> progress = new Report<WorldProgress>(quarter => Tell(WorldStage.Running, progress: quarter));
            while (world.YearsRun < assignment.World.Years)
            {
                await place.RunYearAsync(world, progress, stopped);
                await place.SaveAsync(world);
                saved.State.YearsSaved = world.YearsRun;
                await SaveAsync();
                await ForgetBeforeAsync(place, world.YearsRun);
            }

            result = await world.ReportAsync(assignment.Seed, Key.Replication);
            await FinishAsync(place, result);
            return true;
        }
        catch (Exception fault) when (IsLoss(fault) && saved.State.Attempts < MostAttempts)
        {
            return false;
        }
        finally
        {
            await place.LeaveAsync();
        }
    }

    private async Task FinishAsync(IWorldPlace place, RunResult finished)
    {
        await years.SaveAsync(ResultKey, GraphWriter.Write(finished));
        saved.State.Finished = true;
        await SaveAsync();
        await GrainFactory.GetGrain<IExperimentGrain>(Key.Run).FinishedAsync(Key.Replication);
        Tell(WorldStage.Finished, progress: report.Progress);
        DelayDeactivation(TimeSpan.FromMinutes(1));
        try
        {
            await place.ForgetAllAsync(saved.State.YearsSaved);
        }
        catch (Exception fault) when (IsLoss(fault) || fault is StateStoreException)
        {
            // The result is safe; what stays of the years is only in the way.
        }
    }

    /// <summary>Forgets the year before a saved one: nobody goes on from there any more.</summary>
    private static Task ForgetBeforeAsync(IWorldPlace place, int yearsSaved) =>
        yearsSaved > 1 ? place.ForgetAsync(yearsSaved - 1) : Task.CompletedTask;

    /// <summary>Whether an agent, or the silo it lived on, was lost: then the year is run again.</summary>
    private static bool IsLoss(Exception fault) => fault
        is AgentLostException
        or TimeoutException
        or (OrleansException and not InconsistentStateException);

    private Task SaveAsync() => years.InPatienceAsync(() => saved.WriteStateAsync());

    private void Tell(WorldStage stage, string? message = null, WorldProgress? progress = null)
    {
        report = new WorldReport(stage, report.Change + 1, progress ?? report.Progress, message);
        TaskCompletionSource told = changed;
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.TrySetResult();
    }

    /// <summary>Tells of each quarter on the thread that ran it.</summary>
    private sealed class Report<T>(Action<T> act) : IProgress<T>
    {
        void IProgress<T>.Report(T value) => act(value);
    }
}
