using System.Text.Json;
using System.Text.RegularExpressions;

namespace NegotiationSim.Cli.Tests.Commands;

public sealed class ScenariosCommandTests
{
    [Fact]
    public async Task Scenarios_are_listed_by_file_and_broken_ones_flagged()
    {
        using var bench = new Bench();
        File.WriteAllText("scenarios/another.yaml", "format: 1\nextends: tiny.yaml\nname: another\ntitle: A tiny world [again]\n");
        File.WriteAllText("scenarios/broken.yaml", "format: 1\nextends: tiny.yaml\nname: broken\nartists: {conut: 3}\n");
        Outcome outcome = await bench.RunAsync("scenarios");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBe("");
        string[][] lines = [.. outcome.Out.TrimEnd('\n').Split('\n').Select(line => Regex.Split(line, " {2,}"))];
        lines[0].ShouldBe(["another", "A tiny world [again]", "scenarios/another.yaml"]);
        lines[1][0].ShouldBe("broken");
        lines[1][1].ShouldMatch(@"^BROKEN: .*broken\.yaml:4:\d+: artists\.conut: is no key that belongs here\. Did you mean 'count'\?$");
        lines[1][2].ShouldBe("scenarios/broken.yaml");
        lines[2].ShouldBe(["tiny", "A tiny world", "scenarios/tiny.yaml"]);
    }

    [Fact]
    public async Task Json_lists_the_same()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("scenarios", "--json");
        JsonElement scenario = outcome.Json.GetProperty("scenarios").EnumerateArray().ShouldHaveSingleItem();
        scenario.GetProperty("name").GetString().ShouldBe("tiny");
        scenario.GetProperty("title").GetString().ShouldBe("A tiny world");
        scenario.GetProperty("file").GetString().ShouldBe("scenarios/tiny.yaml");
        scenario.GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Folder_is_found_from_below()
    {
        using var bench = new Bench();
        Directory.CreateDirectory("a/b");
        Directory.SetCurrentDirectory("a/b");
        (await bench.RunAsync("scenarios")).Out.ShouldBe("tiny  A tiny world  ../../scenarios/tiny.yaml\n");
    }

    [Fact]
    public async Task Missing_folder_is_reported()
    {
        using var bench = new Bench();
        Directory.Delete("scenarios", recursive: true);
        (await bench.RunAsync("scenarios")).ShouldBeRefusedWith(
            "No folder 'scenarios' with .yaml files was found here or above. Go where it is.");
    }
}
