using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Progress;
using NegotiationSim.Cli.Scenarios;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Runs;
using NegotiationSim.Experiments.Validation;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim validate</c>: holds runs of the scenarios against published figures.</summary>
internal sealed class ValidateCommand(Surroundings surroundings, IOutput output)
{
    private const string DefaultOut = "docs/validation.md";
    private const int DefaultReplications = 20;

    private const string Description =
        "Run the scenarios that have expectations and write what each published figure came to; " +
        "a missed target is a FAIL in the table, and the exit code is 0 when every run ended.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var files = new Argument<string[]>("scenario")
        {
            Description = "Scenario files or names. [default: all in the folder 'scenarios' here or above]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<ulong> seed = CommonOptions.Seed();
        var @out = new Option<string>("--out")
        {
            Description = "Markdown file to write.",
            HelpName = "FILE",
            DefaultValueFactory = _ => DefaultOut,
        };
        var replications = new Option<int>("--replications")
        {
            Description = "Runs of each scenario, over which values are averaged.",
            HelpName = "R",
            DefaultValueFactory = _ => DefaultReplications,
        };
        replications.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--replications: at least 1 is needed. Run 'negsim validate --help' to see what is allowed.");
            }
        });
        Option<bool> json = CommonOptions.Json();
        var command = new Command("validate", Description) { files, seed, replications, @out, json };
        command.SetAction((parsed, cancel) => new ValidateCommand(surroundings, output).ExecuteAsync(
            [.. parsed.GetValue(files) ?? []],
            parsed.GetRequiredValue(seed),
            parsed.GetRequiredValue(replications),
            parsed.GetRequiredValue(@out),
            ProgressViews.For(surroundings, quiet: false, parsed.GetValue(json)),
            cancel));
        return command;
    }

    private async Task<int> ExecuteAsync(
        ImmutableArray<string> named, ulong seed, int replications, string file, IProgressView progress, CancellationToken cancel)
    {
        ImmutableArray<ExpectationPlan> plans = Plans(named);
        WholeFile.Check(file, "--out", "validation.md");
        var rows = ImmutableArray.CreateBuilder<ValidationRow>();
        foreach (ExpectationPlan plan in plans)
        {
            rows.AddRange(plan.Evaluate(await progress.ShowAsync(
                $"{plan.Scenario.World.Name}, {Counted.Of(replications, "run")}",
                reports => RunAsync(plan, seed, replications, reports, cancel)).ConfigureAwait(false)));
        }

        cancel.ThrowIfCancellationRequested();
        string repeat = CommandLineText.Of([NegSim.Name, "validate", .. named, "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--replications", replications.ToString(CultureInfo.InvariantCulture)]);
        var report = new ValidationReport(rows.ToImmutable(), seed, replications, surroundings.Release, repeat);
        WholeFile.Write(file, ValidationMarkdown.Render(report));
        output.Write(ReportOf(report, file));
        return ExitCodes.Fine;
    }

    /// <summary>Runs a scenario's replications on all cores, each reduced at once to what it came to; progress is that of the first.</summary>
    private async Task<ImmutableArray<double>[]> RunAsync(
        ExpectationPlan plan, ulong seed, int replications, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        var runner = new ScenarioRunner(surroundings.HostOfMany);
        Scenario scenario = plan.Scenario.Over(plan.Years);
        var values = new ImmutableArray<double>[replications];
        var options = new ParallelOptions { MaxDegreeOfParallelism = surroundings.Cores, CancellationToken = cancel };
        await Parallel.ForAsync(0, replications, options, async (r, stop) =>
        {
            RunResult run = await runner.RunAsync(scenario, seed, r, r == 0 ? progress : null, stop).ConfigureAwait(false);
            values[r] = plan.Read(run);
        }).ConfigureAwait(false);
        return values;
    }

    private ImmutableArray<ExpectationPlan> Plans(ImmutableArray<string> named)
    {
        ImmutableArray<string> files = named.IsEmpty ? ScenarioFolder.Files() : [.. named.Select(ScenarioFolder.Find)];
        var faults = ImmutableArray.CreateBuilder<Problem>();
        var plans = ImmutableArray.CreateBuilder<ExpectationPlan>();
        foreach (string file in files)
        {
            try
            {
                plans.Add(ExpectationPlan.Of(ScenarioLoader.Load(file)));
            }
            catch (ScenarioException e)
            {
                faults.AddRange(e.Problems);
            }
        }

        if (faults.Count > 0)
        {
            throw new ScenarioException(faults.ToImmutable());
        }

        foreach (ExpectationPlan plan in plans.Where(plan => plan.IsEmpty))
        {
            output.Note($"{plan.Scenario.World.Name} has no expectations and is passed over.");
        }

        plans.RemoveAll(plan => plan.IsEmpty);
        return plans.Count > 0
            ? plans.ToImmutable()
            : throw new UsageException("No scenario has expectations: there is nothing to validate.");
    }

    private static Report ReportOf(ValidationReport report, string file)
    {
        string[] heading = ["verdict", "scenario", "id", "set", "year", "target", "accepted", "got"];
        IEnumerable<string[]> lines = report.Rows.Select(row => new[]
        {
            row.Passed ? "pass" : "FAIL",
            row.Scenario,
            row.Expectation.Id,
            row.Expectation.Set == ExpectationSet.Calibration ? "calibration" : "test",
            row.Expectation.Year.ToString(CultureInfo.InvariantCulture),
            ValidationNumbers.Text(row.Expectation.Target),
            ValidationNumbers.Accepted(row),
            ValidationNumbers.Got(row),
        });
        (string calibration, string test) = (Passed(report, ExpectationSet.Calibration), Passed(report, ExpectationSet.Test));
        string text = $"""
            {PlainTable.Render(heading.Length, [heading, .. lines])}
            {calibration} of the calibration set and {test} of the test set pass.
            Written: {file}
            """;
        return new Report(text, new
        {
            ok = true,
            report.Seed,
            report.Replications,
            report.Version,
            file = Path.GetFullPath(file),
            rows = report.Rows.Select(row => new
            {
                row.Scenario,
                row.Expectation,
                row.Got,
                HalfWidth = row.Interval.Count < 2 ? (double?)null : row.Interval.HalfWidth,
                row.Passed,
            }),
        });
    }

    private static string Passed(ValidationReport report, ExpectationSet set) =>
        FormattableString.Invariant($"{report.Of(set).Count(row => row.Passed)} of {report.Of(set).Length}");
}
