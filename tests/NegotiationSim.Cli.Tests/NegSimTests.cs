namespace NegotiationSim.Cli.Tests;

public sealed class NegSimTests
{
    private const string Known = " Scenarios: tiny.";
    private const string RunHelp = " Run 'negsim run --help' to see what is allowed.";

    [Theory]
    [InlineData("--help", "help.txt")]
    [InlineData("", "help.txt")]
    [InlineData("run --help", "help-run.txt")]
    [InlineData("compare --help", "help-compare.txt")]
    [InlineData("runs --help", "help-runs.txt")]
    [InlineData("runs merge --help", "help-runs-merge.txt")]
    [InlineData("scenarios --help", "help-scenarios.txt")]
    [InlineData("new --help", "help-new.txt")]
    [InlineData("check --help", "help-check.txt")]
    [InlineData("validate --help", "help-validate.txt")]
    [InlineData("solve --help", "help-solve.txt")]
    [InlineData("negotiate --help", "help-negotiate.txt")]
    [InlineData("explain --help", "help-explain.txt")]
    [InlineData("payout --help", "help-payout.txt")]
    [InlineData("equilibrium --help", "help-equilibrium.txt")]
    [InlineData("sweep --help", "help-sweep.txt")]
    [InlineData("sensitivity --help", "help-sensitivity.txt")]
    [InlineData("calibrate --help", "help-calibrate.txt")]
    public async Task Help_is_the_golden_file(string commandLine, string golden)
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync(Words(commandLine));
        outcome.Out.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", golden)));
        outcome.Error.ShouldBe("");
        outcome.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Version_is_printed_with_the_commit()
    {
        using var bench = new Bench();
        (await bench.RunAsync("--version")).ShouldBe(new Outcome(0, "1.2.3+abc\n", ""));
    }

    [Theory]
    [InlineData("rum tiny", "Unknown command 'rum'. Did you mean 'run'? Run 'negsim --help' to see what is allowed.")]
    [InlineData("--verbose", "Unknown option '--verbose'. Run 'negsim --help' to see what is allowed.")]
    [InlineData("--versio", "Unknown option '--versio'. Did you mean '--version'? Run 'negsim --help' to see what is allowed.")]
    [InlineData("run", "Required argument 'scenario' missing for command: 'run'." + RunHelp)]
    [InlineData("run tiny huge", "Nothing can be done with 'huge'." + RunHelp)]
    [InlineData("run tiny --sed 3", "Unknown option '--sed'. Did you mean '--seed'?" + RunHelp)]
    [InlineData("run --sed=3 tiny", "Unknown option '--sed'. Did you mean '--seed'?" + RunHelp)]
    [InlineData("run tiny --seed", "Required argument missing for option: '--seed'." + RunHelp)]
    [InlineData("run tiny --seed 1 --seed 2", "Option '--seed' expects a single argument but 2 were provided." + RunHelp)]
    [InlineData("run tiny --seed x", "--seed: 'x' is not a whole number from 0 to 18446744073709551615." + RunHelp)]
    [InlineData("run tiny --seed=-1", "--seed: '-1' is not a whole number from 0 to 18446744073709551615." + RunHelp)]
    [InlineData("run tiny --seed 1.5", "--seed: '1.5' is not a whole number from 0 to 18446744073709551615." + RunHelp)]
    [InlineData("run tiny --years 0", "--years: '0' is not a whole number from 1 to 100." + RunHelp)]
    [InlineData("run tiny --years 101", "--years: '101' is not a whole number from 1 to 100." + RunHelp)]
    [InlineData("run tiny --years", "Required argument missing for option: '--years'." + RunHelp)]
    [InlineData("run tiny --replications 0", "--replications: '0' is not a whole number from 1 to 1000000." + RunHelp)]
    [InlineData("run tiny --shard 3/2 --replications 4", "--shard: '3/2' is no part of a whole. Write i/n with i from 1 to n, such as 3/8." + RunHelp)]
    [InlineData("run tiny --until-halfwidth artists.gini=0", "--until-halfwidth: 'artists.gini=0' is no metric with a half-width above 0. Write for example artists.medianIncome=50." + RunHelp)]
    [InlineData("run tiny --resume", "--resume: a single run is not kept in a run store. Give --replications with it, 2 or more.")]
    [InlineData("compare tiny horizon=5 --across taste", "--across: 'taste' is nothing that models differ in. Write bargaining, payout or demand. Run 'negsim compare --help' to see what is allowed.")]
    [InlineData("run tiny --set", "Required argument missing for option: '--set'." + RunHelp)]
    [InlineData("check", "Required argument 'scenario' missing for command: 'check'. Run 'negsim check --help' to see what is allowed.")]
    [InlineData("scenarios tiny", "Nothing can be done with 'tiny'. Run 'negsim scenarios --help' to see what is allowed.")]
    [InlineData("validate --bogus", "Unknown option '--bogus'. Run 'negsim validate --help' to see what is allowed.")]
    [InlineData("run tinny", "There is no scenario file 'tinny', and no scenario of that name. Did you mean 'tiny'?" + Known)]
    [InlineData("check @tiny", "There is no scenario file '@tiny', and no scenario of that name. Did you mean 'tiny'?" + Known)]
    [InlineData("check some/where.yaml", "There is no scenario file 'some/where.yaml'." + Known)]
    public async Task Wrong_command_line_is_refused_in_one_line(string commandLine, string line)
    {
        using var bench = new Bench();
        (await bench.RunAsync(Words(commandLine))).ShouldBeRefusedWith(line);
    }

    [Fact]
    public async Task Wrong_command_line_is_refused_in_json_too()
    {
        using var bench = new Bench();
        Outcome outcome = await bench.RunAsync("run", "tiny", "--json", "--years", "0");
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldBe("--years: '0' is not a whole number from 1 to 100. Run 'negsim run --help' to see what is allowed.\n");
        outcome.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        outcome.Json.GetProperty("error").GetProperty("kind").GetString().ShouldBe("usage");
        outcome.Json.GetProperty("error").GetProperty("message").GetString().ShouldBe(outcome.Error.TrimEnd('\n'));
        outcome.Json.GetProperty("error").GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Defect_is_one_line_without_a_stack_trace()
    {
        using var bench = new Bench { Host = (_, _, _, _, _) => throw new InvalidOperationException("Sequence contains\nno elements") };
        (await bench.RunAsync("run", "tiny")).ShouldBe(new Outcome(1, "",
            "This is a defect in negsim: InvalidOperationException: Sequence contains no elements. " +
            "Please report it with the command line and the scenario file. NEGSIM_TRACE=1 in the environment adds where it happened.\n"));
    }

    [Fact]
    public async Task Defect_shows_where_it_happened_on_request()
    {
        using var bench = new Bench { Trace = true, Host = (_, _, _, _, _) => throw new InvalidOperationException("Broken.") };
        Outcome outcome = await bench.RunAsync("run", "tiny");
        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("   at NegotiationSim.Experiments.Runs.ScenarioRunner.RunAsync");
    }

    private static string[] Words(string commandLine) => commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
