using System.Collections.Immutable;
using System.Xml.Linq;

namespace NegotiationSim.Reporting.Report;

/// <summary>A table as the report shows it.</summary>
/// <param name="Id">Anchor on the page, unique.</param>
/// <param name="Title">Heading.</param>
/// <param name="Head">Heads of the columns.</param>
/// <param name="Rows">Rows of text, one a column.</param>
/// <param name="Note">How to read it; null where it needs no note.</param>
public sealed record ReportTable(
    string Id, string Title, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows, string? Note = null)
{
    private const string NumberStarts = "0123456789-+$.\u2212";

    internal XElement Section() => HtmlText.Section(
        Id,
        Title,
        Note is null ? null : new XElement("p", Note),
        new XElement(
            "div",
            new XAttribute("class", "scroll"),
            new XAttribute("role", "region"),
            new XAttribute("tabindex", "0"),
            new XAttribute("aria-labelledby", Id),
            new XElement("table", HtmlText.Head([.. Head]), new XElement("tbody", Rows.Select(row => HtmlText.Row([.. row]))))
                .WithNumbersAt([.. Enumerable.Range(1, Math.Max(0, Head.Length - 1)).Where(HoldsNumbers)])));

    private bool HoldsNumbers(int column) => Rows.All(row => row[column].Length == 0 || NumberStarts.Contains(row[column][0], StringComparison.Ordinal));
}

/// <summary>Marks columns of numbers, which line up at the right.</summary>
file static class NumberColumns
{
    public static XElement WithNumbersAt(this XElement table, HashSet<int> columns)
    {
        foreach (XElement row in table.Descendants("tr"))
        {
            foreach (XElement cell in row.Elements().Where((_, column) => columns.Contains(column)))
            {
                cell.Add(new XAttribute("class", "number"));
            }
        }

        return table;
    }
}
