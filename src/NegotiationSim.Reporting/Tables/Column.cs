namespace NegotiationSim.Reporting.Tables;

/// <summary>Kind of a column's values.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,
}

/// <summary>A column of a table; a field is empty where it does not apply or has no value.</summary>
/// <param name="Name">Name in the header: lower case with underscores, or the path of a parameter as it is.</param>
/// <param name="Kind">Kind of values.</param>
/// <param name="Meaning">What the values are, with their unit where the name does not tell it.</param>
public record Column(string Name, ColumnKind Kind, string Meaning);

/// <summary>A column with the field it takes from a row.</summary>
internal sealed record Column<TRow>(string Name, ColumnKind Kind, string Meaning, Func<TRow, Cell> Field) : Column(Name, Kind, Meaning);
