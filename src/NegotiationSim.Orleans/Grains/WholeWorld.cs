using NegotiationSim.Core.Market;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A world whole on one silo: the in-process host on one core, saved as one piece.</summary>
internal sealed class WholeWorld(Assignment assignment, WorldKey key, YearStore years) : IWorldPlace
{
    private const string Part = "world";

    public async Task<World> FoundAsync(int yearsSaved)
    {
        World world = await OnThreadOfItsOwnAsync(
            () => InProcessHost.FoundAsync(assignment.World, assignment.Seed, key.Replication, Cores.One));
        return yearsSaved > 0 && await years.LoadAsync(key.Saved(yearsSaved, Part)) is { } image
            ? GraphReader.Read<World>(image, RemadeObjects.In(world, assignment.World), assignment.World)
            : world;
    }

    public Task RunYearAsync(World world, IProgress<WorldProgress> progress, CancellationToken cancel) => OnThreadOfItsOwnAsync(async () =>
    {
        await world.RunYearAsync(progress, cancel);
        return true;
    });

    public Task SaveAsync(World world) => years.SaveAsync(key.Saved(world.YearsRun, Part), () => GraphWriter.Write(world, assignment.World));

    public Task ForgetAsync(int yearsRun) => yearsRun > 0 ? years.ForgetAsync(key.Saved(yearsRun, Part)) : Task.CompletedTask;

    public Task LeaveAsync() => Task.CompletedTask;

    /// <summary>Works beside the silo's threads, which have its calls and heartbeats to answer meanwhile.</summary>
    private static Task<T> OnThreadOfItsOwnAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(
        () => work().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
