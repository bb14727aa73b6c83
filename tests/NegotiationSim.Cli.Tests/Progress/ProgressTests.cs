namespace NegotiationSim.Cli.Tests.Progress;

public sealed class ProgressTests
{
    [Fact]
    public async Task Terminal_shows_year_talks_and_a_bar()
    {
        using var bench = new Bench { OutIsTerminal = true };
        Outcome outcome = await bench.RunAsync("run", "tiny", "--years", "2");
        outcome.ExitCode.ShouldBe(0);
        outcome.Out.ShouldContain("2025-Q4");
        outcome.Out.ShouldContain("negotiations open 1, deals signed 7, blackouts 2");
        outcome.Out.ShouldContain("100 %");
        outcome.Error.ShouldBe("");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Redirected_or_quiet_run_shows_nothing_of_it(bool terminal, bool quiet)
    {
        using var bench = new Bench { OutIsTerminal = terminal, ErrorIsTerminal = true };
        Outcome outcome = await bench.RunAsync(quiet ? ["run", "tiny", "--quiet"] : ["run", "tiny"]);
        outcome.Out.ShouldStartWith("A tiny world");
        outcome.Out.ShouldNotContain("\u001b");
        outcome.Error.ShouldBe("");
    }

    [Fact]
    public async Task Json_run_tells_a_watcher_of_standard_error_one_line_a_year()
    {
        using var bench = new Bench { OutIsTerminal = true, ErrorIsTerminal = true };
        Outcome outcome = await bench.RunAsync("run", "tiny", "--years", "2", "--json");
        outcome.Error.ShouldBe("tiny: 2024 done, 3 deals signed, 2 blackouts\ntiny: 2025 done, 7 deals signed, 2 blackouts\n");
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--json --quiet")]
    public async Task Json_run_is_silent_when_nobody_watches_or_quiet_is_asked(string options)
    {
        using var bench = new Bench { ErrorIsTerminal = options.Contains("quiet", StringComparison.Ordinal) };
        (await bench.RunAsync(["run", "tiny", .. options.Split(' ')])).Error.ShouldBe("");
    }
}
