using System.Xml.Linq;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Time;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>What single figures say.</summary>
public sealed class FigureContentTests
{
    [Theory]
    [InlineData("no negotiations", "negotiation-timeline", "no negotiations")]
    [InlineData("no negotiations", "biggest-deal", "no negotiations")]
    [InlineData("only breakdowns", "biggest-deal", "no negotiation ended in a deal")]
    [InlineData("no years", "artist-income", "no years")]
    [InlineData("no years", "income-by-source", "no years")]
    [InlineData("no years", "lorenz", "no years")]
    [InlineData("no years", "platform-shares", "no years")]
    [InlineData("zero incomes", "income-by-source", "no income in any year")]
    [InlineData("zero incomes", "lorenz", "no income in either year")]
    [InlineData("zero incomes", "platform-shares", "no users in any year")]
    [InlineData("zero incomes", "label-shares", "no streams in any year")]
    [InlineData("a deal without offers or frontier", "biggest-deal", "deal, round 6, at disagreement")]
    public void Figure_without_data_says_so(string run, string figure, string words) =>
        Texts(OddRuns.Get(run), figure).ShouldContain(words);

    [Fact]
    public void Artist_income_under_a_dollar_is_drawn_at_a_dollar_and_said_to_be()
    {
        const string Note = "Incomes under $1, zero among them, are drawn at $1.";
        Subtitle(OddRuns.Get("zero incomes"), "artist-income").ShouldEndWith(Note);
        Subtitle(SampleRun.Create(), "artist-income").ShouldNotContain("drawn at");
        Texts(OddRuns.Get("zero incomes"), "artist-income").ShouldContain("median $0");
    }

    [Fact]
    public void Income_by_source_labels_every_source_and_the_total() =>
        Texts(SampleRun.Create(), "income-by-source", "labels").ShouldBe(
        [
            "Total $11.9bn",
            "Settlements $54.4m",
            "AI royalties $871m",
            "Lump sums $48.4m",
            "Label advances $484m",
            "Other recorded $2.18bn",
            "Streaming $8.23bn",
        ]);

    [Fact]
    public void Income_by_source_has_a_layer_for_every_source_and_one_for_social_platforms_where_there_are_some()
    {
        int others = Enum.GetValues<IncomeSource>().Length - 1;
        var run = SampleRun.Create();
        Titles(run, "income-by-source").Length.ShouldBe(others);
        var social = run with
        {
            Years = [.. run.Years.Select(year => year with
            {
                Artists = year.Artists with { ByTierAndSource = year.Artists.ByTierAndSource.Add(new TierIncome(0, IncomeSource.Social, 1e6)) },
            })],
        };
        Titles(social, "income-by-source").Length.ShouldBe(others + 1);
    }

    [Fact]
    public void Income_by_source_names_the_sources_that_paid_nothing() =>
        Subtitle(SampleRun.Create(years: 1), "income-by-source").ShouldEndWith("Nothing came from: AI royalties, Settlements.");

    [Fact]
    public void Lorenz_labels_the_career_gini_of_the_first_and_last_year()
    {
        RunResult run = SampleRun.Create();
        run.Years[0].Artists.CareerGini.ShouldBe(7.0 / 9, 1e-12);
        Texts(run, "lorenz").ShouldContain("2024: Gini 0.778");
        Texts(run, "lorenz").ShouldContain("2033: Gini 0.841");
        Texts(run, "lorenz").ShouldContain("of income: lower half 0.4%, top 10% 57%, top 1% 7.7%");
    }

    [Fact]
    public void Platform_shares_label_line_ends_with_share_of_the_last_year()
    {
        RunResult run = SampleRun.Create();
        double share = run.Years[^1].Platforms[0].RevenueDollars / run.Years[^1].Platforms.Sum(platform => platform.RevenueDollars);
        share.ShouldBe(0.57, 0.005);
        Texts(run, "platform-shares").ShouldContain("Spotify 57%");
    }

    [Fact]
    public void Label_shares_state_concentration_of_the_first_and_last_year()
    {
        // Shares of revenue in 2024 are 32, 22, 16 and 30 per cent: 1,024 + 484 + 256 + 900.
        Subtitle(SampleRun.Create(), "label-shares").ShouldContain("revenue 2,664 (2024) \u2192 2,832 (2033);");
        Subtitle(OddRuns.Get("a single label"), "label-shares").ShouldContain("revenue 10,000 (2024) \u2192 10,000 (2033);");
        Subtitle(OddRuns.Get("zero incomes"), "label-shares").ShouldEndWith("revenue none; streams none.");
    }

    [Fact]
    public void Shares_of_many_labels_fold_the_smallest_into_others()
    {
        string[] labels = Texts(OddRuns.Get("a hundred pairs"), "label-shares", "labels");
        labels.Length.ShouldBe(2 * 8);
        labels.Count(label => label.StartsWith("13 others ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Timeline_has_a_mark_for_each_talk_licence_and_blackout()
    {
        string[] titles = Titles(SampleRun.Create(), "negotiation-timeline");
        titles.Length.ShouldBe(7 + 6 + 2);
        titles.ShouldContain("Universal / Dream Track, 2025-Q2: breakdown after 10 rounds");
        titles.ShouldContain("Universal / Dream Track: blackout, 2025-Q2");
        titles.ShouldContain("Independents / Dream Track: blackout, 2026-Q3 to 2026-Q4");
        titles.ShouldContain("Universal / Spotify: licence from 2024-Q3 to 2027-Q2");
    }

    [Fact]
    public void Blackout_that_began_before_the_run_is_drawn_from_its_start()
    {
        RunResult run = SampleRun.Create();
        NegotiationRecord early = run.Negotiations[0] with { Quarter = Quarter.At(2024, 2), BlackoutQuarters = 9 };
        Titles(run with { Negotiations = [early] }, "negotiation-timeline")
            .ShouldContain("Universal / Spotify: blackout, 2024-Q1 to 2024-Q2");
    }

    [Fact]
    public void Timeline_of_many_pairs_grows_and_says_which_are_left_out()
    {
        Height(OddRuns.Get("a single label")).ShouldBe(Canvas.StandardHeight);
        Height(OddRuns.Get("thirty pairs")).ShouldBeGreaterThan(Canvas.StandardHeight);
        Subtitle(OddRuns.Get("a hundred pairs"), "negotiation-timeline")
            .ShouldEndWith("Shown: the 60 of 100 pairs with the largest deals.");

        static double Height(RunResult run) => (double)Parse(run, "negotiation-timeline").Attribute("height")!;
    }

    [Fact]
    public void Biggest_deal_is_the_one_with_the_largest_expected_payments()
    {
        RunResult run = SampleRun.Create();
        Subtitle(run, "biggest-deal").ShouldStartWith("Universal / Spotify, 2024-Q3: royalty deal after 6 rounds: 52.0% of revenue; ");
        RunResult later = run with { Negotiations = [.. run.Negotiations.Where(talk => talk.Platform == 3)] };
        Subtitle(later, "biggest-deal").ShouldStartWith(
            "Universal / Dream Track, 2025-Q3: mixed deal after 7 rounds: $210 million at signing; 12.0% of revenue; for 2 years. "
                + "$390m expected over the term, 54% of it as a lump sum.");
    }

    [Fact]
    public void Biggest_deal_marks_every_offer_and_counts_those_off_the_frame()
    {
        RunResult run = SampleRun.Create();
        string[] offers = [.. Titles(run, "biggest-deal").Where(title => title.Contains(", round ", StringComparison.Ordinal))];
        offers.Length.ShouldBe(run.Negotiations[0].Offers.Length + 1);
        Subtitle(run, "biggest-deal").ShouldNotContain("off the frame");
        Subtitle(OddRuns.Get("offers far off the frontier"), "biggest-deal").ShouldEndWith("Offers off the frame: 4 of 12.");
    }

    private static XElement Parse(RunResult run, string figure) =>
        XElement.Parse(RunFigures.Draw(run).Single(drawn => drawn.Name == figure).Svg);

    private static string Subtitle(RunResult run, string figure) =>
        Parse(run, figure).Attribute("aria-label")!.Value.Split(". ", 2)[1];

    private static string[] Texts(RunResult run, string figure, string? group = null) =>
        [.. SvgText.In(Parse(run, figure), group).Select(text => text.Text)];

    private static string[] Titles(RunResult run, string figure) =>
        [.. Parse(run, figure).Descendants(Svg.Namespace + "title").Select(title => title.Value)];
}
