using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Studies;

/// <summary>What an experiment found, ready to be written.</summary>
public sealed record StudyContent
{
    /// <summary>Kind, such as <c>compare</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name for files, lower case with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Heading of the report.</summary>
    public required string Title { get; init; }

    /// <summary>The question asked.</summary>
    public required string Question { get; init; }

    /// <summary>The answer in words, each sentence with its uncertainty.</summary>
    public required ImmutableArray<string> Answer { get; init; }

    /// <summary>Charts in reading order, each with a line on how to read it.</summary>
    public required ImmutableArray<(Figure Figure, string Caption)> Figures { get; init; }

    /// <summary>Tables shown in the report.</summary>
    public required ImmutableArray<ReportTable> ReportTables { get; init; }

    /// <summary>Tables written as files.</summary>
    public required ImmutableArray<StudyTable> Tables { get; init; }

    /// <summary>Things a reader should know.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>How to repeat it.</summary>
    public required StudySettings Settings { get; init; }
}

/// <summary>A table as the report shows it.</summary>
/// <param name="Id">Anchor on the page, unique.</param>
/// <param name="Title">Heading.</param>
/// <param name="Note">How to read it.</param>
/// <param name="Head">Heads of the columns.</param>
/// <param name="Rows">Rows of text, one a column.</param>
public sealed record ReportTable(
    string Id, string Title, string Note, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows);
