using NegotiationSim.Core.Market;

namespace NegotiationSim.Cli.Tests;

/// <summary>The program with the model itself in it.</summary>
public sealed class EndToEndTests
{
    [Fact]
    public async Task Run_of_the_model_writes_whole_files_and_the_same_ones_again()
    {
        using var bench = new Bench { Host = InProcessHost.RunAsync };
        Outcome first = await bench.RunAsync("run", "tiny", "--years", "2", "--json", "--out", "a");
        Outcome second = await bench.RunAsync("run", "tiny", "--years", "2", "--json", "--out", "b");
        first.Error.ShouldBe("");
        first.ExitCode.ShouldBe(0);
        string[] files = [.. first.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        files.Length.ShouldBeGreaterThan(5);
        files.ShouldAllBe(file => new FileInfo(Path.Combine("a", file)).Length > 0);
        files.ShouldAllBe(file => File.ReadAllText(Path.Combine("a", file)) == File.ReadAllText(Path.Combine("b", file)));
        first.Json.GetProperty("digest").GetString().ShouldBe(second.Json.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Another_seed_gives_another_result()
    {
        using var bench = new Bench { Host = InProcessHost.RunAsync };
        Outcome first = await bench.RunAsync("run", "tiny", "--years", "1", "--json", "--seed", "1");
        Outcome second = await bench.RunAsync("run", "tiny", "--years", "1", "--json", "--seed", "2");
        first.Json.GetProperty("digest").GetString().ShouldNotBe(second.Json.GetProperty("digest").GetString());
    }
}
