using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NegotiationSim.Core;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Cli.Tests.Commands;

public sealed class ExperimentCommandTests
{
    private static readonly string[] Compare =
        ["compare", "tiny", "artists.neverConsent=0.9", "--replications", "12", "--years", "2", "--workers", "3", "--out", "c", "--quiet"];

    [Fact]
    public async Task Comparison_writes_report_tables_dictionary_and_charts()
    {
        using var bench = new Bench { Host = new WavyHost().RunAsync };
        Outcome outcome = await bench.RunAsync([.. Compare, "--json"]);
        outcome.ExitCode.ShouldBe(0);
        outcome.Json.GetProperty("replications").GetInt32().ShouldBe(12);
        string[] files = [.. outcome.Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        files.ShouldBeSubsetOf(Directory.GetFiles("c", "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath("c", f)));
        string[] expected = ["datapackage.json", "decomposition.csv", "effects.csv", "event-study.csv", "report.html", "winners.csv"];
        expected.ShouldBeSubsetOf(files);
        files.Count(file => file.EndsWith(".svg", StringComparison.Ordinal)).ShouldBe(4);
        string report = File.ReadAllText("c/report.html");
        report.ShouldContain("What would artists.neverConsent=0.9 change in tiny?");
        report.ShouldContain("negsim compare tiny artists.neverConsent=0.9 --seed 1 --years 2 --replications 12");
        report.ShouldContain("Cite as: NegotiationSim 1.2.3+abc");
        report.ShouldNotContain("NaN");
    }

    [Fact]
    public async Task Data_dictionary_describes_every_column_of_every_table()
    {
        using var bench = new Bench { Host = new WavyHost().RunAsync };
        await bench.RunAsync(Compare);
        JsonElement package = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText("c/datapackage.json"));
        JsonElement[] tables = [.. package.GetProperty("resources").EnumerateArray()];
        tables.Select(table => table.GetProperty("path").GetString()).ShouldBe(
            Directory.GetFiles("c", "*.csv").Select(Path.GetFileName), ignoreOrder: true);
        foreach (JsonElement table in tables)
        {
            JsonElement[] fields = [.. table.GetProperty("schema").GetProperty("fields").EnumerateArray()];
            string[] lines = File.ReadAllLines(Path.Combine("c", table.GetProperty("path").GetString()!));
            fields.Select(field => field.GetProperty("name").GetString()).ShouldBe(lines[0].Split(','));
            lines[0].Split(',').ShouldBeUnique();
            fields.ShouldAllBe(field => field.GetProperty("description").GetString()!.Length > 5);
            lines.ShouldAllBe(line => !line.Contains("NaN"));
            lines.Length.ShouldBeGreaterThan(1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(23)]
    public async Task Interrupted_comparison_that_is_resumed_gives_the_same_bytes(int runs)
    {
        var host = new WavyHost { CancelAfter = runs };
        using var bench = new Bench { Host = host.RunAsync };
        Outcome cancelled = await bench.RunAsync(host.Stop.Token, Compare);
        cancelled.ExitCode.ShouldBe(1);
        Match said = Regex.Match(
            cancelled.Error, @"^Cancelled; no result was written, and (\d+) finished runs are kept in results/runs\.db\. The same command with --resume goes on from there\.\n$");
        int stored = int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
        Directory.Exists("c").ShouldBeFalse();

        var later = new WavyHost();
        bench.Host = later.RunAsync;
        (await bench.RunAsync([.. Compare, "--resume"])).ExitCode.ShouldBe(0);
        later.Runs.ShouldBe(24 - stored);
        string[] resumed = Bench.Content("c");
        bench.Host = new WavyHost().RunAsync;
        (await bench.RunAsync([.. Compare, "--store", "other.db"])).ExitCode.ShouldBe(0);
        Bench.Content("c").ShouldBe(resumed);
    }

    [Fact]
    public async Task Shards_joined_by_merge_give_the_same_bytes_and_run_nothing_again()
    {
        using var bench = new Bench { Host = new WavyHost().RunAsync };
        (await bench.RunAsync([.. Compare, "--store", "whole.db"])).ExitCode.ShouldBe(0);
        string[] whole = Bench.Content("c");
        for (int i = 1; i <= 3; i++)
        {
            Outcome part = await bench.RunAsync([.. Compare, "--store", $"part{i}.db", "--shard", $"{i}/3"]);
            part.Out.ShouldStartWith($"Part {i} of 3 of 'artists.neverConsent=0.9 against tiny': 8 of 24 runs are in part{i}.db.");
        }

        Outcome merged = await bench.RunAsync("runs", "merge", "part3.db", "part1.db", "part2.db", "--store", "all.db");
        merged.Out.ShouldBe("8 new runs from part3.db\n8 new runs from part1.db\n8 new runs from part2.db\nJoined in all.db\n");
        var host = new WavyHost();
        bench.Host = host.RunAsync;
        (await bench.RunAsync([.. Compare, "--store", "all.db", "--resume"])).ExitCode.ShouldBe(0);
        host.Runs.ShouldBe(0);
        Bench.Content("c").ShouldBe(whole);
    }

    [Fact]
    public async Task Policy_that_changes_nothing_has_no_effect_and_says_so()
    {
        using var bench = new Bench { Host = FakeHost.RunAsync };
        Outcome outcome = await bench.RunAsync(Compare);
        outcome.Out.ShouldContain("artists.neverConsent=0.9 changes nothing: no metric of any replication differs from the base in any year.");
        File.ReadLines("c/effects.csv").Skip(1).ShouldAllBe(line => line.Contains(",0,0,0,0,") || line.Contains(",0,,,,"));
    }

    [Theory]
    [InlineData("bargaining", 7, "platform-ultimatum")]
    [InlineData("payout", 4, "user-centric")]
    [InlineData("demand", 5, "plain-logit")]
    public async Task Comparison_across_models_shows_the_spread_beside_the_interval(string dimension, int models, string one)
    {
        var host = new WavyHost();
        using var bench = new Bench { Host = host.RunAsync };
        Outcome outcome = await bench.RunAsync([.. Compare, "--across", dimension, "--json"]);
        outcome.ExitCode.ShouldBe(0);
        host.Runs.ShouldBe(models * 24);
        string[] across = File.ReadAllLines("c/across.csv");
        across[0].ShouldBe("policy,model,metric,n,difference,ci_low,ci_high");
        across.Count(line => line.Contains(",welfare.total,")).ShouldBe(models);
        across.ShouldContain(line => line.StartsWith($"artists.neverConsent=0.9,{one},artists.medianIncome,12,"));
        File.ReadAllLines("c/spread.csv").ShouldContain(line => line.StartsWith("artists.neverConsent=0.9,artists.medianIncome,"));
        File.ReadAllText("c/report.html").ShouldContain($"--across {dimension}");
        (await bench.RunAsync([.. Compare, "--across", dimension, "--resume"])).ExitCode.ShouldBe(0);
        host.Runs.ShouldBe(models * 24);
    }

    [Fact]
    public async Task Model_without_a_solution_is_left_out_and_named()
    {
        using var bench = new Bench
        {
            Host = (world, seed, replication, progress, cancel) => world.Bargaining.Rule == SettlementRule.Nash
                ? throw new ModelException("Nothing fits.")
                : FakeHost.RunAsync(world, seed, replication, progress, cancel),
        };
        Outcome outcome = await bench.RunAsync([.. Compare, "--across", "bargaining"]);
        outcome.Out.ShouldContain("! The model 'nash' is left out: Replication 0 of 'tiny' (seed 1) has no solution: Nothing fits.");
        File.ReadLines("c/across.csv").ShouldNotContain(line => line.Contains(",nash,"));
    }

    [Fact]
    public async Task Only_the_same_years_are_compared()
    {
        using var bench = new Bench();
        (await bench.RunAsync("compare", "tiny", "horizon=3 years")).ShouldBeRefusedWith(
            "'horizon=3 years' runs from 2024 over 3 years and 'tiny' from 2024 over 5: only the same years can be compared. "
            + "Give --years, or make the scenarios start alike.");
        (await bench.RunAsync("compare", "tiny", "tiny")).ShouldBeRefusedWith(
            "Two of the points are named 'tiny'. Compare each policy once, and give scenarios names of their own.");
    }

    [Fact]
    public async Task Replications_give_bands_with_their_number()
    {
        using var bench = new Bench { Host = new WavyHost().RunAsync };
        Outcome outcome = await bench.RunAsync("run", "tiny", "--replications", "30", "--years", "2", "--out", "r");
        outcome.Out.ShouldMatch(@"^A tiny world: 1 point, 30 replications each, seed 1, in \d+\.\d s\nResults: r \(");
        outcome.Out.ShouldContain("- Lump sums' share of expected payments in 2025: nothing to measure.");
        outcome.Out.ShouldContain("- Median income of career artists in 2025: $3,0");
        string[] lines = File.ReadAllLines("r/bands.csv");
        lines[0].ShouldBe("scenario,seed,metric,year,n,mean,ci_low,ci_high,sd,q05,q25,q50,q75,q95");
        lines[1].ShouldStartWith("tiny,1,artists.medianIncome,2024,30,");
    }

    [Fact]
    public async Task Sequential_stopping_runs_until_the_interval_is_narrow_whatever_the_workers()
    {
        string[] command = ["run", "tiny", "--until-halfwidth", "artists.medianIncome=20", "--years", "1", "--out", "r", "--json", "--quiet"];
        var first = new WavyHost();
        using var bench = new Bench { Host = first.RunAsync };
        Outcome outcome = await bench.RunAsync([.. command, "--workers", "4"]);
        int replications = outcome.Json.GetProperty("replications").GetInt32();
        replications.ShouldBeInRange(30, 80); // the sine's standard deviation is 71 dollars: (1.96 x 71/20)^2 = 48
        outcome.Json.GetProperty("notices")[0].GetString()!.ShouldStartWith($"Stopped after {replications} replications");
        first.Runs.ShouldBeLessThan(replications + 10);
        Outcome again = await bench.RunAsync([.. command, "--workers", "1", "--store", "other.db"]);
        again.Json.GetProperty("notices")[0].GetString().ShouldBe(outcome.Json.GetProperty("notices")[0].GetString());
        again.Json.GetProperty("digest").GetString().ShouldBe(outcome.Json.GetProperty("digest").GetString());
    }

    [Fact]
    public async Task Metric_that_is_none_is_refused_before_anything_runs()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny", "--until-halfwidth", "artists.medianIncom=20");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith("metric 'artists.medianIncom': there is no such metric. Did you mean 'artists.medianIncome'?");
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Store_is_listed_shown_held_against_another_and_exported()
    {
        using var bench = new Bench { Host = new WavyHost().RunAsync };
        await bench.RunAsync(Compare);
        await bench.RunAsync("run", "tiny", "--replications", "3", "--years", "1", "--quiet");
        Outcome list = await bench.RunAsync("runs", "list", "--json");
        JsonElement[] all = [.. list.Json.GetProperty("experiments").EnumerateArray()];
        all.Select(e => e.GetProperty("kind").GetString()).ShouldBe(["compare", "run"]);
        string id = all[0].GetProperty("id").GetString()!;
        (await bench.RunAsync("runs", "list", "--kind", "run")).Out.ShouldContain("A tiny world");
        (await bench.RunAsync("runs", "show", id[..8])).Out.ShouldContain("24 of 24 runs, 0 without a solution");
        (await bench.RunAsync("runs", "compare", id, id)).Out.ShouldContain("\n0 of ");
        Outcome exported = await bench.RunAsync("runs", "export", id[..8], "--out", "rows.csv");
        exported.Out.ShouldBe("48 lines of 24 runs. Written: rows.csv\n");
        File.ReadLines("rows.csv").First().ShouldStartWith("point,name,seed,replication,year,artists.medianIncome,");
        File.ReadLines("rows.csv").Count().ShouldBe(49);
    }

    [Fact]
    public async Task Store_that_is_none_ends_with_exit_code_two()
    {
        using var bench = new Bench();
        File.WriteAllText("notes.txt", new string('x', 5_000));
        (await bench.RunAsync([.. Compare, "--store", "notes.txt"])).ShouldBeRefusedWith(
            "The run store 'notes.txt' is no run store: the file is no SQLite database. Name another file with --store, or move this one away. "
            + "It was not changed.");
        (await bench.RunAsync("runs", "list", "--store", "nowhere.db")).ShouldBeRefusedWith(
            "There is no run store 'nowhere.db'. Name one with --store, or run an experiment, which makes one.");
    }
}
