using System.Xml.Linq;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Studies;

/// <summary>The report of an experiment: question, answer with its uncertainty, pictures, tables, how to repeat it, a line to cite.</summary>
/// <remarks>One HTML file without scripts that is well-formed XML as well; it names no time and no host.</remarks>
internal static class StudyReport
{
    private const int ShortHashLength = 12;
    private const int MostPoints = 50;

    public static string Html(StudyContent content, string digest) => HtmlText.Write(new XElement(
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
            Header(content),
            new XElement(
                "main",
                List("answer", "Answer", content.Answer),
                content.Figures.IsEmpty ? null : HtmlText.Section("charts", "Charts", content.Figures.Select(Draw)),
                content.ReportTables.Select(Table),
                content.Notices.IsEmpty ? null : List("notices", "Notices", content.Notices),
                Repeat(content.Settings, digest)),
            new XElement("footer", new XElement("p", Citation(content, digest))))));

    private static XElement Header(StudyContent content) => new(
        "header",
        new XElement("h1", content.Title),
        new XElement("p", new XAttribute("class", "question"), content.Question),
        new XElement(
            "p",
            new XAttribute("class", "facts"),
            $"{Words.Count(content.Settings.Replications, "replication")} of {Words.Count(content.Settings.Points.Length, "point")}, "
            + $"seed {content.Settings.Seed}. Money is in US dollars of the base year. Results are simulated; intervals are 95% "
            + "intervals of the mean over replications and say nothing about the model being right."));

    private static XElement List(string id, string heading, IEnumerable<string> sentences) => HtmlText.Section(
        id, heading, new XElement("ul", sentences.Select(sentence => new XElement("li", sentence))));

    private static XElement Draw((Figure Figure, string Caption) shown) => new(
        "figure",
        new XAttribute("id", shown.Figure.Name),
        new XElement("h3", new XAttribute("class", "unseen"), shown.Figure.Title),
        InlineSvg.Of(shown.Figure.Name, shown.Figure.Svg),
        new XElement("figcaption", shown.Caption));

    private static XElement Table(ReportTable table) => HtmlText.Section(
        table.Id,
        table.Title,
        new XElement("p", table.Note),
        new XElement(
            "div",
            new XAttribute("class", "numbers"),
            new XAttribute("role", "region"),
            new XAttribute("tabindex", "0"),
            new XAttribute("aria-labelledby", table.Id),
            new XElement(
                "table",
                HtmlText.Head([.. table.Head]),
                new XElement("tbody", table.Rows.Select(row => HtmlText.Row([.. row]))))));

    private static XElement Repeat(StudySettings settings, string digest) => HtmlText.Section(
        "repeat",
        "Repeat this experiment",
        new XElement("pre", new XElement("code", settings.Command)),
        new XElement(
            "table",
            new XAttribute("class", "facts"),
            new XElement(
                "tbody",
                HtmlText.Row("Seed", settings.Seed),
                HtmlText.Row("Replications", settings.Replications),
                HtmlText.Row("Version", $"NegotiationSim {settings.Version}"),
                HtmlText.Row("Experiment", new XElement("code", settings.Id)),
                HtmlText.Row("Digest of the result", new XElement("code", digest)))),
        new XElement(
            "table",
            HtmlText.Head("Point", "Scenario file", "SHA-256 with overrides", "Overrides"),
            new XElement("tbody", settings.Points.Take(MostPoints).Select(point => HtmlText.Row(
                point.Name,
                point.File,
                new XElement("code", Short(point.Sha256)),
                point.Overrides.IsEmpty ? "none" : string.Join("; ", point.Overrides))))));

    private static string Citation(StudyContent content, string digest) =>
        $"Cite as: NegotiationSim {content.Settings.Version}, {content.Kind} \u201c{content.Title}\u201d "
        + $"(experiment {Short(content.Settings.Id)}), {Words.Count(content.Settings.Replications, "replication")}, "
        + $"seed {content.Settings.Seed}, result {Short(digest)}.";

    private static string Short(string hash) => hash[..Math.Min(ShortHashLength, hash.Length)];
}
