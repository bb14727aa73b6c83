using System.Xml.Linq;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

public sealed class UtilitySpaceFigureTests
{
    /// <summary>Talks over a price and two more issues, on a quarter circle with outcomes below it.</summary>
    private static readonly UtilitySpacePicture Talks = new()
    {
        Title = "licence: 400 outcomes",
        FirstParty = "The Major",
        SecondParty = "Tunes",
        Disagreement = new(0.2, 0.3),
        Outcomes = [.. Enumerable.Range(0, 400).Select(i => Below(i % 20 / 19.0, (i / 20 + 1) / 20.0))],
        Frontier = [.. Enumerable.Range(4, 12).Select(i => Below(i / 19.0, 1))],
        Solutions =
        [
            new("Nash", Below(10 / 19.0, 1)),
            new("Kalai-Smorodinsky", Below(9 / 19.0, 1)),
            new("egalitarian", Below(9 / 19.0, 1)),
            new("utilitarian", Below(11 / 19.0, 1)),
        ],
        Offers =
        [
            new OfferTrail("The Major", [.. Enumerable.Range(0, 8).Select(i => Below((19 - i) / 19.0, 1))]),
            new OfferTrail("Tunes", [.. Enumerable.Range(0, 8).Select(i => Below(i / 19.0, 0.95))]),
        ],
        Agreement = new NamedPair("agreement, round 8", Below(12 / 19.0, 1)),
    };

    public static TheoryData<string> Odd => [.. OddPictures.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, UtilitySpacePicture> OddPictures => new()
    {
        ["talks"] = Talks,
        ["only a point"] = new() { Title = "t", FirstParty = "A", SecondParty = "B", Disagreement = new(0, 0) },
        ["equal utilities"] = Talks with
        {
            Outcomes = [new(0.2, 0.3)],
            Frontier = [new(0.2, 0.3)],
            Solutions = [new("Nash", new(0.2, 0.3))],
            Offers = [new("The Major", [new(0.2, 0.3)]), new("Tunes", [])],
            Agreement = null,
        },
        ["large and negative"] = Talks with
        {
            Outcomes = [.. Talks.Outcomes.Select(Stretched)],
            Frontier = [.. Talks.Frontier.Select(Stretched)],
            Solutions = [.. Talks.Solutions.Select(solution => solution with { Utilities = Stretched(solution.Utilities) })],
            Offers = [],
            Agreement = null,
            Disagreement = Stretched(Talks.Disagreement),
        },
        ["long names"] = Talks with { FirstParty = new string('W', 90), SecondParty = "<&\"'>", Title = new string('x', 200) },
    };

    [Fact]
    public void Picture_of_talks_is_the_golden_file() => GoldenFile.Check("utility-space", UtilitySpaceFigure.Draw(Talks).Svg);

    [Theory]
    [MemberData(nameof(Odd))]
    public void Texts_stay_inside_and_do_not_overlap(string name)
    {
        var svg = Draw(OddPictures[name]);
        double height = (double)svg.Attribute("height")!;
        SvgText[] texts = SvgText.In(svg);
        texts.ShouldAllBe(text => text.Box.Left >= 0 && text.Box.Right <= Canvas.Width && text.Box.Top >= 0 && text.Box.Bottom <= height);
        for (int i = 0; i < texts.Length; i++)
        {
            texts.Skip(i + 1).Where(other => other.Box.Overlaps(texts[i].Box)).Select(other => other.Text).ShouldBeEmpty(texts[i].Text);
        }
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void Every_mark_has_a_title(string name)
    {
        var marks = Draw(OddPictures[name]).Elements().Single(group => group.Attribute("class")?.Value == "marks").Elements().ToList();
        marks.ShouldNotBeEmpty();
        marks.ShouldAllBe(mark => mark.Elements().First().Name == Svg.Namespace + "title");
    }

    [Fact]
    public void Solutions_in_one_place_share_a_label() => SvgText.In(Draw(Talks), "labels")
        .Select(text => text.Text)
        .ShouldBe(
            [
                "agreement, round 8", "Nash", "Kalai-Smorodinsky, egalitarian", "utilitarian", "no agreement",
                "first offer of The Major", "first offer of Tunes", "Pareto frontier",
            ],
            ignoreOrder: true);

    [Fact]
    public void Many_outcomes_are_thinned_to_the_same_few_and_the_picture_says_so()
    {
        var crowd = Talks with { Outcomes = [.. Enumerable.Range(0, 90_000).Select(i => Below(i % 300 / 299.0, (i / 300 + 1) / 300.0))] };
        string svg = UtilitySpaceFigure.Draw(crowd).Svg;

        int dots = svg.Split("h0M").Length;
        dots.ShouldBeInRange(1_000, OutcomeCloud.Most);
        svg.ShouldContain("Dots: 90,000 outcomes, ");
        svg.Length.ShouldBeLessThan(100_000);
        UtilitySpaceFigure.Draw(crowd).Svg.ShouldBe(svg);
    }

    [Fact]
    public void As_many_outcomes_as_fit_are_all_drawn() =>
        UtilitySpaceFigure.Draw(Talks).Svg.ShouldContain("Dots: 400 outcomes. Shaded");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_that_is_not_finite_is_refused(double utility) =>
        Should.Throw<ArgumentException>(() => UtilitySpaceFigure.Draw(Talks with { Disagreement = new(utility, 0) }));

    private static UtilityPair Below(double turn, double distance) =>
        new(distance * Math.Sin(turn * Math.PI / 2), distance * Math.Cos(turn * Math.PI / 2));

    private static UtilityPair Stretched(UtilityPair pair) => new((pair.First * 4e9) - 3e9, (pair.Second - 0.5) * 1e-5);

    private static XElement Draw(UtilitySpacePicture picture) => XElement.Parse(UtilitySpaceFigure.Draw(picture).Svg);
}
