using System.Xml.Linq;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Varying;

/// <summary>The report of a study: one HTML file that needs nothing else, with question, answer, pictures, tables and how to repeat it.</summary>
internal static class DesignReport
{
    private const int ShortHashLength = 12;

    public static string Html(DesignSettings settings, DesignAnswer answer, string digest) => HtmlText.Write(new XElement(
        "html",
        new XAttribute("lang", "en"),
        new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", $"{settings.Title}: {settings.Kind}"),
            new XElement("style", ReportStyle.Css)),
        new XElement(
            "body",
            new XElement(
                "header",
                new XElement("h1", settings.Title),
                new XElement("p", new XAttribute("class", "question"), answer.Question),
                new XElement("p", new XAttribute("class", "facts"), Facts(settings, answer))),
            new XElement(
                "main",
                List("answer", "Answer", answer.Findings),
                answer.Figures.IsEmpty ? null : FigureSection.Of(answer.Figures),
                answer.Tables.Select(Table),
                answer.Notices.IsEmpty ? null : List("notices", "Notices", answer.Notices),
                Repeat(settings, answer, digest)),
            new XElement("footer", new XElement("p", Citation(settings, digest))))));

    private static string Facts(DesignSettings settings, DesignAnswer answer) => FormattableString.Invariant(
        $"Scenario {settings.Scenario}, {answer.Points:N0} points, {settings.Replications} replications a point, seed {settings.Seed}. ")
        + "Money is in US dollars of the base year. Results are simulated.";

    private static XElement List(string id, string heading, IEnumerable<string> sentences) => HtmlText.Section(
        id, heading, new XElement("ul", sentences.Select(sentence => new XElement("li", sentence))));

    private static XElement Table(AnswerTable table, int index) => HtmlText.Section(
        FormattableString.Invariant($"table-{index + 1}"),
        table.Heading,
        new XElement(
            "div",
            new XElement(
                "table",
                HtmlText.Head([.. table.Columns]),
                new XElement("tbody", table.Rows.Select(row => HtmlText.Row([.. row]))))));

    private static XElement Repeat(DesignSettings settings, DesignAnswer answer, string digest) => HtmlText.Section(
        "repeat",
        "Repeat this study",
        new XElement("pre", new XElement("code", settings.Command)),
        new XElement(
            "table",
            new XAttribute("class", "facts"),
            new XElement(
                "tbody",
                HtmlText.Row("Scenario", settings.Scenario),
                HtmlText.Row("Scenario file", settings.ScenarioFile),
                HtmlText.Row("SHA-256 of its text", new XElement("code", settings.ScenarioSha256)),
                HtmlText.Row("Overrides", settings.Overrides.IsEmpty ? "none" : new XElement("code", string.Join(' ', settings.Overrides))),
                HtmlText.Row("Seed", settings.Seed),
                HtmlText.Row("Replications a point", settings.Replications),
                HtmlText.Row("Points", answer.Points),
                HtmlText.Row("Version", $"NegotiationSim {settings.Version}"),
                HtmlText.Row("Digest of the result", new XElement("code", digest)))),
        new XElement(
            "details",
            new XElement("summary", "The scenario"),
            new XElement("pre", new XElement("code", settings.ScenarioText))));

    private static string Citation(DesignSettings settings, string digest) =>
        $"Cite as: NegotiationSim {settings.Version}, {settings.Kind} of scenario \u201c{settings.Title}\u201d ({settings.Scenario}, "
        + $"SHA-256 {settings.ScenarioSha256[..ShortHashLength]}), seed {settings.Seed}, {settings.Replications} replications a point, "
        + $"result {digest[..ShortHashLength]}.";
}
