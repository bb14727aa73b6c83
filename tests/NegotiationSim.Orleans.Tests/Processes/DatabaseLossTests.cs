namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>The database fails while a run is under way: the run says so, waits, and goes on to the same bits.</summary>
public sealed class DatabaseLossTests
{
    [PostgresFact(StartsServer = true)]
    public async Task Run_goes_on_when_the_server_crashes_and_comes_back() => await RunAsync("pg_default", async (server, command) =>
    {
        await server.CrashAsync();
        await command.UntilAsync("The state of the run cannot be saved or read");
        await server.ComeBackAsync();
    });

    [PostgresFact(StartsServer = true, MountsDisk = true)]
    public async Task Run_goes_on_when_the_disk_was_full_and_is_no_more() => await RunAsync("small", async (server, command) =>
    {
        await server.FillDiskAsync();
        await command.UntilAsync("No space left on device");
        await server.FreeDiskAsync();
    });

    private static async Task RunAsync(string tablespace, Func<ThrowawayServer, ClusterProcess, Task> fail)
    {
        using ThrowawayServer server = await ThrowawayServer.StartAsync();
        if (tablespace != "pg_default")
        {
            await server.MakeDiskAsync();
        }

        await using TestDatabase database = await TestDatabase.MakeAsync(server.ConnectionString, tablespace);
        using ClusterRun run = new(database, "--spread", "worlds");
        using ClusterProcess silo = await run.SiloAsync();
        using ClusterProcess command = run.Start();
        await run.UntilYearsAreSavedAsync(command);
        await fail(server, command);
        await run.ShouldEndAsInProcessAsync(command);
    }
}
