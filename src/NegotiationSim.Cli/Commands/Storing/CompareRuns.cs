using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary><c>negsim runs compare</c>: whether two experiments have the same numbers.</summary>
internal static class CompareRuns
{
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        Argument<string> first = ShowRuns.Experiment("first");
        Argument<string> second = ShowRuns.Experiment("second");
        Option<string> store = ExperimentOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("compare", "Hold two experiments against each other, number by number, metric by metric.")
        {
            first, second, store, json,
        };
        command.SetAction((parsed, cancel) => StoreReader.WithAsync(
            surroundings,
            parsed.GetRequiredValue(store),
            async catalogue =>
            {
                ExperimentSummary left = await catalogue.FindAsync(parsed.GetRequiredValue(first), cancel).ConfigureAwait(false);
                ExperimentSummary right = await catalogue.FindAsync(parsed.GetRequiredValue(second), cancel).ConfigureAwait(false);
                output.Write(ReportOf(
                    left, right, await StoreDifference.BetweenAsync(catalogue, left, right, cancel).ConfigureAwait(false)));
            },
            cancel));
        return command;
    }

    private static Report ReportOf(ExperimentSummary left, ExperimentSummary right, ImmutableArray<StoreDifference> differences)
    {
        string[] heading = ["metric", "numbers", "different", "largest relative"];
        IEnumerable<string[]> rows = differences.Select(d => new[]
        {
            d.Metric,
            d.Numbers.ToString(CultureInfo.InvariantCulture),
            d.Different.ToString(CultureInfo.InvariantCulture),
            d.LargestRelative.ToString("G3", CultureInfo.InvariantCulture),
        });
        long different = differences.Sum(d => d.Different);
        string text = FormattableString.Invariant($"""
            {PlainTable.Render(heading.Length, [heading, .. rows])}
            {different} of {differences.Sum(d => d.Numbers)} numbers that both have differ.
            """);
        return new Report(text, new { ok = true, first = left.Id, second = right.Id, different, differences });
    }
}
