using System.Text;
using CsvHelper;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Reports what is wrong with a field, a row or the quotes of a table.</summary>
internal sealed class StreamFaults(string file, ProblemList problems)
{
    /// <summary>Whether anything has been reported.</summary>
    public bool Any => problems.Count > 0;

    /// <summary>Reports the current row's field.</summary>
    public void Field(CsvReader csv, int field, string column, string what, string? allowed, string remedy) =>
        Field(csv, checked((int)csv.LineNumber), field, column, what, allowed, remedy);

    /// <summary>Reports a field of a row that has been passed, by the row's bytes and its line in the file.</summary>
    public void Field(ReadOnlySpan<byte> row, int line, int field, string column, string what, string? allowed, string remedy)
    {
        using CsvReader csv = CsvReader.Create(row.ToArray(), StreamFile.Format with { HasHeader = false });
        csv.Read();
        Field(csv, line, field, column, what, allowed, remedy);
    }

    /// <summary>Reports the current row.</summary>
    public void Row(CsvReader csv, string what, string? allowed, string remedy) =>
        problems.Add(
            new Mark(file, checked((int)csv.LineNumber), 1), "", what, Encoding.UTF8.GetString(csv.RawRecord), allowed, remedy);

    /// <summary>Reports quotes that do not pair.</summary>
    public void Quotes(CsvMalformedRecord record) => problems.Add(
        new Mark(file, checked((int)record.LineNumber), 1),
        "",
        record.Reason switch
        {
            CsvMalformedReason.StrayQuote => "has a quote inside a field that does not begin with one",
            CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quote",
            _ => "has a quote that is never closed",
        },
        record.RawRecord,
        null,
        "Put the whole field in quotes, and double each quote inside it.");

    /// <summary>Reports the file as a whole.</summary>
    public void Whole(string what, string remedy) => problems.Add(Mark.Of(file), "", what, null, null, remedy);

    private void Field(CsvReader csv, int rowLine, int field, string column, string what, string? allowed, string remedy)
    {
        var before = new StringBuilder();
        for (int i = 0; i < field; i++)
        {
            before.Append(Encoding.UTF8.GetString(csv.GetRawSpan(i))).Append(csv.Separator);
        }

        // Line breaks inside quoted fields move the place to a later line.
        string[] lines = before.ToString().ReplaceLineEndings("\n").Split('\n');
        int line = checked(rowLine + lines.Length - 1);
        problems.Add(new Mark(file, line, lines[^1].Length + 1), column, what, csv.GetString(field), allowed, remedy);
    }
}
