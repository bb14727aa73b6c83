namespace NegotiationSim.Scenarios.Tests;

public class StarterFileTests
{
    public static TheoryData<string> Shipped => new(Repository.ScenarioFiles.Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_new_scenario_is_the_world_it_extends_under_another_name(string file)
    {
        var basis = Load(file);

        var world = Parse(StarterFile.Of("my-world", basis)).World;

        world.Name.ShouldBe("my-world");
        var renamed = world with { Name = basis.World.Name, Title = basis.World.Title, Question = basis.World.Question };
        FullScenarioTests.JsonOf(renamed).ShouldBe(FullScenarioTests.JsonOf(basis.World));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void All_its_examples_are_valid_together(string file)
    {
        string text = StarterFile.Of("my-world", Load(file));

        string used = string.Join('\n', text.Split('\n').Select(Used));

        used.Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBeGreaterThan(5);
        var scenario = Parse(used);
        scenario.World.Policies.Length.ShouldBe(2);
        scenario.World.Shocks.Length.ShouldBe(1);
        scenario.Expectations.Length.ShouldBe(1);
    }

    private static string Used(string line) =>
        line.StartsWith(StarterFile.ExampleMark, StringComparison.Ordinal) ? line[StarterFile.ExampleMark.Length..] : line;

    private static Scenario Load(string file) => ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", file));

    private static Scenario Parse(string text) => ScenarioLoader.Parse(
        text, "my-world.yaml", name => File.ReadAllText(Path.Combine(Repository.Root, "scenarios", name)));
}
