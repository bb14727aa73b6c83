using System.Collections.Immutable;
using System.CommandLine;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core;
using NegotiationSim.Core.Specification;
using NegotiationSim.Experiments.Comparisons;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Reporting.Studies;

namespace NegotiationSim.Cli.Commands.Comparing;

/// <summary><c>negsim compare --across</c>: the same comparison under several models, each an experiment of its own in the store.</summary>
internal sealed class AcrossRun(Surroundings surroundings, IOutput output)
{
    private const string Bargaining = "bargaining";
    private const string Demand = "demand";
    private const string Payout = "payout";

    public static Option<string?> Option() => new("--across")
    {
        Description = "Repeat the comparison under every model of 'bargaining' (protocol and solution concepts), 'payout' (rule) or 'demand', and show the spread.",
        HelpName = "WHAT",
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (word is not (Bargaining or Payout or Demand))
            {
                result.AddError($"--across: '{word}' is nothing that models differ in. Write {Bargaining}, {Payout} or {Demand}.");
            }

            return word;
        },
    };

    /// <summary>Runs one comparison a model and writes their joint result.</summary>
    public async Task<int> ExecuteAsync(
        ComparisonRequest asked, string dimension, string? @out, ExperimentRequest request, bool json, CancellationToken cancel)
    {
        Experiment plain = asked.ToExperiment(surroundings.Version);
        ImmutableArray<WorldSpecification> worlds = [.. plain.Points.Select(point => point.World())];
        ImmutableArray<ModelChoice> choices = dimension switch
        {
            Bargaining => ModelChoice.OfBargaining,
            Payout => ModelChoice.OfPayout(worlds[0]),
            _ => ModelChoice.OfDemand(worlds[0]),
        };
        ImmutableArray<(string Choice, Experiment Experiment)> arms =
            [.. choices.Select(choice => (choice.Name, Under(asked, choice, surroundings.Version)))];
        await using ExperimentSession session = await ExperimentSession.OpenAsync(
            surroundings, request, @out ?? $"{ComparisonRequest.Directory(plain)}-across-{dimension}", json, cancel).ConfigureAwait(false);
        foreach ((_, Experiment experiment) in arms)
        {
            await session.RunAsync(
                experiment, RunningEstimate.OfDifference(experiment, "artists.medianIncome"), more: false, cancel).ConfigureAwait(false);
        }

        output.Write(await session.FinishAsync(
            [.. arms.Select(arm => arm.Experiment)],
            async directory =>
            {
                var (read, notices) = await ReadAsync(session, arms, worlds[0], cancel).ConfigureAwait(false);
                return AcrossStudy.Write(
                    directory, dimension, read, worlds, notices, CommandLineText.Of([.. asked.Words, "--across", dimension]));
            },
            cancel).ConfigureAwait(false));
        return ExitCodes.Fine;
    }

    private static Experiment Under(ComparisonRequest asked, ModelChoice choice, string version)
    {
        Experiment experiment = (asked with { Overrides = [.. asked.Overrides, .. choice.Overrides] }).ToExperiment(version);
        return experiment with { Title = $"{experiment.Title} ({choice.Name})" };
    }

    // A model that has no solution is news about the model; the others still answer.
    private static async Task<(ImmutableArray<(string, Experiment, ImmutableArray<Comparison>)> Arms, ImmutableArray<string> Notices)> ReadAsync(
        ExperimentSession session,
        ImmutableArray<(string Choice, Experiment Experiment)> arms,
        WorldSpecification basis,
        CancellationToken cancel)
    {
        var read = ImmutableArray.CreateBuilder<(string, Experiment, ImmutableArray<Comparison>)>();
        var notices = ImmutableArray.CreateBuilder<string>();
        foreach (var (choice, experiment) in arms)
        {
            try
            {
                read.Add((choice, experiment, await Comparison.ReadAsync(experiment, basis, session.Store, cancel).ConfigureAwait(false)));
            }
            catch (ModelException fault)
            {
                notices.Add($"The model '{choice}' is left out: {fault.Message}");
            }
        }

        return read.Count > 0 ? (read.ToImmutable(), notices.ToImmutable()) : throw new ModelException(string.Join('\n', notices));
    }
}
