namespace NegotiationSim.Reporting.Studies;

/// <summary>Kind of a column's values.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Words,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Numbers; empty where there is none.</summary>
    Number,
}

/// <summary>A column of a table of results.</summary>
/// <param name="Name">Name in the header, lower case with underscores; a name of a metric as it is.</param>
/// <param name="Kind">Kind of values.</param>
/// <param name="Meaning">What the values are, with their unit.</param>
public sealed record Column(string Name, ColumnKind Kind, string Meaning)
{
    /// <summary>A column of text.</summary>
    public static Column Text(string name, string meaning) => new(name, ColumnKind.Words, meaning);

    /// <summary>A column of whole numbers.</summary>
    public static Column Whole(string name, string meaning) => new(name, ColumnKind.Count, meaning);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string name, string meaning) => new(name, ColumnKind.Number, meaning);
}
