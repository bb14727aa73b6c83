using System.Collections.Immutable;
using CsvHelper;

namespace NegotiationSim.Reporting.Tables;

/// <summary>Writes rows of a table as they come: RFC 4180 quoting, invariant culture, LF.</summary>
internal sealed class TableWriter<TRow> : IDisposable
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    private readonly ImmutableArray<Column<TRow>> columns;
    private readonly string[] fields;
    private readonly CsvWriter csv;

    public TableWriter(TextWriter text, ImmutableArray<Column<TRow>> columns)
    {
        this.columns = columns;
        fields = new string[columns.Length];
        csv = CsvWriter.Create(text, Format, leaveOpen: false);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
    }

    public void Add(TRow row)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = columns[i].Field(row).Text;
        }

        csv.WriteRecord(fields);
    }

    public void Dispose()
    {
        csv.Flush();
        csv.Dispose();
    }
}
