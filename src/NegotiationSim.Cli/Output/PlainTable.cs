using System.Globalization;
using Spectre.Console;

namespace NegotiationSim.Cli.Output;

/// <summary>Rows in aligned columns without borders or colour, as wide as they need to be: for people and for grep.</summary>
internal static class PlainTable
{
    /// <summary>Renders the rows, the first of which may be a heading; lines without trailing blanks or a final line end.</summary>
    public static string Render(int columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().NoBorder().HideHeaders();
        for (int i = 0; i < columns; i++)
        {
            table.AddColumn(new TableColumn("").NoWrap().PadLeft(0).PadRight(2));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        var writer = new StringWriter(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = int.MaxValue / 2;
        console.Write(table);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');
    }
}
