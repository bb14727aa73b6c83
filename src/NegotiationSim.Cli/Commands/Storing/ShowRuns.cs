using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary><c>negsim runs show</c>: one experiment with its points.</summary>
internal static class ShowRuns
{
    public static Command Make(Surroundings surroundings, IOutput output)
    {
        Argument<string> id = Experiment("experiment");
        Option<string> store = ExperimentOptions.Store();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("show", "Show an experiment: what it is, how to repeat it, and its points.") { id, store, json };
        command.SetAction((parsed, cancel) => StoreReader.WithAsync(
            surroundings,
            parsed.GetRequiredValue(store),
            async catalogue =>
            {
                ExperimentSummary found = await catalogue.FindAsync(parsed.GetRequiredValue(id), cancel).ConfigureAwait(false);
                output.Write(ReportOf(found, await catalogue.PointsAsync(found.Id, cancel).ConfigureAwait(false)));
            },
            cancel));
        return command;
    }

    /// <summary>The argument that names an experiment.</summary>
    public static Argument<string> Experiment(string name) => new(name)
    {
        Description = "Identifier of an experiment, or its first characters.",
    };

    private static Report ReportOf(ExperimentSummary e, ImmutableArray<PointSummary> points)
    {
        string[] heading = ["point", "runs", "from", "years", "scenario", "name"];
        IEnumerable<string[]> rows = points.Select(p => new[]
        {
            p.Point.ToString(CultureInfo.InvariantCulture),
            p.Stored.ToString(CultureInfo.InvariantCulture),
            p.StartYear.ToString(CultureInfo.InvariantCulture),
            p.Years.ToString(CultureInfo.InvariantCulture),
            p.Scenario,
            p.Name,
        });
        string text = FormattableString.Invariant($"""
            {e.Title} ({e.Kind})
            experiment {e.Id}
            seed {e.Seed}, version {e.Version}, began {e.BeganAt}
            {e.Stored} of {e.Asked} runs, {e.Failed} without a solution, {e.Seconds:0.0} s in all
            to repeat: {e.Command}

            """);
        return new Report(text + "\n" + PlainTable.Render(heading.Length, [heading, .. rows]), new { ok = true, experiment = e, points });
    }
}
