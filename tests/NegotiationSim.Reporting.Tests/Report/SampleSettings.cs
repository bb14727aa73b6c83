using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Tests.Report;

/// <summary>Settings and stand-in charts for the sample run.</summary>
internal static class SampleSettings
{
    public const string Title = "A sample scenario";
    public const string Question = "Lump sum or royalty?";
    public const string Text = "name: sample\n# a < b & c > d\nyears: 10\n";

    public static readonly ResultSettings Settings = new()
    {
        Command = "negsim run scenarios/sample.yaml --seed 42 --set consumers.count=1000",
        Seed = 42,
        Replications = 1,
        Version = "0.1.0",
        PointCount = 1,
        Points =
        [
            new(
                "sample",
                "sample",
                "scenarios/sample.yaml",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                ["consumers.count=1000"],
                SampleRun.StartYear,
                10),
        ],
        Scenarios = [new("scenarios/sample.yaml", Text)],
    };

    public static readonly ImmutableArray<Figure> Figures = [Figure("forms", "Forms of deals"), Figure("shares", "Market shares")];

    /// <summary>The report of a run of the sample scenario.</summary>
    public static string Html(RunResult run, ImmutableArray<Figure> figures, string title = Title, ResultSettings? settings = null) =>
        ReportFrame.Html(
            RunReport.Of(run, title, title == Title ? Question : title, settings ?? Settings, figures), new string('d', 64));

    /// <summary>Writes the result of a run of the sample scenario, with these charts in place of its own.</summary>
    public static ResultManifest Write(string directory, RunResult run, ImmutableArray<Figure> figures)
    {
        using ResultWriter writer = ResultWriter.Begin(directory);
        ResultContent content = RunReport.Write(writer, run, Title, Question, Settings);
        return writer.Complete(content with { Figures = [.. figures.Select(figure => new ShownFigure(figure))] });
    }

    private static Figure Figure(string name, string title) => new(
        name,
        title,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
             viewBox="0 0 100 40" role="img" aria-labelledby="title">
          <title id="title">{title}</title>
          <clipPath id="clip"><rect width="100" height="40"/></clipPath>
          <line id="mark" x2="100" y2="40" stroke="#333333" clip-path="url(#clip)"/>
          <use xlink:href="#mark"/>
        </svg>
        """);
}
