namespace NegotiationSim.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public async Task New_scenario_is_written_beside_its_base_and_is_sound()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("new", "my-world", "--from", "tiny");
        outcome.ShouldBe(new Outcome(
            0,
            "Written: scenarios/my-world.yaml\nEdit it, then: negsim check scenarios/my-world.yaml; negsim run scenarios/my-world.yaml\n",
            ""));
        (await bench.RunAsync("check", "my-world")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task New_scenario_in_json()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("new", "my-world", "--from", "scenarios/tiny.yaml", "--json");
        outcome.Json.GetProperty("file").GetString().ShouldBe("scenarios/my-world.yaml");
        outcome.Json.GetProperty("from").GetString().ShouldBe("tiny");
    }

    [Fact]
    public async Task Present_file_is_left_as_it_is()
    {
        using var bench = new Bench();
        string before = File.ReadAllText("scenarios/tiny.yaml");
        (await bench.RunAsync("new", "tiny", "--from", "tiny")).ShouldBeRefusedWith(
            "scenarios/tiny.yaml exists already and is left as it is. Choose another name, or remove the file.");
        File.ReadAllText("scenarios/tiny.yaml").ShouldBe(before);
    }

    [Theory]
    [InlineData("My World")]
    [InlineData("../escape")]
    [InlineData("a--b")]
    public async Task Name_that_is_no_identifier_is_refused(string name)
    {
        using var bench = new Bench();
        (await bench.RunAsync("new", name, "--from", "tiny")).ShouldBeRefusedWith(
            $"'{name}' is no name for a scenario. Allowed: lower-case letters, digits and single hyphens. Write for example generous-majors.");
    }

    [Fact]
    public async Task Base_with_faults_is_refused_and_nothing_is_written()
    {
        using var bench = new Bench();
        Bench.Edit("uploaders: 1m", "uploaders: many");
        (await bench.RunAsync("new", "my-world", "--from", "tiny")).ExitCode.ShouldBe(2);
        File.Exists("scenarios/my-world.yaml").ShouldBeFalse();
    }
}
