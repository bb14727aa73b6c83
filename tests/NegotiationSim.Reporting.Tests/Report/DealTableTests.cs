using System.Xml.Linq;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tests.Report;

public sealed class DealTableTests
{
    private static readonly RunResult Run = SampleRun.Create();

    [Fact]
    public void Deals_are_grouped_by_platform_and_counted() =>
        Deals(Run).Select(details => details.Element("summary")!.Value).ShouldBe(
            ["Spotify: 1 deal", "Apple Music: 1 deal", "YouTube: 1 deal", "Dream Track: 3 deals, 1 breakdown"]);

    [Fact]
    public void Row_of_a_deal_says_when_with_whom_on_which_terms_and_for_what() =>
        Rows(Deals(Run)[3]).ShouldBe(
        [
            "2025-Q2|Universal|No deal|Talks broke down|||10",
            "2025-Q3|Universal|Mix|$210 million at signing; 12.0% of revenue; for 2 years; "
            + "to train on the recordings of artists who consent, and to generate in their voices; 340 artists consented; "
            + "after 1 quarter without a licence|$92.6 million|$114 million|7",
            "2025-Q3|Sony|Lump sum|$140 million at signing; for 2 years; "
            + "to train on the recordings of artists who consent, and to generate in their voices; 260 artists consented|$59.9 million|$73.8 million|4",
            "2027-Q1|Independents|Lump sum|$60.0 million at signing; for 4 years; "
            + "to train on the recordings of artists who consent, and to generate in their voices; 1,800 artists consented; "
            + "after 2 quarters without a licence|$21.8 million|$26.8 million|3",
        ]);

    [Fact]
    public void Table_of_deals_names_its_columns()
    {
        var head = Deals(Run)[0].Descendants("thead").Single().Descendants("th").ToArray();

        head.Select(cell => cell.Value).ShouldBe(
            ["When", "Label", "Form", "Terms", "Label's gain a year", "Platform's gain a year", "Rounds"]);
        head.ShouldAllBe(cell => cell.Attribute("scope")!.Value == "col");
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Long_tables_are_folded(int talks, bool open)
    {
        var run = Run with { Negotiations = [.. Enumerable.Repeat(Run.Negotiations[0], talks)] };

        (Deals(run)[0].Attribute("open") is not null).ShouldBe(open);
    }

    public static TheoryData<LicenceTerms, string> TermsAndWords => new()
    {
        { new(), "nothing to pay; for 1 year" },
        { new(lumpSumDollars: 2.5e9, termYears: 3), "$2.50 billion at signing; for 3 years" },
        { new(royaltyShare: 0.525, perPlayFeeDollars: 0.000225), "52.5% of revenue; $0.000225 a play; for 1 year" },
        {
            new(
                lumpSumDollars: 1e6,
                royaltyShare: 0.5,
                perPlayFeeDollars: 0.01,
                perSubscriberFeeDollars: 1.5,
                guaranteeDollarsPerYear: 750_000,
                lumpSumKind: LumpSumKind.Advance,
                combination: UsageCombination.GreaterOf),
            "$1.00 million at signing, set off against later payments; the greater of 50.0% of revenue, $0.01 a play "
            + "and $1.50 a subscriber a month; at least $750,000 a year; for 1 year"
        },
    };

    [Theory]
    [MemberData(nameof(TermsAndWords))]
    public void Terms_read_as_words(LicenceTerms terms, string expected)
    {
        var talks = Run.Negotiations[0];
        var run = Run with { Negotiations = [talks with { Deal = talks.Deal! with { Terms = terms } }] };

        Rows(Deals(run)[0]).ShouldHaveSingleItem().Split('|')[3].ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, "$0.00")]
    [InlineData(-0.001, "$0.00")]
    [InlineData(99.994, "$99.99")]
    [InlineData(99.995, "$100")]
    [InlineData(-1_234.4, "-$1,234")]
    [InlineData(999_999.4, "$999,999")]
    [InlineData(999_999.5, "$1.00 million")]
    [InlineData(9_994_999, "$9.99 million")]
    [InlineData(99_949_000, "$99.9 million")]
    [InlineData(999_499_999, "$999 million")]
    [InlineData(999_500_000, "$1.00 billion")]
    [InlineData(12_345_678_901_234, "$12,346 billion")]
    public void Worth_is_rounded_to_three_digits_or_whole_dollars(double dollars, string expected)
    {
        var talks = Run.Negotiations[0];
        var deal = talks.Deal! with { Utility = new UtilityPoint(dollars, 0) };

        Rows(Deals(Run with { Negotiations = [talks with { Deal = deal }] })[0]).Single().Split('|')[4].ShouldBe(expected);
    }

    private static XElement[] Deals(RunResult run)
    {
        string html = SampleSettings.Html(run, []);
        var page = XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
        return [.. page.Descendants("h2").Single(heading => heading.Attribute("id")!.Value == "deals").Parent!.Elements("details")];
    }

    private static IEnumerable<string> Rows(XElement details) =>
        details.Descendants("tbody").Single().Elements("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value)));
}
