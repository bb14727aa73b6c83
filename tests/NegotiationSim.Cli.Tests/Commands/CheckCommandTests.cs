namespace NegotiationSim.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Holds =
        "5 years from 2024, 1 market, 1 genre, 1 label, 1 platform, " +
        "1,000 simulated consumers, 200 simulated artists, 0 shocks, 2 expectations";

    [Fact]
    public async Task Sound_scenario_is_ok_and_its_contents_are_told()
    {
        using var bench = new Bench();
        (await bench.RunAsync("check", "tiny")).ShouldBe(new Outcome(0, $"ok: scenarios/tiny.yaml: {Holds}\n", ""));
    }

    [Fact]
    public async Task Sound_scenario_in_json()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("check", "scenarios/tiny.yaml", "--json");
        outcome.ShouldBe(outcome with { ExitCode = 0, Error = "" });
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        outcome.Json.GetProperty("holds").GetString().ShouldBe(Holds);
        outcome.Json.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Override_is_checked_with_the_file()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("check", "tiny", "--set", "horizon=9 years");
        outcome.Out.ShouldStartWith("ok: scenarios/tiny.yaml: 9 years from 2024");
    }

    [Fact]
    public async Task Lever_without_anything_to_move_is_told_of_and_refuses_nothing()
    {
        using var bench = new Bench();
        const string Placebo = "policies=[{date: 2025-Q1, lever: mfn, to: barred}]";
        Outcome outcome = await bench.RunAsync("check", "tiny", "--set", Placebo);
        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldStartWith($"ok: scenarios/tiny.yaml: {Holds}\n! --set {Placebo}: policies.0.lever: has nothing to move in any market");
        (await bench.RunAsync("check", "tiny", "--set", Placebo, "--json")).Json.GetProperty("warnings").GetArrayLength().ShouldBe(1);

        (await bench.RunAsync("run", "tiny", "--set", Placebo)).Out.ShouldContain("\n! policies.0.lever: has nothing to move in any market");
        (await bench.RunAsync("run", "tiny")).Out.ShouldNotContain("has nothing to move");
    }

    [Fact]
    public async Task Unknown_metric_of_an_expectation_is_a_fault_of_the_scenario()
    {
        using var bench = new Bench();
        Bench.Edit("metric: artists.gini", "metric: artists.ginni");
        Outcome outcome = await bench.RunAsync("check", "tiny");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith(
            "tiny.yaml: expect.0.metric: there is no such metric, got 'artists.ginni'. Allowed: artists.gini, ");
        outcome.Error.ShouldEndWith(", those of docs/metrics.md. Did you mean 'artists.gini'?\n1 problem.\n");
    }

    [Fact]
    public async Task Faults_in_json_are_a_list()
    {
        using var bench = new Bench();
        Bench.Edit("uploaders: 1m", "uploaders: many");
        Outcome outcome = await bench.RunAsync("check", "tiny", "--json", "--set", "x=1");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldEndWith("2 problems.\n");
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        outcome.Json.GetProperty("problems").EnumerateArray()
            .Select(problem => problem.GetProperty("path").GetString())
            .ShouldBe(["artists.uploaders", "x"], ignoreOrder: true);
    }
}
