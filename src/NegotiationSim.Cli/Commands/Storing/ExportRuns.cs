using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CsvHelper;
using NegotiationSim.Cli.Output;
using NegotiationSim.Cli.Studies;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Experiments.Store;
using NegotiationSim.Experiments.Store.Sql;

namespace NegotiationSim.Cli.Commands.Storing;

/// <summary><c>negsim runs export</c>: the rows of an experiment as a CSV file, one line a run and year.</summary>
internal static class ExportRuns
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    public static Command Make(Surroundings surroundings, IOutput output)
    {
        Argument<string> id = ShowRuns.Experiment("experiment");
        Option<string> store = ExperimentOptions.Store();
        var file = new Option<string>("--out") { Description = "CSV file to write.", HelpName = "FILE", DefaultValueFactory = _ => "runs.csv" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("export", "Write the rows of an experiment to a CSV file: a line a run and year, a column a metric.")
        {
            id, store, file, json,
        };
        command.SetAction((parsed, cancel) => StoreReader.WithAsync(
            surroundings,
            parsed.GetRequiredValue(store),
            async catalogue =>
            {
                string path = parsed.GetRequiredValue(file);
                WholeFile.Check(path, "--out", "runs.csv");
                ExperimentSummary found = await catalogue.FindAsync(parsed.GetRequiredValue(id), cancel).ConfigureAwait(false);
                long lines = await WriteAsync(catalogue, found, path, cancel).ConfigureAwait(false);
                output.Write(new Report(
                    FormattableString.Invariant($"{lines} lines of {found.Stored} runs. Written: {path}"),
                    new { ok = true, experiment = found.Id, runs = found.Stored, lines, file = Path.GetFullPath(path) }));
            },
            cancel));
        return command;
    }

    private static async Task<long> WriteAsync(StoreCatalogue catalogue, ExperimentSummary experiment, string path, CancellationToken cancel)
    {
        ImmutableArray<string> metrics = await catalogue.MetricsAsync(experiment.Id, cancel).ConfigureAwait(false);
        string partial = path + ".partial";
        long lines = 0;
        await using (var text = new StreamWriter(partial))
        {
            using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
            csv.WriteHeader(["point", "name", "seed", "replication", "year", .. metrics]);
            await foreach (StoredRun run in catalogue.RunsAsync(experiment.Id, cancel).ConfigureAwait(false))
            {
                for (int year = 0; year < (run.Values.IsEmpty ? 0 : run.Years); year++, lines++)
                {
                    csv.WriteRecord(
                    [
                        Text(run.Point), run.Name, experiment.Seed, Text(run.Replication), Text(run.StartYear + year),
                        .. Enumerable.Range(0, metrics.Length).Select(m => Text(run.Values[(m * run.Years) + year])),
                    ]);
                }
            }

            csv.Flush();
        }

        File.Move(partial, path, overwrite: true);
        return lines;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture);
}
