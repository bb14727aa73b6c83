using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Cli.Commands.Comparing;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Studies;

namespace NegotiationSim.Cli.Commands;

/// <summary><c>negsim compare</c>: policies against a base with common random numbers.</summary>
internal sealed class CompareCommand(Surroundings surroundings, IOutput output)
{
    private const int DefaultReplications = 20;

    private const string Description =
        "Compare policies with a base: the same draws in each, paired differences with intervals, who wins and who loses.";

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        var basis = new Argument<string>("base") { Description = "Scenario file or name that the policies are held against." };
        var policies = new Argument<string[]>("policy")
        {
            Description = "Scenario files or names; or changes of the base, such as artists.neverConsent=0.3, several joined by ';'.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<ulong> seed = CommonOptions.Seed();
        Option<int?> years = CommonOptions.Years();
        Option<string[]> set = CommonOptions.Set();
        Option<int> replications = ExperimentOptions.Replications(DefaultReplications);
        var @out = new Option<string?>("--out")
        {
            Description = "Directory for the result. [default: results/compare-<names>]",
            HelpName = "DIR",
        };
        Option<string?> across = AcrossRun.Option();
        var options = new ExperimentOptions();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("compare", Description) { basis, policies, seed, years, set, replications, across, @out };
        foreach (Option option in options.All)
        {
            command.Add(option);
        }

        command.Add(json);
        command.SetAction((parsed, cancel) =>
        {
            var asked = new ComparisonRequest(
                parsed.GetRequiredValue(basis),
                [.. parsed.GetRequiredValue(policies)],
                parsed.GetRequiredValue(seed),
                parsed.GetValue(years),
                [.. parsed.GetRequiredValue(set)],
                parsed.GetRequiredValue(replications));
            return parsed.GetValue(across) is { } dimension
                ? new AcrossRun(surroundings, output).ExecuteAsync(
                    asked, dimension, parsed.GetValue(@out), options.Read(parsed), parsed.GetValue(json), cancel)
                : new CompareCommand(surroundings, output).ExecuteAsync(
                    asked, parsed.GetValue(@out), options.Read(parsed), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private async Task<int> ExecuteAsync(
        ComparisonRequest asked, string? @out, ExperimentRequest request, bool json, CancellationToken cancel)
    {
        Experiment experiment = asked.ToExperiment(surroundings.Version);
        ImmutableArray<WorldSpecification> worlds = [.. experiment.Points.Select(point => point.World())];
        await using ExperimentSession session = await ExperimentSession.OpenAsync(
            surroundings, request, @out ?? ComparisonRequest.Directory(experiment), json, cancel).ConfigureAwait(false);
        await session.RunAsync(
            experiment, RunningEstimate.OfDifference(experiment, "artists.medianIncome"), more: false, cancel).ConfigureAwait(false);
        output.Write(await session.FinishAsync(
            [experiment],
            async directory => ComparisonStudy.Write(
                directory,
                experiment,
                await Comparison.ReadAsync(experiment, worlds[0], session.Store, cancel).ConfigureAwait(false),
                worlds,
                ComparisonRequest.Question(experiment)),
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }
}
