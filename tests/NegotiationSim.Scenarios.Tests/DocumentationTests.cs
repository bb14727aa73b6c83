namespace NegotiationSim.Scenarios.Tests;

/// <summary>What docs/scenario-format.md shows is what happens.</summary>
public class DocumentationTests
{
    private static readonly string Text =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenario-format.md")).ReplaceLineEndings("\n");

    private static readonly string Scenarios = Path.Combine(Repository.Root, "scenarios");

    [Fact]
    public void The_minimal_scenario_is_the_one_the_tests_use() => Blocks("yaml\n")[0].ShouldBe(Minimal.Yaml);

    [Fact]
    public void The_example_of_extends_loads_and_changes_what_it_says()
    {
        string text = Blocks("yaml\n")[1];

        var world = ScenarioLoader.Parse(text, "cheaper.yaml", name => File.ReadAllText(Path.Combine(Scenarios, name))).World;

        world.Name.ShouldBe("cheaper");
        world.Platforms.Single(platform => platform.Id == "spotify").Offerings[0].PricePerMonth.ShouldBe(5);
        world.Platforms.Single(platform => platform.Id == "amazon").StartLicence.ShouldBeNull();
        world.Bargaining.TermYears.ShouldBe([1]);
    }

    [Fact]
    public void The_examples_of_overrides_apply_to_a_shipped_scenario()
    {
        string[] lines = Blocks("\n--set")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] overrides = [.. lines.Select(line => line.Split('"')[1])];

        var world = ScenarioLoader.Load(Path.Combine(Scenarios, "dream-track.yaml"), overrides).World;

        overrides.Length.ShouldBe(5);
        world.Shocks[0].Value.ShouldBe(100);
    }

    [Fact]
    public void The_errors_shown_are_the_errors_given()
    {
        string text = Minimal.Yaml
            .Replace("1.5m people", "850 dollars", StringComparison.Ordinal)
            .Replace("  segmentSize", "  segmentsize", StringComparison.Ordinal)
            .Replace("startShare: 100%", "startShare: 90%", StringComparison.Ordinal)
            .Replace("hours: 22 h/month", "hours: 1 h/day", StringComparison.Ordinal)
            .Replace("censusPlatform: tunes", "censusPlatform: tune", StringComparison.Ordinal);

        var refusal = Should.Throw<ScenarioException>(() =>
            ScenarioLoader.Parse(text, "small-world.yaml", null, ["consumers.cuont=5000", "markets.nroth.people=1m people"]));

        Blocks("\nsmall-world.yaml:")[0].Trim().ShouldBe(refusal.Message);
    }

    // Fenced blocks whose opening fence is followed by the given text, from their second line.
    private static string[] Blocks(string opening) =>
    [
        .. Text.Split("```")
            .Where((block, index) => index % 2 == 1 && block.StartsWith(opening, StringComparison.Ordinal))
            .Select(block => block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
    ];
}
