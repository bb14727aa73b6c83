using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Results;

/// <summary>Names and contents of a result's files.</summary>
internal static class ResultFiles
{
    public const string Manifest = "run.json";
    public const string DesignManifest = "study.json";
    public const string Report = "report.html";

    /// <summary>Tables, talks and charts, in ordinal order of name: what the digest covers.</summary>
    public static ImmutableArray<ResultFile> Data(RunResult run, ImmutableArray<Figure> figures) =>
    [
        .. RunTables.Write(run).Select(table => ResultFile.OfText(table.FileName, table.Csv))
            .Append(TalksFile.Write(run))
            .Concat(figures.Select(figure => ResultFile.OfText($"charts/{figure.Name}.svg", figure.Svg)))
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];
}
