using System.Collections.Concurrent;
using System.Text.Json;
using NegotiationSim.Core;

namespace NegotiationSim.Cli.Tests.Commands;

public sealed class ValidateCommandTests
{
    [Fact]
    public async Task Table_says_what_passed_and_a_missed_target_is_no_error()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("validate");
        outcome.ShouldBe(new Outcome(0, """
            verdict  scenario  id         set          year  target  accepted       got
            pass     tiny      gini       calibration  2025  0.8     0.7 to 0.9     0.75 ± 0
            FAIL     tiny      synthetic  test         2024  0       -0.01 to 0.01  0.5 ± 0
            1 of 1 of the calibration set and 0 of 1 of the test set pass.
            Written: docs/validation.md

            """, ""));
        string markdown = File.ReadAllText("docs/validation.md");
        markdown.ShouldContain("- version 1.2.3, seed 1, mean of 20 replications a scenario ± half of its 95% interval\n- to repeat: `negsim validate --seed 1 --replications 20`\n");
        markdown.ShouldContain("| tiny | gini | Income is unequal | 2025 | 0.8 | 0.7 to 0.9 | 0.75 ± 0 | pass | Nobody |\n");
        markdown.ShouldContain("| tiny | synthetic | Nobody listens to machines | 2024 | 0 | -0.01 to 0.01 | 0.5 ± 0 | **FAIL** | Nobody |\n");
    }

    [Fact]
    public async Task Runs_last_only_as_long_as_the_expectations_need()
    {
        var years = new ConcurrentQueue<int>();
        using var bench = new Bench
        {
            Host = (world, seed, replication, progress, cancel) =>
        {
            years.Enqueue(world.Years);
            return FakeHost.RunAsync(world, seed, replication, progress, cancel);
        }
        };
        await bench.RunAsync("validate", "--replications", "3");
        years.ShouldBe([2, 2, 2]);
    }

    [Fact]
    public async Task Same_validation_writes_the_same_bytes()
    {
        using var bench = new Bench();
        await bench.RunAsync("validate", "tiny", "--out", "a.md");
        await bench.RunAsync("validate", "tiny", "--out", "b.md");
        File.ReadAllBytes("a.md").ShouldBe(File.ReadAllBytes("b.md"));
    }

    [Fact]
    public async Task Json_holds_every_row()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("validate", "tiny", "--seed", "5", "--json");
        outcome.ExitCode.ShouldBe(0);
        outcome.Json.GetProperty("seed").GetUInt64().ShouldBe(5UL);
        outcome.Json.GetProperty("file").GetString().ShouldBe(Path.GetFullPath("docs/validation.md"));
        JsonElement row = outcome.Json.GetProperty("rows")[1];
        row.GetProperty("scenario").GetString().ShouldBe("tiny");
        row.GetProperty("expectation").GetProperty("id").GetString().ShouldBe("synthetic");
        row.GetProperty("expectation").GetProperty("set").GetString().ShouldBe("test");
        row.GetProperty("got").GetDouble().ShouldBe(0.5);
        row.GetProperty("passed").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Scenario_without_expectations_is_passed_over_with_a_note()
    {
        using var bench = new Bench();
        string silent = File.ReadAllText("scenarios/tiny.yaml").Split("expect:")[0];
        File.WriteAllText("scenarios/silent.yaml", silent.Replace("name: tiny", "name: silent", StringComparison.Ordinal));
        Outcome outcome = await bench.RunAsync("validate");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBe("silent has no expectations and is passed over.\n");
        Outcome alone = await bench.RunAsync("validate", "silent");
        alone.ExitCode.ShouldBe(2);
        alone.Error.ShouldBe(
            "silent has no expectations and is passed over.\nNo scenario has expectations: there is nothing to validate.\n");
    }

    [Fact]
    public async Task Faults_of_all_scenarios_are_reported_at_once_and_nothing_runs()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("must not run") };
        File.WriteAllText("scenarios/broken.yaml", "format: 1\nextends: tiny.yaml\nname: broken\nartists: {conut: 3}\n");
        Bench.Edit("metric: artists.gini", "metric: artists.ginni");
        Outcome outcome = await bench.RunAsync("validate");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("artists.conut");
        outcome.Error.ShouldContain("artists.ginni");
        outcome.Error.ShouldEndWith("2 problems.\n");
    }

    [Fact]
    public async Task Failed_run_exits_with_1_and_keeps_the_old_file()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new ModelException("No price clears.") };
        Directory.CreateDirectory("docs");
        File.WriteAllText("docs/validation.md", "old");
        (await bench.RunAsync("validate")).ShouldBe(new Outcome(1, "", "No price clears.\n"));
        File.ReadAllText("docs/validation.md").ShouldBe("old");
        Directory.GetFiles("docs").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Directory_as_output_is_refused_before_the_runs()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("must not run") };
        (await bench.RunAsync("validate", "--out", "scenarios")).ShouldBeRefusedWith(
            "--out: scenarios is a directory. Name a file in it, such as scenarios/validation.md.");
    }

    [Fact]
    public async Task Unwritable_output_is_refused_before_the_runs()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("must not run") };
        Outcome outcome = await bench.RunAsync("validate", "--out", "scenarios/tiny.yaml/validation.md");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith("--out: scenarios/tiny.yaml/validation.md cannot be written: ");
        outcome.Error.ShouldEndWith(" Name a file in a folder you may write to.\n");
    }
}
