using System.Globalization;
using System.Xml.Linq;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Report;

/// <summary>The report of any result: question, answer with its uncertainty, charts, tables, how to repeat it, a line to cite it by.</summary>
/// <remarks>One HTML file that needs nothing else and reads and prints without scripts; well-formed XML as well. It names no time and no host.</remarks>
internal static class ReportFrame
{
    public const string FileName = "report.html";

    private const string Unit = "Money is in US dollars of the base year. Results are simulated";
    private const string Intervals = "; intervals are 95% intervals of the mean over replications and say nothing about the model being right";

    public static string Html(ResultContent content, string digest) => HtmlText.Write(new XElement(
        "html",
        new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", content.Title),
            new XElement("style", ReportStyle.Css)),
        new XElement(
            "body",
            new XElement(
                "header",
                new XElement("h1", content.Title),
                new XElement("p", new XAttribute("class", "question"), content.Question),
                new XElement("p", new XAttribute("class", "facts"), Facts(content.Settings))),
            new XElement(
                "main",
                List("answer", "Answer", content.Findings),
                content.Figures.IsEmpty ? null : HtmlText.Section("charts", "Charts", content.Figures.Select(Draw)),
                content.Tables.Select(table => table.Section()),
                content.Sections,
                content.Notices.IsEmpty ? null : List("notices", "Notices", content.Notices),
                RepeatSection.Of(content.Settings, digest)),
            new XElement("footer", new XElement("p", RepeatSection.Citation(content, digest))))));

    private static string Facts(ResultSettings settings)
    {
        string[] scenarios = [.. settings.Points.Select(point => point.Scenario).Distinct()];
        string size = settings.PointCount == 1 && settings.Replications == 1
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", {settings.PointCount:N0} point{(settings.PointCount == 1 ? "" : "s")}, {Words.Count(settings.Replications, "replication")} each");
        return $"Scenario{(scenarios.Length == 1 ? "" : "s")} {Words.List(scenarios)}, {YearSpan.Of(settings.Points[0])}{size}, "
            + $"seed {settings.Seed}. {Unit}{(settings.Replications > 1 ? Intervals : "")}.";
    }

    private static XElement List(string id, string heading, IEnumerable<string> sentences) => HtmlText.Section(
        id, heading, new XElement("ul", sentences.Select(sentence => new XElement("li", sentence))));

    // The chart draws its title itself; the heading is there for those who find their way by headings.
    private static XElement Draw(ShownFigure shown) => new(
        "figure",
        new XAttribute("id", shown.Figure.Name),
        new XElement("h3", new XAttribute("class", "unseen"), shown.Figure.Title),
        InlineSvg.Of(shown.Figure.Name, shown.Figure.Svg),
        shown.Caption is { } caption ? new XElement("figcaption", caption) : null);
}
