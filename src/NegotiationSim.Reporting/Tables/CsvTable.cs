using System.Globalization;
using CsvHelper;

namespace NegotiationSim.Reporting.Tables;

/// <summary>Writes a table of any length, row by row: RFC 4180 quoting, invariant culture, LF.</summary>
internal sealed class CsvTable : IDisposable
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    private readonly CsvWriter csv;
    private readonly int columns;

    /// <summary>Opens a table and writes its header.</summary>
    /// <param name="text">Where it goes; closed with the table.</param>
    /// <param name="columns">Names of the columns.</param>
    public CsvTable(TextWriter text, params IEnumerable<string> columns)
    {
        string[] names = [.. columns];
        this.columns = names.Length;
        csv = CsvWriter.Create(text, Format, leaveOpen: false);
        csv.WriteHeader(names);
    }

    /// <summary>Writes a row: a cell a column.</summary>
    /// <exception cref="ArgumentException">The number of cells is not that of the columns.</exception>
    public void Row(params IEnumerable<Cell> cells)
    {
        string[] fields = [.. cells.Select(cell => cell.Text)];
        if (fields.Length != columns)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A row has {fields.Length} cells and the table {columns} columns."), nameof(cells));
        }

        csv.WriteRecord(fields);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        csv.Flush();
        csv.Dispose();
    }
}
