using System.Xml.Linq;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Report;

/// <summary>All that is needed to run it again and to see that the result is the same.</summary>
internal static class RepeatSection
{
    private const int ShortHashLength = 12;

    public static XElement Of(RunResult run, RunSettings settings, string digest) => HtmlText.Section(
        "repeat",
        "Repeat this run",
        new XElement("pre", new XElement("code", settings.Command)),
        new XElement(
            "table",
            new XAttribute("class", "facts"),
            new XElement(
                "tbody",
                HtmlText.Row("Scenario", run.Scenario),
                HtmlText.Row("Scenario file", settings.ScenarioFile),
                HtmlText.Row("SHA-256 of that file", Code(settings.ScenarioSha256)),
                HtmlText.Row("Overrides", settings.Overrides.IsEmpty ? "none" : Code(string.Join(' ', settings.Overrides))),
                HtmlText.Row("Seed", run.Seed),
                HtmlText.Row("Replication", run.Replication),
                HtmlText.Row("Simulated time", YearSpan.Of(settings)),
                HtmlText.Row("Version", $"NegotiationSim {settings.Version}"),
                HtmlText.Row("Digest of the result", Code(digest)))),
        new XElement(
            "details",
            new XElement("summary", "The scenario file"),
            new XElement("pre", new XElement("code", settings.ScenarioText))));

    /// <summary>One line to cite the run by.</summary>
    public static string Citation(RunResult run, RunSettings settings, string digest) =>
        $"Cite as: NegotiationSim {settings.Version}, scenario \u201c{settings.Title}\u201d "
        + $"({run.Scenario}, SHA-256 {Short(settings.ScenarioSha256)}), "
        + $"{YearSpan.Of(settings)}, seed {run.Seed}, replication {run.Replication}, result {Short(digest)}.";

    private static XElement Code(string text) => new("code", text);

    private static string Short(string hash) => hash.Length > ShortHashLength ? hash[..ShortHashLength] : hash;
}
