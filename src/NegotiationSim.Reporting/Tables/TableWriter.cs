using System.Globalization;
using CsvHelper;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary>Writes one table: the four key columns of every table, then the table's own, filled by name.</summary>
internal sealed class TableWriter : IDisposable
{
    private static readonly string[] KeyColumns = ["scenario", "seed", "replication", "year"];

    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    private readonly string fileName;
    private readonly string[] columns;
    private readonly string[] keys;
    private readonly string[] fields;
    private readonly StringWriter text = new(CultureInfo.InvariantCulture);
    private readonly CsvWriter csv;

    /// <summary>Opens a table of a run and writes its header.</summary>
    /// <param name="fileName">File name.</param>
    /// <param name="run">The run that the rows are about.</param>
    /// <param name="columns">The columns after the four keys.</param>
    public TableWriter(string fileName, RunResult run, params string[] columns)
    {
        this.fileName = fileName;
        this.columns = columns;
        fields = new string[columns.Length];
        keys = [run.Scenario, run.Seed.ToString(CultureInfo.InvariantCulture), run.Replication.ToString(CultureInfo.InvariantCulture)];
        csv = CsvWriter.Create(text, Format, leaveOpen: true);
        csv.WriteHeader([.. KeyColumns, .. columns]);
    }

    /// <summary>Writes a row; columns not named stay empty.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public void Row(int year, params ReadOnlySpan<(string Column, Cell Value)> cells)
    {
        Array.Fill(fields, "");
        foreach (var (column, value) in cells)
        {
            int index = Array.IndexOf(columns, column);
            fields[index >= 0 ? index : throw new ArgumentException($"{fileName} has no column '{column}'.", nameof(cells))] = value.Text;
        }

        csv.WriteRecord([.. keys, ((Cell)year).Text, .. fields]);
    }

    /// <summary>Ends the table.</summary>
    public Table Finish()
    {
        csv.Flush();
        return new Table(fileName, text.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }
}
