using System.Text.Json;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>A run of the program on a cluster with a database, and the same run in process.</summary>
internal sealed class ClusterRun(TestDatabase database, params string[] options) : IDisposable
{
    private const string Scenario = "dream-track";

    // Long enough that a run on a busy machine is still under way when it is seen to have saved its third year.
    private const int Years = 16;

    private readonly string folder = Directory.CreateTempSubdirectory("negsim-run").FullName;

    /// <summary>Starts the command.</summary>
    public ClusterProcess Start() => ClusterProcess.Start(["run", .. Words("cluster"), "--postgres", database.ConnectionString, .. options]);

    /// <summary>Starts a silo and waits until it has joined.</summary>
    public Task<ClusterProcess> SiloAsync() => ClusterProcess.SiloAsync(
        "--postgres", database.ConnectionString, "--port", $"{ClusterProcess.FreePort()}", "--gateway", $"{ClusterProcess.FreePort()}");

    /// <summary>Waits until the run is past its first years and far from over.</summary>
    public async Task UntilYearsAreSavedAsync(ClusterProcess run)
    {
        while (true)
        {
            if (run.HasEnded)
            {
                int code = await run.EndAsync();
                throw new InvalidOperationException($"It ended, with {code}, before it was seen in its third year:\n{run.Said}");
            }

            if (await database.CountAsync("SELECT count(*) FROM orleansstorage WHERE grainidextensionstring LIKE '%/y2/talks'") > 0)
            {
                return;
            }

            await Task.Delay(25);
        }
    }

    /// <summary>Waits for the end of the command, whose result has to be that of the same run in process.</summary>
    public async Task ShouldEndAsInProcessAsync(ClusterProcess run)
    {
        (await run.EndAsync()).ShouldBe(0, run.Said);
        StringWriter said = new();
        string[] elsewhere = [.. options.TakeWhile(word => word != "--spread"), .. options.SkipWhile(word => word != "--spread").Skip(2)];
        int code = await Cli.NegSim.InvokeAsync(
            ["run", .. Words("in-process"), .. elsewhere], Cli.Surroundings.OfThisProcess() with { Out = said, Error = said }, CancellationToken.None);
        code.ShouldBe(0, said.ToString());
        Digest("cluster").ShouldBe(Digest("in-process"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Words(string host) =>
    [
        TestWorlds.FileOf(Scenario), "--years", $"{Years}", "--seed", "7",
        "--out", Path.Combine(folder, host),
        .. options.Contains("--resume") ? ["--store", Path.Combine(folder, $"{host}.db")] : Array.Empty<string>(),
        .. TestWorlds.Small.SelectMany(change => new[] { "--set", change }),
    ];

    private string Digest(string host)
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, host, "run.json")));
        return manifest.RootElement.GetProperty("digest").GetString()!;
    }
}
