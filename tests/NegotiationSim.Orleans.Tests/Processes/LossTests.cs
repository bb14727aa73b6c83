namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>Silos end while a run is under way, one or all of them, killed or asked to; or the client does: the run goes on, to the same bits.</summary>
public sealed class LossTests
{
    [PostgresFact]
    public async Task World_goes_on_when_a_silo_is_killed() => await RunAsync("agents", async (run, silos) => await silos[0].KillAsync());

    [PostgresFact]
    public async Task World_goes_on_when_a_silo_is_asked_to_end() => await RunAsync("agents", async (run, silos) =>
    {
        await silos[0].AskToEndAsync();
        (await silos[0].EndAsync()).ShouldBe(0, silos[0].Said);
    });

    [PostgresFact]
    public async Task World_goes_on_when_all_silos_are_killed_and_others_started() => await RunAsync("worlds", async (run, silos) =>
    {
        await Task.WhenAll(silos.Select(silo => silo.KillAsync()));
        silos.AddRange([await run.SiloAsync(), await run.SiloAsync()]);
    });

    [PostgresFact]
    public async Task Agents_go_on_when_all_silos_are_killed_and_others_started() => await RunAsync("agents", async (run, silos) =>
    {
        await Task.WhenAll(silos.Select(silo => silo.KillAsync()));
        silos.Add(await run.SiloAsync());
    });

    [PostgresFact]
    public async Task Command_given_again_fetches_the_results_when_its_client_was_killed()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync();
        using ClusterRun run = new(database, "--replications", "3", "--resume");
        using ClusterProcess silo = await run.SiloAsync();
        using (ClusterProcess killed = run.Start())
        {
            await run.UntilYearsAreSavedAsync(killed);
            await killed.KillAsync();
        }

        using ClusterProcess again = run.Start();
        await run.ShouldEndAsInProcessAsync(again);
    }

    private static async Task RunAsync(string spread, Func<ClusterRun, List<ClusterProcess>, Task> lose)
    {
        await using TestDatabase database = await TestDatabase.MakeAsync();
        using ClusterRun run = new(database, "--spread", spread);
        List<ClusterProcess> silos = [await run.SiloAsync(), await run.SiloAsync()];
        try
        {
            using ClusterProcess command = run.Start();
            await run.UntilYearsAreSavedAsync(command);
            await lose(run, silos);
            await run.ShouldEndAsInProcessAsync(command);
        }
        finally
        {
            silos.ForEach(silo => silo.Dispose());
        }
    }
}
