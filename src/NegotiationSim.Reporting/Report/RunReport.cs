using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Report;

/// <summary>Writes what a single run came to.</summary>
public static class RunReport
{
    /// <summary>Writes tables and talks and gives what the report says.</summary>
    /// <param name="directory">Where they go.</param>
    /// <param name="run">The run.</param>
    /// <param name="title">One line that says what the scenario is.</param>
    /// <param name="question">The question it answers.</param>
    /// <param name="settings">How to repeat it.</param>
    public static ResultContent Write(ResultWriter directory, RunResult run, string title, string question, ResultSettings settings)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(run);
        foreach (Table table in RunTables.Of(run))
        {
            directory.Write(table);
        }

        directory.Write(TalksFile.Name, TalksFile.Text(run));
        return Of(run, title, question, settings, RunFigures.Draw(run));
    }

    /// <summary>What the report of a run says.</summary>
    internal static ResultContent Of(RunResult run, string title, string question, ResultSettings settings, ImmutableArray<Figure> figures)
    {
        XElement?[] sections = [WhySection.Of(run), DealSection.Of(run), ClaimSection.Of(run)];
        return new ResultContent
        {
            Kind = "run",
            Title = title,
            Question = question,
            Findings = Reporting.Findings.Of(run),
            Notices = run.Notices,
            Figures = [.. figures.Select(figure => new ShownFigure(figure, FigureCaptions.For(figure.Name)))],
            Sections = [.. sections.OfType<XElement>()],
            Calibration = run.Calibration,
            Settings = settings,
        };
    }
}
