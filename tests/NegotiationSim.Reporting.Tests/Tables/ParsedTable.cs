using System.Globalization;
using CsvHelper;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Tests.Tables;

/// <summary>A table read back by a CSV reader.</summary>
internal sealed record ParsedTable(string[] Header, IReadOnlyList<string[]> Rows)
{
    public static ParsedTable Of(RunResult run, string fileName) => Parse(Text(run, fileName));

    public static string Text(RunResult run, string fileName) => RunTables.Of(run).Single(table => table.FileName == fileName).Csv;

    public static ParsedTable Parse(string csv)
    {
        using var text = new StringReader(csv);
        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        var lines = new List<string[]>();
        while (reader.Read())
        {
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return new ParsedTable(lines[0], lines[1..]);
    }

    /// <summary>Rows whose fields have the values given as <c>column=value</c>.</summary>
    public IEnumerable<string[]> Where(params string[] conditions) => Rows.Where(row =>
        conditions.Select(condition => condition.Split('=', 2)).All(pair => Field(row, pair[0]) == pair[1]));

    public string Field(string[] row, string column) => row[Array.IndexOf(Header, column)];

    public double Number(string[] row, string column) => double.Parse(Field(row, column), CultureInfo.InvariantCulture);
}
