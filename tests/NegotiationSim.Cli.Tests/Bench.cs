using System.Globalization;
using System.Text.Json;
using NegotiationSim.Experiments.Runs;

namespace NegotiationSim.Cli.Tests;

/// <summary>A temporary current directory with <c>scenarios/tiny.yaml</c>, in which the program runs without console or model.</summary>
internal sealed class Bench : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();

    public Bench()
    {
        Root = Directory.CreateTempSubdirectory("negsim-").FullName;
        Directory.SetCurrentDirectory(Root);
        Directory.CreateDirectory("scenarios");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "tiny.yaml"), "scenarios/tiny.yaml");
    }

    /// <summary>The current directory.</summary>
    public string Root { get; }

    /// <summary>What stands for the model.</summary>
    public WorldHost Host { get; set; } = FakeHost.RunAsync;

    public bool OutIsTerminal { get; set; }

    public bool ErrorIsTerminal { get; set; }

    public bool Trace { get; set; }

    public Task<Outcome> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public async Task<Outcome> RunAsync(CancellationToken cancel, params string[] args)
    {
        using var @out = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var surroundings = new Surroundings
        {
            Out = @out,
            Error = error,
            OutIsTerminal = OutIsTerminal,
            ErrorIsTerminal = ErrorIsTerminal,
            Host = Host,
            Version = "1.2.3+abc",
            Trace = Trace,
        };
        int exitCode = await NegSim.InvokeAsync(args, surroundings, cancel);
        return new Outcome(exitCode, @out.ToString(), error.ToString());
    }

    /// <summary>Replaces text of the tiny scenario.</summary>
    public static void Edit(string old, string @new)
    {
        string text = File.ReadAllText("scenarios/tiny.yaml");
        text.ShouldContain(old);
        File.WriteAllText("scenarios/tiny.yaml", text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Names and contents of all files below a folder, in order.</summary>
    public static string[] Content(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file}\n{File.ReadAllText(file)}"),
    ];

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Root, recursive: true);
    }
}

/// <summary>What a command line came to.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output as exactly one JSON object.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Out);

    /// <summary>Checks exit code 2, nothing on standard output and this line on standard error.</summary>
    public void ShouldBeRefusedWith(string line)
    {
        Error.ShouldBe(line + "\n");
        Out.ShouldBe("");
        ExitCode.ShouldBe(2);
    }
}
