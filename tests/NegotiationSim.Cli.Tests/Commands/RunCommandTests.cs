using System.Text.Json;
using NegotiationSim.Core;

namespace NegotiationSim.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    [Fact]
    public async Task Run_writes_a_result_and_ends_with_where_it_is_and_three_findings()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBe("");
        string[] lines = outcome.Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(6);
        lines[0].ShouldMatch(@"^A tiny world.*: 5 years, seed 1, in \d+\.\d s$");
        lines[1].ShouldMatch(@"^Results: results/tiny \(\d+ files; open results/tiny/report\.html\)$");
        lines[2..5].ShouldAllBe(line => line.StartsWith("- "));
        lines[5].ShouldBe("! Nothing here was simulated.");
        File.Exists("results/tiny/report.html").ShouldBeTrue();
        File.Exists("results/tiny/run.json").ShouldBeTrue();
    }

    [Fact]
    public async Task Manifest_says_how_to_repeat_the_run()
    {
        using var bench = new Bench();
        await bench.RunAsync(
        [
            "run", "tiny", "--seed", "7", "--years", "2", "--out", "here",
            "--set", "artists.neverConsent=30%", "--set", "title=A wary world",
        ]);
        JsonElement manifest = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText("here/run.json"));
        manifest.GetProperty("command").GetString().ShouldBe(
            "negsim run scenarios/tiny.yaml --seed 7 --years 2 --set artists.neverConsent=30% --set 'title=A wary world'");
        manifest.GetProperty("seed").GetUInt64().ShouldBe(7UL);
        manifest.GetProperty("points")[0].GetProperty("years").GetInt32().ShouldBe(2);
        manifest.GetProperty("title").GetString().ShouldBe("A wary world");
        manifest.GetProperty("version").GetString().ShouldBe("1.2.3+abc");
    }

    [Fact]
    public async Task Json_is_one_object_with_all_that_the_text_says()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny", "--json", "--years", "1");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBe("");
        JsonElement json = outcome.Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
        [
            "ok", "kind", "title", "experiment", "seed", "replications", "pointCount", "points",
            "directory", "files", "digest", "findings", "notices", "elapsedSeconds",
        ]);
        json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        json.GetProperty("directory").GetString().ShouldBe(Path.GetFullPath("results/tiny"));
        json.GetProperty("files").EnumerateArray().Select(file => file.GetString()).ShouldContain("report.html");
        json.GetProperty("digest").GetString()!.Length.ShouldBe(64);
        json.GetProperty("findings").GetArrayLength().ShouldBe(3);
        json.GetProperty("notices")[0].GetString().ShouldBe("Nothing here was simulated.");
    }

    [Fact]
    public async Task Years_may_end_before_dated_changes_and_expectations()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny", "--years", "1"); // an expectation is dated in the second year
        outcome.Error.ShouldBe("");
        outcome.Out.ShouldContain(": 1 year, seed 1, in ");
    }

    [Fact]
    public async Task Equal_runs_have_equal_digests_wherever_they_go()
    {
        using var bench = new Bench();
        Outcome first = await bench.RunAsync("run", "tiny", "--json", "--out", "a");
        Outcome second = await bench.RunAsync("run", "tiny", "--json", "--out", "b");
        first.Json.GetProperty("digest").GetString().ShouldBe(second.Json.GetProperty("digest").GetString());
        File.ReadAllText("a/report.html").ShouldBe(File.ReadAllText("b/report.html"));
    }

    [Fact]
    public async Task Followed_artists_are_asked_of_the_host_and_stand_in_the_command_that_repeats_the_run()
    {
        int asked = -1;
        using var bench = new Bench
        {
            Host = (world, seed, replication, progress, cancel) =>
            {
                asked = world.ArtistPaths;
                return FakeHost.RunAsync(world, seed, replication, progress, cancel);
            },
        };
        (await bench.RunAsync("run", "tiny", "--artist-paths", "12", "--out", "here")).ExitCode.ShouldBe(0);
        asked.ShouldBe(12);
        File.ReadAllText("here/run.json").ShouldContain("negsim run scenarios/tiny.yaml --seed 1 --artist-paths 12");
        await bench.RunAsync("run", "tiny", "--out", "here");
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task Named_artists_are_asked_of_the_host_and_one_who_never_was_there_is_told_of()
    {
        int[] asked = [];
        using var bench = new Bench
        {
            Host = (world, seed, replication, progress, cancel) =>
            {
                asked = [.. world.FollowedArtists];
                return FakeHost.RunAsync(world, seed, replication, progress, cancel);
            },
        };
        Outcome outcome = await bench.RunAsync("run", "tiny", "--artist", "12", "--artist", "100000", "--artist", "100000", "--out", "here");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        asked.ShouldBe([12, 100_000, 100_000]);
        const string Notice = "! --artist: no artist had the identifier '100000' in this run, so artist_paths.csv does not show one.\n";
        outcome.Out.Split(Notice).Length.ShouldBe(2, "told once");
        File.ReadAllText("here/run.json").ShouldContain("negsim run scenarios/tiny.yaml --seed 1 --artist 12 --artist 100000 --artist 100000");
    }

    [Fact]
    public async Task Following_more_artists_than_there_are_or_artists_of_many_runs_is_refused()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("must not run") };
        (await bench.RunAsync("run", "tiny", "--artist-paths", "0"))
            .ShouldBeRefusedWith("--artist-paths: '0' is not a whole number from 1 to 10000. Run 'negsim run --help' to see what is allowed.");
        (await bench.RunAsync("run", "tiny", "--set", "artists.count=500", "--artist-paths", "501")).ShouldBeRefusedWith(
            "--artist-paths: '501' is more than the 500 simulated artists of tiny. Ask for 500 or fewer, or raise artists.count.");
        (await bench.RunAsync("run", "tiny", "--artist-paths", "5", "--replications", "2")).ShouldBeRefusedWith(
            "--artist-paths: single artists are followed in a single run. Leave out --replications and --until-halfwidth, or --artist-paths.");
        (await bench.RunAsync("run", "tiny", "--artist", "5", "--replications", "2")).ShouldBeRefusedWith(
            "--artist: single artists are followed in a single run. Leave out --replications and --until-halfwidth, or --artist.");
        (await bench.RunAsync("run", "tiny", "--artist", "5", "--artist", "adele")).ShouldBeRefusedWith(
            "--artist: 'adele' is not a whole number from 0 to 2147483647. Run 'negsim run --help' to see what is allowed.");
    }

    [Fact]
    public async Task Scenario_with_faults_is_refused_with_all_of_them()
    {
        using var bench = new Bench();
        Bench.Edit("uploaders: 1m", "uploaders: many");
        Bench.Edit("kind: streaming", "kind: streeming");
        Outcome outcome = await bench.RunAsync("run", "tiny");
        outcome.ExitCode.ShouldBe(2);
        outcome.Out.ShouldBe("");
        outcome.Error.ShouldContain("artists.uploaders");
        outcome.Error.ShouldContain("platforms.jukebox.kind");
        outcome.Error.ShouldEndWith("2 problems.\n");
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Scenario_with_faults_is_refused_in_json_too()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny", "--json", "--set", "artists.conut=3");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe("--set artists.conut=3: artists.conut: is no key that belongs here. Did you mean 'count'?\n1 problem.\n");
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        JsonElement error = outcome.Json.GetProperty("error");
        error.GetProperty("kind").GetString().ShouldBe("scenario");
        error.GetProperty("exitCode").GetInt32().ShouldBe(2);
        error.GetProperty("problems")[0].GetProperty("path").GetString().ShouldBe("artists.conut");
        error.GetProperty("problems")[0].GetProperty("remedy").GetString().ShouldBe("Did you mean 'count'?");
    }

    [Fact]
    public async Task Directory_that_holds_something_else_is_refused_before_the_run()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("must not run") };
        Directory.CreateDirectory("mine");
        File.WriteAllText("mine/thesis.txt", "three years of work");
        Outcome outcome = await bench.RunAsync("run", "tiny", "--out", "mine");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldStartWith("--out: The result directory '");
        outcome.Error.ShouldContain("thesis.txt");
        File.ReadAllText("mine/thesis.txt").ShouldBe("three years of work");
    }

    [Fact]
    public async Task Run_that_fails_says_why_and_exits_with_1()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new ModelException("No price clears the market of tiny.") };
        Outcome outcome = await bench.RunAsync("run", "tiny");
        outcome.ShouldBe(new Outcome(1, "", "No price clears the market of tiny.\n"));
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Cancelled_run_writes_nothing()
    {
        using var cancel = new CancellationTokenSource();
        using var bench = new Bench
        {
            Host = async (world, seed, replication, progress, token) =>
            {
                await cancel.CancelAsync();
                return await FakeHost.RunAsync(world, seed, replication, progress, token);
            },
        };
        Outcome outcome = await bench.RunAsync(cancel.Token, "run", "tiny");
        outcome.ShouldBe(new Outcome(1, "", "Cancelled; nothing was written.\n"));
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Run_cancelled_at_its_very_end_writes_nothing()
    {
        using var cancel = new CancellationTokenSource();
        using var bench = new Bench
        {
            Host = async (world, seed, replication, progress, token) =>
            {
                var run = await FakeHost.RunAsync(world, seed, replication, progress, token);
                await cancel.CancelAsync();
                return run;
            },
        };
        Outcome outcome = await bench.RunAsync(cancel.Token, "run", "tiny", "--json");
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldBe("Cancelled; nothing was written.\n");
        outcome.Json.GetProperty("error").GetProperty("kind").GetString().ShouldBe("cancelled");
        Directory.Exists("results").ShouldBeFalse();
    }

    [Fact]
    public async Task Cancelled_run_leaves_an_earlier_result_as_it_was()
    {
        using var bench = new Bench();
        await bench.RunAsync("run", "tiny");
        string before = File.ReadAllText("results/tiny/run.json");
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        (await bench.RunAsync(cancel.Token, "run", "tiny", "--seed", "2")).ExitCode.ShouldBe(1);
        File.ReadAllText("results/tiny/run.json").ShouldBe(before);
    }
}
