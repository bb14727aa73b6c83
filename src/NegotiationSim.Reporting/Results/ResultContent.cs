using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Results;

/// <summary>What a run or an experiment says, apart from its tables; the report and the manifest are made from it.</summary>
public sealed record ResultContent
{
    /// <summary>Kind: <c>run</c>, <c>compare</c>, <c>sweep</c>, <c>sensitivity</c> or <c>calibrate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Heading of the report.</summary>
    public required string Title { get; init; }

    /// <summary>The question asked.</summary>
    public required string Question { get; init; }

    /// <summary>The answer in sentences, each with its uncertainty.</summary>
    public required ImmutableArray<string> Findings { get; init; }

    /// <summary>Things a reader should know.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Charts in reading order; their names are file names.</summary>
    public required ImmutableArray<ShownFigure> Figures { get; init; }

    /// <summary>Tables of the report.</summary>
    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    /// <summary>How well the demand of each market was fitted to the start; of a single run.</summary>
    public ImmutableArray<CalibrationObservation> Calibration { get; init; } = [];

    /// <summary>How to repeat it.</summary>
    public required ResultSettings Settings { get; init; }

    /// <summary>More of the report, between its tables and its notices.</summary>
    internal ImmutableArray<XElement> Sections { get; init; } = [];
}

/// <summary>A chart with a line on how to read it.</summary>
/// <param name="Figure">The chart.</param>
/// <param name="Caption">The line; null where the chart needs none.</param>
public sealed record ShownFigure(Figure Figure, string? Caption = null);
