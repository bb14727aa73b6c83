using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Report;

/// <summary>The report of a run: one HTML file that needs nothing else and that reads and prints without scripts.</summary>
/// <remarks>The text is well-formed XML as well, names no time and no host, and is the same for the same run and settings.</remarks>
public static class RunReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="settings">How to repeat it.</param>
    /// <param name="figures">Charts in reading order; each SVG must be well-formed XML.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="System.Xml.XmlException">A chart is not well-formed.</exception>
    public static string Html(RunResult run, RunSettings settings, ImmutableArray<Figure> figures) =>
        Html(run, settings, figures, ResultDigest.Of(ResultFiles.Data(run, figures)));

    /// <summary>Writes the report with a digest already computed.</summary>
    internal static string Html(RunResult run, RunSettings settings, ImmutableArray<Figure> figures, string digest) =>
        HtmlText.Write(new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", settings.Title),
                new XElement("style", ReportStyle.Css)),
            new XElement(
                "body",
                Header(run, settings),
                new XElement(
                    "main",
                    Summary(run),
                    figures.IsEmpty ? null : FigureSection.Of(figures),
                    WhySection.Of(run),
                    DealSection.Of(run),
                    ClaimSection.Of(run),
                    Notices(run),
                    RepeatSection.Of(run, settings, digest)),
                new XElement("footer", new XElement("p", RepeatSection.Citation(run, settings, digest))))));

    private static XElement Header(RunResult run, RunSettings settings) => new(
        "header",
        new XElement("h1", settings.Title),
        new XElement("p", new XAttribute("class", "question"), settings.Question),
        new XElement(
            "p",
            new XAttribute("class", "facts"),
            $"Scenario {run.Scenario}, {YearSpan.Of(settings)}, seed {run.Seed}, replication {run.Replication}. "
            + "Money is in US dollars of the base year. Results are simulated."));

    private static XElement Summary(RunResult run) => HtmlText.Section(
        "findings", "Findings", new XElement("ul", Findings.Of(run).Select(sentence => new XElement("li", sentence))));

    private static XElement? Notices(RunResult run) => run.Notices.IsEmpty
        ? null
        : HtmlText.Section("notices", "Notices", new XElement("ul", run.Notices.Select(notice => new XElement("li", notice))));
}
