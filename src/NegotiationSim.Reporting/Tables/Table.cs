using System.Collections.Immutable;
using System.Globalization;

namespace NegotiationSim.Reporting.Tables;

/// <summary>A table that knows what its columns mean. Rows are made as they are written, so that a table of any length needs no memory.</summary>
public abstract class Table
{
    private protected Table(string name, string title) => (Name, Title) = (name, title);

    /// <summary>File stem, such as <c>deals</c>.</summary>
    public string Name { get; }

    /// <summary>What the table holds, one line.</summary>
    public string Title { get; }

    /// <summary>File name.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Columns in order.</summary>
    public abstract ImmutableArray<Column> Columns { get; }

    /// <summary>Whole content, made anew: a header, then one observation a row (RFC 4180, invariant culture, LF).</summary>
    public string Csv
    {
        get
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            WriteTo(text);
            return text.ToString();
        }
    }

    /// <summary>Begins a table without columns.</summary>
    internal static Table<TRow> Of<TRow>(string name, string title, IEnumerable<TRow> rows) => new(name, title, rows, []);

    /// <summary>Writes header and rows and closes the text.</summary>
    internal abstract void WriteTo(TextWriter text);
}

/// <summary>A table of rows of some kind. Immutable; each method gives the table with more columns.</summary>
internal sealed class Table<TRow>(string name, string title, IEnumerable<TRow> rows, ImmutableArray<Column<TRow>> columns) : Table(name, title)
{
    public override ImmutableArray<Column> Columns => ImmutableArray<Column>.CastUp(columns);

    public Table<TRow> Text(string column, string meaning, Func<TRow, Cell> field) =>
        With(new Column<TRow>(column, ColumnKind.Text, meaning, field));

    public Table<TRow> Whole(string column, string meaning, Func<TRow, Cell> field) =>
        With(new Column<TRow>(column, ColumnKind.Whole, meaning, field));

    public Table<TRow> Number(string column, string meaning, Func<TRow, Cell> field) =>
        With(new Column<TRow>(column, ColumnKind.Number, meaning, field));

    public Table<TRow> Truth(string column, string meaning, Func<TRow, Cell> field) =>
        With(new Column<TRow>(column, ColumnKind.Truth, meaning, field));

    public Table<TRow> With(params IEnumerable<Column<TRow>> more) => new(Name, Title, rows, columns.AddRange(more));

    /// <summary>Writes the header; rows that come one at a time are added to what is returned, which closes the text.</summary>
    public TableWriter<TRow> Open(TextWriter text) => new(text, columns);

    internal override void WriteTo(TextWriter text)
    {
        using TableWriter<TRow> writer = Open(text);
        foreach (TRow row in rows)
        {
            writer.Add(row);
        }
    }
}
