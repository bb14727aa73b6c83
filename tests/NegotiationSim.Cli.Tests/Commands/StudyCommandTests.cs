using System.Text.Json;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Sweeps, sensitivity studies and calibrations in a host where the synthetic share is half of those who never consent.</summary>
public sealed class StudyCommandTests
{
    private const string Over = """
        format: 1
        parameters:
          - {path: artists.neverConsent, low: 10%, high: 60%}
          - {path: consumers.catalogueWeight, low: 0.5, high: 2}
        metrics:
          - {metric: syntheticShare, year: 2024}

        """;

    private const string Placebo = "policies=[{date: 2025-Q1, lever: mfn, to: barred}]";

    private const string Targets = """
        format: 1
        parameters:
          - {path: artists.neverConsent, low: 10%, high: 60%}
        targets:
          - {id: share, statement: A share., metric: syntheticShare, year: 2024, target: 20%, tolerance: ±1%, source: made up, set: calibration}
          - {id: gini, statement: Inequality., metric: artists.gini, year: 2024, target: 0.5, tolerance: ±0.1, source: made up, set: test}

        """;

    [Fact]
    public async Task Sweep_writes_a_row_a_point_and_metric_and_says_where_the_extremes_are()
    {
        using Bench bench = Made();
        Outcome outcome = await bench.RunAsync(
            "sweep", "tiny", "--vary", "artists.neverConsent=10%:60%:6", "--metric", "syntheticShare@2024", "--metric", "artists.gini", "--replications", "2");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldContain("- syntheticShare in 2024 runs from 0.05 \u00b1 0 at artists.neverConsent=10% to 0.3 \u00b1 0 at artists.neverConsent=60%.");
        File.ReadAllLines("results/tiny-sweep/points.csv").Length.ShouldBe(1 + (6 * 2));
        File.Exists("results/tiny-sweep/charts/sweep-1.svg").ShouldBeTrue();
    }

    [Theory]
    [InlineData("sweep", "--vary", "artists.neverConsent=10%:60%:3")]
    [InlineData("sensitivity", "--method", "morris", "--over", "over.yaml", "--samples", "2")]
    [InlineData("calibrate", "--targets", "targets.yaml")]
    public async Task Lever_without_anything_to_move_is_told_of_once(string study, params string[] asked)
    {
        using Bench bench = Made();
        File.WriteAllText("over.yaml", Over);
        File.WriteAllText("targets.yaml", Targets);
        Outcome outcome = await bench.RunAsync([study, "tiny", .. asked, "--set", Placebo]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.Split('\n').Count(line => line.StartsWith("! policies.0.lever: has nothing to move in any market", StringComparison.Ordinal)).ShouldBe(1);
        (await bench.RunAsync([study, "tiny", .. asked])).Out.ShouldNotContain("has nothing to move");
    }

    [Fact]
    public async Task Lever_without_anything_to_move_at_some_points_is_told_of_with_their_number()
    {
        using Bench bench = Made();
        Outcome outcome = await bench.RunAsync("sweep", "tiny", "--vary", "bargaining.mostFavoured=[],all", "--set", Placebo);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldContain("\n! At 1 of 2 points: policies.0.lever: has nothing to move in any market");
    }

    [Fact]
    public async Task Resumed_sweep_runs_nothing_again_and_gives_the_same_digest()
    {
        int runs = 0;
        using Bench bench = Made(() => Interlocked.Increment(ref runs));
        string[] sweep = ["sweep", "tiny", "--vary", "artists.neverConsent=10%:60%", "--design", "sobol", "--points", "8", "--replications", "2", "--json"];
        string? first = (await bench.RunAsync(sweep)).Json.GetProperty("digest").GetString();
        runs.ShouldBe(16);
        Outcome again = await bench.RunAsync([.. sweep, "--resume"]);
        again.Json.GetProperty("digest").GetString().ShouldBe(first);
        again.Json.GetProperty("pointCount").GetInt32().ShouldBe(8);
        runs.ShouldBe(16);
    }

    [Theory]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60% --design latin --points 7 --replications 3 --out s", 21)]
    [InlineData("sensitivity tiny --method morris --over over.yaml --samples 4 --replications 2 --out s", 24)]
    public async Task Shards_joined_by_merge_give_the_same_bytes_and_run_nothing_again(string line, int runs)
    {
        int ran = 0;
        using Bench bench = Made(() => Interlocked.Increment(ref ran));
        File.WriteAllText("over.yaml", Over);
        string[] study = line.Split(' ');
        (await bench.RunAsync([.. study, "--store", "whole.db"])).ExitCode.ShouldBe(0);
        string[] whole = Bench.Content("s");
        for (int i = 1; i <= 3; i++)
        {
            Outcome part = await bench.RunAsync([.. study, "--store", $"part{i}.db", "--shard", $"{i}/3"]);
            part.Out.ShouldContain($" of {runs} runs are in part{i}.db.");
        }

        ran.ShouldBe(2 * runs);
        Directory.Delete("s", recursive: true);
        (await bench.RunAsync("runs", "merge", "part1.db", "part2.db", "part3.db", "--store", "all.db")).ExitCode.ShouldBe(0);
        (await bench.RunAsync([.. study, "--store", "all.db", "--resume"])).ExitCode.ShouldBe(0);
        ran.ShouldBe(2 * runs);
        Bench.Content("s").ShouldBe(whole);
    }

    [Fact]
    public async Task Cancelled_sweep_says_what_is_kept_and_goes_on_from_there()
    {
        int ran = 0;
        using var stop = new CancellationTokenSource();
        using Bench bench = Made(() =>
        {
            if (Interlocked.Increment(ref ran) == 5)
            {
                stop.Cancel();
            }
        });
        string[] sweep = ["sweep", "tiny", "--vary", "artists.neverConsent=10%:60%:6", "--replications", "2", "--workers", "1"];
        Outcome cancelled = await bench.RunAsync(stop.Token, sweep);
        cancelled.ShouldBe(new Outcome(
            1, "", "Cancelled; no result was written, and 4 finished runs are kept in results/runs.db. The same command with --resume goes on from there.\n"));
        Directory.Exists("results/tiny-sweep").ShouldBeFalse();
        (await bench.RunAsync([.. sweep, "--resume"])).ExitCode.ShouldBe(0);
        ran.ShouldBe(5 + (12 - 4));
    }

    [Theory]
    [InlineData("morris", "effects.csv")]
    [InlineData("sobol", "indices.csv")]
    public async Task Sensitivity_finds_the_parameter_that_matters(string method, string table)
    {
        using Bench bench = Made();
        File.WriteAllText("over.yaml", Over);
        Outcome outcome = await bench.RunAsync(
            "sensitivity", "tiny", "--method", method, "--over", "over.yaml", "--samples", "8", "--replications", "2");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldMatch("syntheticShare in 2024 (is moved most by|varies mostly with) artists.neverConsent");
        File.Exists($"results/tiny-sensitivity/{table}").ShouldBeTrue();
    }

    [Fact]
    public async Task Calibrated_scenario_loads_again_checks_and_holds_the_fitted_value()
    {
        using Bench bench = Made();
        File.WriteAllText("targets.yaml", Targets);
        Outcome outcome = await bench.RunAsync(
            "calibrate", "tiny", "--targets", "targets.yaml", "--replications", "2", "--set", "consumers.hours=21 h/month", "--out", "fit");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Out.ShouldContain("- artists.neverConsent = 40% (95% interval 36.08% to 43.92%).");
        outcome.Out.ShouldContain("0 of 1 held-out moments");
        string text = File.ReadAllText("fit/scenario/tiny-calibrated.yaml");
        text.ShouldContain("neverConsent: 40%  # [D] calibrated to targets.yaml: 95% interval 36.08% to 43.92%, range 10% to 60%");
        text.ShouldContain("hours: 21 h/month  # assumption: set on the command line of the calibration");
        (await bench.RunAsync("check", "fit/scenario/tiny-calibrated.yaml")).ExitCode.ShouldBe(0);
        JsonSerializer.Deserialize<JsonElement>(File.ReadAllText("fit/run.json")).GetProperty("command").GetString().ShouldBe(
            "negsim calibrate scenarios/tiny.yaml --targets targets.yaml --starts 16 --iterations 20 --replications 2 --seed 1 --set 'consumers.hours=21 h/month'");
    }

    [Theory]
    [InlineData("sweep tiny --vary artists.neverConset=10%:60%:3", "Did you mean 'neverConsent'?")]
    [InlineData("sweep tiny --vary artists.neverConsent=60%:10%:3", "The bounds are the wrong way round: write 10% first.")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:1", "Allowed: 2 to 10000.")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%", "a factorial design needs the number of levels. Write for example artists.neverConsent=10%:60%:5")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:3 --points 9", "--points belongs to --design sobol or latin")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60% --design latin", "--points is needed for a sobol or latin design.")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:3 --metric artists.ginny", "Did you mean 'artists.gini'?")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:3 --metric artists.gini@1999", "the year is not simulated. Allowed: 2024 to 2028.")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:3 --replications 0", "--replications: '0' is not a whole number from 1")]
    [InlineData("sweep tiny --vary artists.neverConsent=10%:60%:3 --set artists.count=1", "artists.count: is out of range, got '1'.")]
    [InlineData("sensitivity tiny --method morris --over nothing.yaml", "nothing.yaml: does not exist.")]
    [InlineData("sensitivity tiny --method anova --over nothing.yaml", "anova")]
    [InlineData("calibrate tiny --targets nothing.yaml", "nothing.yaml: does not exist.")]
    [InlineData("calibrate tiny --targets nothing.yaml --shard 1/2", "a calibration chooses each point by what the earlier ones gave")]
    public async Task Wrong_input_ends_with_two_says_why_and_writes_nothing(string line, string message)
    {
        using Bench bench = Made();
        Outcome outcome = await bench.RunAsync(line.Split(' '));
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(message);
        Directory.Exists("results/tiny-sweep").ShouldBeFalse();
    }

    [Fact]
    public async Task Calibration_without_a_place_to_start_fails_with_what_to_do()
    {
        using Bench bench = Made(share: _ => double.NaN);
        File.WriteAllText("targets.yaml", Targets);
        Outcome outcome = await bench.RunAsync("calibrate", "tiny", "--targets", "targets.yaml", "--replications", "1");
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("The calibration has no place to start");
        Directory.Exists("results/tiny-calibrate").ShouldBeFalse();
    }

    private static Bench Made(Action? ran = null, Func<WorldSpecification, double>? share = null)
    {
        share ??= world => world.Artists.NeverConsent / 2;
        return new Bench
        {
            Host = async (world, seed, replication, progress, cancel) =>
            {
                ran?.Invoke();
                RunResult run = await FakeHost.RunAsync(world, seed, replication, progress, cancel);
                return run with { Years = [.. run.Years.Select(year => year with { SyntheticShare = share(world) })] };
            },
        };
    }
}
