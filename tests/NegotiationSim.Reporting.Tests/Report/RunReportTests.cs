using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tests.Report;

public sealed partial class RunReportTests
{
    private static readonly RunResult Run = SampleRun.Create();
    private static readonly string Html = SampleSettings.Html(Run, SampleSettings.Figures);
    private static readonly XElement Page = Parse(Html);

    [Fact]
    public void Report_has_language_landmarks_and_headings_in_order()
    {
        Page.Attribute("lang")!.Value.ShouldBe("en");
        Page.Element("body")!.Elements().Select(element => element.Name.LocalName).ShouldBe(["header", "main", "footer"]);
        Page.Descendants("h1").ShouldHaveSingleItem().Value.ShouldBe("A sample scenario");
        Page.Descendants("h2").Select(heading => heading.Value).ShouldBe(["Answer", "Charts", "Why this form", "Deals", "Notices", "Repeat this"]);
        Page.Descendants("section").ShouldAllBe(section =>
            (string?)section.Attribute("aria-labelledby") == section.Element("h2")!.Attribute("id")!.Value);
    }

    [Fact]
    public void Report_shows_question_findings_and_notices()
    {
        Page.Element("body")!.Element("header")!.Value.ShouldContain("Lump sum or royalty?");
        Section("answer").Descendants("li").Select(item => item.Value).ShouldBe(Findings.Of(Run));
        Section("notices").Descendants("li").Select(item => item.Value).ShouldBe(Run.Notices);
    }

    [Fact]
    public void Report_refers_to_nothing_outside_itself()
    {
        Html.ShouldNotContain("http", Case.Insensitive);
        Html.ShouldNotContain("<script", Case.Insensitive);
        Page.DescendantsAndSelf().Attributes("src").ShouldBeEmpty();
        Page.DescendantsAndSelf().Attributes("href").ShouldAllBe(link => link.Value.StartsWith('#'));
    }

    [Fact]
    public void Report_escapes_what_people_wrote()
    {
        const string Attack = "<script>alert('&')</script>";
        var settings = SampleSettings.Settings with { Command = Attack, Scenarios = [new(Attack, Attack)] };
        var labels = Run.Names.Labels.Select(name => name with { Name = Attack });
        var run = Run with { Notices = [Attack], Names = Run.Names with { Labels = [.. labels] } };

        string html = SampleSettings.Html(run, SampleSettings.Figures, Attack, settings);

        html.ShouldNotContain("<script");
        Parse(html).Descendants("h1").Single().Value.ShouldBe(Attack);
    }

    [Fact]
    public void Report_replaces_characters_that_no_page_can_hold()
    {
        var page = Parse(SampleSettings.Html(
            Run, [], "a\u0001b\uD800c\U0001F3B5", SampleSettings.Settings with { Command = "\0" }));

        page.Descendants("h1").Single().Value.ShouldBe("a\uFFFDb\uFFFDc\U0001F3B5");
        page.Descendants("code").First().Value.ShouldBe("\uFFFD");
    }

    [Fact]
    public void Report_closes_in_full_what_html_does_not_let_close_itself() =>
        SelfClosed().Matches(Html[..Html.IndexOf("<svg", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value).Distinct().ShouldBe(["meta"]);

    [Fact]
    public void Style_sheet_reads_the_same_as_html_and_as_xml() =>
        Page.Descendants("style").ShouldHaveSingleItem().Value.IndexOfAny(['<', '>', '&']).ShouldBe(-1);

    [Theory]
    [InlineData("artist-income", "Half of the career artists earn less than the middle line")]
    [InlineData("income-by-source", "The height of a band")]
    [InlineData("lorenz", "A point on a curve")]
    [InlineData("platform-shares", "Each line is one platform's part")]
    [InlineData("label-shares", "Each line is one label's part")]
    [InlineData("negotiation-timeline", "Each row is a label and a platform")]
    [InlineData("biggest-deal", "Each point is an offer")]
    public void Chart_comes_with_a_line_on_how_to_read_it(string name, string start)
    {
        var page = Parse(SampleSettings.Html(Run, [new(name, "Title", "<svg/>")]));
        var figure = page.Descendants("figure").ShouldHaveSingleItem();

        figure.Element("figcaption")!.Value.ShouldStartWith(start);
        figure.Element("h3")!.Value.ShouldBe("Title");
    }

    [Fact]
    public void Charts_keep_their_ids_apart()
    {
        string[] ids = [.. Page.Descendants().Attributes("id").Select(id => id.Value)];

        ids.ShouldBeUnique();
        ids.ShouldContain("forms-title");
        var chart = Page.Descendants("svg").First();
        chart.Attribute("aria-labelledby")!.Value.ShouldBe("forms-title");
        chart.Element("use")!.Attribute("href")!.Value.ShouldBe("#forms-mark");
        chart.Element("line")!.Attribute("clip-path")!.Value.ShouldBe("url(#forms-clip)");
    }

    [Fact]
    public void Largest_deal_of_a_kind_is_explained_in_two_sentences()
    {
        var why = Section("why");
        why.Elements("div").Count().ShouldBe(1);
        why.Descendants("h3").Single().Value.ShouldBe("The largest deal about an AI product, 2025-Q3/sony/dream-track");
        why.Element("div")!.Elements("p").Count().ShouldBe(2);
    }

    [Fact]
    public void Report_without_charts_talks_or_notices_leaves_their_sections_out()
    {
        var page = Parse(SampleSettings.Html(Run with { Negotiations = [], Notices = [] }, []));

        page.Descendants("h2").Select(heading => heading.Value).ShouldBe(["Answer", "Deals", "Repeat this"]);
        page.Descendants("section").ElementAt(1).Value.ShouldBe("DealsNo licence was negotiated.");
    }

    [Fact]
    public void Chart_that_is_no_xml_is_refused() =>
        Should.Throw<XmlException>(() => SampleSettings.Html(Run, [new("x", "X", "<svg><g></svg>")]));

    [Fact]
    public void Report_says_all_that_is_needed_to_repeat_the_run()
    {
        var section = Section("repeat");

        section.Descendants("code").First().Value.ShouldBe("negsim run scenarios/sample.yaml --seed 42 --set consumers.count=1000");
        section.Descendants("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value))).ShouldBe(
        [
            "Seed|42",
            "Replications|1",
            "Simulated time|years 2024 to 2033",
            "Version|NegotiationSim 0.1.0",
            $"Digest of the result|{new string('d', 64)}",
            "Point|Scenario file|SHA-256 with overrides|Overrides",
            "sample|scenarios/sample.yaml|0123456789ab|consumers.count=1000",
        ]);
        section.Element("details")!.Element("pre")!.Value.ShouldBe(SampleSettings.Text);
        Page.Descendants("footer").Single().Value.ShouldBe(
            "Cite as: NegotiationSim 0.1.0, run \u201cA sample scenario\u201d (scenario sample, SHA-256 0123456789ab), "
            + "years 2024 to 2033, 1 replication, seed 42, result dddddddddddd.");
    }

    [Fact]
    public void Report_of_the_same_run_is_the_same()
    {
        SampleSettings.Html(SampleRun.Create(), SampleSettings.Figures).ShouldBe(Html);
        SampleSettings.Html(Run, [SampleSettings.Figures[0]]).ShouldNotBe(Html);
    }

    private static XElement Section(string id) => Page.Descendants("h2").Single(heading => heading.Attribute("id")!.Value == id).Parent!;

    private static XElement Parse(string html)
    {
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en\">");
        return XElement.Parse(html["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex("<([a-z0-9]+)[^>]*/>")]
    private static partial Regex SelfClosed();
}
