using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary><c>negsim runs list</c>: the experiments of a store.</summary>
internal static class ListRuns
{
    private const int IdLength = 12;

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        Option<string> store = ExperimentOptions.Store();
        var kind = new Option<string?>("--kind") { Description = "Only experiments of this kind, such as compare.", HelpName = "KIND" };
        var words = new Option<string?>("--find")
        {
            Description = "Only experiments whose title, scenario or point holds this text.",
            HelpName = "TEXT",
        };
        var unfinished = new Option<bool>("--unfinished") { Description = "Only experiments that lack runs." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("list", "List the experiments of a store, the oldest first.") { store, kind, words, unfinished, json };
        command.SetAction((parsed, cancel) => StoreReader.WithAsync(
            surroundings,
            parsed.GetRequiredValue(store),
            async catalogue =>
            {
                ImmutableArray<ExperimentSummary> all =
                    await catalogue.ListAsync(parsed.GetValue(kind), parsed.GetValue(words), cancel).ConfigureAwait(false);
                output.Write(ReportOf([.. all.Where(e => !parsed.GetValue(unfinished) || !e.IsWhole)]));
            },
            cancel));
        return command;
    }

    private static Report ReportOf(ImmutableArray<ExperimentSummary> experiments)
    {
        string[] heading = ["experiment", "kind", "points", "replications", "runs", "failed", "began", "title"];
        IEnumerable<string[]> rows = experiments.Select(e => new[]
        {
            e.Id[..IdLength],
            e.Kind,
            e.Points.ToString(CultureInfo.InvariantCulture),
            e.Replications.ToString(CultureInfo.InvariantCulture),
            FormattableString.Invariant($"{e.Stored} of {e.Asked}"),
            e.Failed.ToString(CultureInfo.InvariantCulture),
            e.BeganAt[..16].Replace('T', ' '),
            e.Title,
        });
        string text = experiments.IsEmpty ? "No experiment." : PlainTable.Render(heading.Length, [heading, .. rows]);
        return new Report(text, new { ok = true, experiments });
    }
}
