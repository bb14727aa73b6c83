using System.Xml.Linq;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Report;

/// <summary>All that is needed to make a result again and to see that it is the same.</summary>
internal static class RepeatSection
{
    private const int ShortHashLength = 12;
    private const int MostPoints = 50;

    public static XElement Of(ResultSettings settings, string digest) => HtmlText.Section(
        "repeat",
        "Repeat this",
        new XElement("pre", Code(settings.Command)),
        new XElement(
            "table",
            new XAttribute("class", "facts"),
            new XElement(
                "tbody",
                HtmlText.Row("Seed", settings.Seed),
                HtmlText.Row("Replications", settings.Replications),
                HtmlText.Row("Simulated time", YearSpan.Of(settings.Points[0])),
                HtmlText.Row("Version", $"NegotiationSim {settings.Version}"),
                settings.Experiment is { } experiment ? HtmlText.Row("Experiment", Code(experiment)) : null,
                HtmlText.Row("Digest of the result", Code(digest)))),
        new XElement(
            "div",
            new XAttribute("class", "scroll"),
            new XElement(
                "table",
                HtmlText.Head("Point", "Scenario file", "SHA-256 with overrides", "Overrides"),
                new XElement("tbody", settings.Points.Take(MostPoints).Select(point => HtmlText.Row(
                    point.Name,
                    point.File,
                    Code(Short(point.Sha256)),
                    point.Overrides.IsEmpty ? "none" : Code(string.Join("; ", point.Overrides))))))),
        settings.PointCount > MostPoints
            ? new XElement("p", FormattableString.Invariant($"The first {MostPoints} of {settings.PointCount:N0} points; points.csv has all of them."))
            : null,
        settings.Scenarios.Select(scenario => new XElement(
            "details",
            new XElement("summary", $"The scenario {scenario.File}"),
            new XElement("pre", Code(scenario.Text)))));

    /// <summary>One line to cite the result by.</summary>
    public static string Citation(ResultContent content, string digest)
    {
        ResultSettings settings = content.Settings;
        string source = settings.Experiment is { } experiment
            ? $"experiment {Short(experiment)}"
            : $"scenario {settings.Points[0].Scenario}, SHA-256 {Short(settings.Points[0].Sha256)}";
        return $"Cite as: NegotiationSim {settings.Version}, {content.Kind} \u201c{content.Title}\u201d ({source}), "
            + $"{YearSpan.Of(settings.Points[0])}, {Words.Count(settings.Replications, "replication")}, seed {settings.Seed}, result {Short(digest)}.";
    }

    private static XElement Code(string text) => new("code", text);

    private static string Short(string hash) => hash.Length > ShortHashLength ? hash[..ShortHashLength] : hash;
}
