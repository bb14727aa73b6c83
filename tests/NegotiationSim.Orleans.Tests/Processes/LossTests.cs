using System.Text.Json;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>Silos are killed while a run is under way, one or all of them: it goes on, to the same bits.</summary>
public sealed class LossTests : IDisposable
{
    private const string Scenario = "dream-track";
    private const int Years = 8;

    private readonly string folder = Directory.CreateTempSubdirectory("negsim-loss").FullName;

    [PostgresFact]
    public async Task World_goes_on_when_a_silo_is_killed() => await RunAsync(Spread.Agents, async silos =>
    {
        await silos[0].KillAsync();
        return [];
    });

    [PostgresFact]
    public async Task World_goes_on_when_all_silos_are_killed_and_others_started() => await RunAsync(Spread.Worlds, async silos =>
    {
        await Task.WhenAll(silos.Select(silo => silo.KillAsync()));
        return [null, null];
    });

    [PostgresFact]
    public async Task Agents_go_on_when_all_silos_are_killed_and_others_started() => await RunAsync(Spread.Agents, async silos =>
    {
        await Task.WhenAll(silos.Select(silo => silo.KillAsync()));
        return [null];
    });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task RunAsync(Spread spread, Func<ClusterProcess[], Task<string?[]>> lose)
    {
        await using TestDatabase database = await TestDatabase.MakeAsync();
        List<ClusterProcess> all = [await SiloAsync(database), await SiloAsync(database)];
        try
        {
            string directory = Path.Combine(folder, "result");
            using ClusterProcess run = ClusterProcess.Start(
            [
                "run", TestWorlds.FileOf(Scenario), "--years", $"{Years}", "--seed", "7", "--out", directory, "--spread", $"{spread}",
                "--postgres", database.ConnectionString, .. TestWorlds.Small.SelectMany(change => new[] { "--set", change }),
            ]);
            await UntilYearsAreSavedAsync(database);
            foreach (string? _ in await lose([.. all]))
            {
                all.Add(await SiloAsync(database));
            }

            (await run.EndAsync()).ShouldBe(0, run.Said);
            Digest(directory).ShouldBe(await DigestInProcessAsync());
        }
        finally
        {
            all.ForEach(silo => silo.Dispose());
        }
    }

    private static Task<ClusterProcess> SiloAsync(TestDatabase database) => ClusterProcess.SiloAsync(
        "--postgres", database.ConnectionString, "--port", $"{ClusterProcess.FreePort()}", "--gateway", $"{ClusterProcess.FreePort()}");

    /// <summary>Waits until the run is past its first years and far from over.</summary>
    private static async Task UntilYearsAreSavedAsync(TestDatabase database)
    {
        for (int i = 0; i < 1_200; i++)
        {
            if (await database.CountAsync("SELECT count(*) FROM orleansstorage WHERE grainidextensionstring LIKE '%/y2/talks'") > 0)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("No year was saved.");
    }

    private async Task<string> DigestInProcessAsync()
    {
        string directory = Path.Combine(folder, "in-process");
        StringWriter said = new();
        int code = await Cli.NegSim.InvokeAsync(
            ["run", TestWorlds.FileOf(Scenario), "--years", $"{Years}", "--seed", "7", "--out", directory, .. TestWorlds.Small.SelectMany(change => new[] { "--set", change })],
            Cli.Surroundings.OfThisProcess() with { Out = said, Error = said },
            CancellationToken.None);
        code.ShouldBe(0, said.ToString());
        return Digest(directory);
    }

    private static string Digest(string directory)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "run.json")));
        return manifest.RootElement.GetProperty("digest").GetString()!;
    }
}
