using NegotiationSim.Core.Market;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A world whole on one silo: the in-process host on one core, saved as one piece.</summary>
internal sealed class WholeWorld(Assignment assignment, WorldKey key, YearStore years) : IWorldPlace
{
    private const string Part = "world";

    private readonly PastTalks past = new(assignment, key, years);

    public async Task<World> FoundAsync(int yearsSaved)
    {
        World world = await OnThreadOfItsOwnAsync(
            () => InProcessHost.FoundAsync(assignment.World, assignment.Seed, key.Replication, Cores.One));
        return yearsSaved > 0
            && await years.LoadAsync(key.Saved(yearsSaved, Part)) is { } image
            && await past.LoadAsync(yearsSaved) is { } talks
                ? GraphReader.Read<World>(image, RemadeObjects.In(world, assignment.World), [assignment.World, .. talks])
                : world;
    }

    public Task RunYearAsync(World world, IProgress<WorldProgress> progress, CancellationToken cancel) => OnThreadOfItsOwnAsync(async () =>
    {
        await world.RunYearAsync(progress, cancel);
        return true;
    });

    public async Task SaveAsync(World world)
    {
        await past.SaveAsync(world);
        await years.SaveAsync(key.Saved(world.YearsRun, Part), GraphWriter.Write(world, [assignment.World, .. world.Negotiations]));
    }

    public Task ForgetAsync(int yearsRun) => years.ForgetAsync(key.Saved(yearsRun, Part));

    public Task ForgetAllAsync(int yearsRun) => Task.WhenAll(ForgetAsync(yearsRun), past.ForgetAsync(yearsRun));

    public Task LeaveAsync() => Task.CompletedTask;

    /// <summary>Works beside the silo's threads, which have its calls and heartbeats to answer meanwhile.</summary>
    private static Task<T> OnThreadOfItsOwnAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(
        () => work().GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
