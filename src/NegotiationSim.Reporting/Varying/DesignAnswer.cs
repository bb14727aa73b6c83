using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts;

namespace NegotiationSim.Reporting.Varying;

/// <summary>What a study says, apart from its tables.</summary>
public sealed record DesignAnswer
{
    /// <summary>The question it answers.</summary>
    public required string Question { get; init; }

    /// <summary>The answer in sentences, with its uncertainty.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>What a reader should know, such as failed runs.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Pictures in reading order.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Tables of the report.</summary>
    public required ImmutableArray<AnswerTable> Tables { get; init; }

    /// <summary>Points run.</summary>
    public required int Points { get; init; }
}

/// <summary>A table for people.</summary>
/// <param name="Heading">What it holds.</param>
/// <param name="Columns">Column headings.</param>
/// <param name="Rows">Cells, as many a row as there are columns.</param>
public sealed record AnswerTable(string Heading, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
