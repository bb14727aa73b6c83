using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Studies;

/// <summary>A table of an experiment's results that knows what its columns mean, so that a data dictionary can be written.</summary>
/// <param name="Name">File stem, lower case with hyphens, such as <c>event-study</c>.</param>
/// <param name="Title">What the table holds, one line.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Csv">Whole content: a header, then one observation a row; RFC 4180, "\n" line ends.</param>
public sealed record StudyTable(string Name, string Title, ImmutableArray<Column> Columns, string Csv)
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>File name.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Writes a table row by row; nothing but its text is held.</summary>
    /// <param name="name">File stem.</param>
    /// <param name="title">What the table holds.</param>
    /// <param name="columns">Columns in order.</param>
    /// <param name="rows">Rows, one cell a column.</param>
    internal static StudyTable Of(string name, string title, ImmutableArray<Column> columns, IEnumerable<ImmutableArray<Cell>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            csv.WriteHeader([.. columns.Select(column => column.Name)]);
            foreach (ImmutableArray<Cell> row in rows)
            {
                csv.WriteRecord([.. row.Select(cell => cell.Text)]);
            }

            csv.Flush();
        }

        return new StudyTable(name, title, columns, text.ToString());
    }
}
