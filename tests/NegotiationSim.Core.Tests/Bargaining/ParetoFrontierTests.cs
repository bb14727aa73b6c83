using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class ParetoFrontierTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Sum_of_money_is_divided_along_a_straight_line()
    {
        var frontier = Frontier(Briefs.LumpSumOnly(), Parties.Platform(70), Parties.Label(10));
        frontier.Length.ShouldBe(33);
        frontier[0].ShouldBe(new UtilityPoint(0, 60));
        frontier[^1].ShouldBe(new UtilityPoint(60, 0));
        frontier.ShouldAllBe(point => Math.Abs(point.LabelDollarsPerYear + point.PlatformDollarsPerYear - 60) < Rounding);
    }

    [Theory]
    [InlineData(50, 50.1)]
    [InlineData(-1, 0)]
    [InlineData(-10, -5)]
    public void Frontier_is_empty_without_an_agreement_zone(double profit, double reservation) =>
        Frontier(Briefs.LumpSumOnly(), Parties.Platform(profit), Parties.Label(reservation)).ShouldBeEmpty();

    [Fact]
    public void Frontier_of_an_empty_menu_is_empty() =>
        Frontier(Briefs.Over([]), Parties.Platform(50), Parties.Label()).ShouldBeEmpty();

    /// <summary>Only one dollar of the platform's hundred is free: the frontier is all about that dollar.</summary>
    [Fact]
    public void Narrow_zone_is_drawn_from_end_to_end()
    {
        var frontier = Frontier(Briefs.LumpSumOnly(), Parties.Platform(100), Parties.Label(99));
        frontier[0].ShouldBe(new UtilityPoint(0, 1));
        frontier[^1].ShouldBe(new UtilityPoint(1, 0));
        frontier.Length.ShouldBe(33);
    }

    [Fact]
    public void Zero_surplus_is_a_single_point() =>
        Frontier(Briefs.LumpSumOnly(), Parties.Platform(40), Parties.Label(40)).ShouldBe([new UtilityPoint(0, 0)]);

    /// <summary>A platform that just breaks even and a label that gains from being heard: no money moves.</summary>
    [Fact]
    public void Gain_of_one_side_alone_is_a_single_point() =>
        Frontier(Briefs.LumpSumOnly(), Parties.Platform(0), Parties.Label(-5)).ShouldBe([new UtilityPoint(5, 0)]);

    [Fact]
    public void Largest_lump_sum_ends_the_frontier_where_the_money_does()
    {
        var frontier = Frontier(Briefs.LumpSumOnly(largestLumpSum: 31), Parties.Platform(100), Parties.Label());
        frontier[0].ShouldBe(new UtilityPoint(0, 100));
        frontier[^1].ShouldBe(new UtilityPoint(31, 69));
    }

    [Fact]
    public void Royalty_that_satisfies_the_label_already_begins_the_frontier()
    {
        var frontier = Frontier(Briefs.Royalties([0.1]), Parties.Platform(50), Parties.Label());
        frontier[0].ShouldBe(new UtilityPoint(10, 40));
        frontier[^1].ShouldBe(new UtilityPoint(50, 0));
    }

    [Fact]
    public void Gains_of_the_label_rise_and_those_of_the_platform_fall() => Holds((_, frontier) =>
        frontier.All(point => point.LabelDollarsPerYear >= 0 && point.PlatformDollarsPerYear >= 0)
        && frontier.Zip(frontier.Skip(1)).All(pair =>
            pair.Second.LabelDollarsPerYear > pair.First.LabelDollarsPerYear
            && pair.Second.PlatformDollarsPerYear < pair.First.PlatformDollarsPerYear));

    [Fact]
    public void Frontier_is_empty_exactly_without_an_agreement_zone() => Holds((given, frontier) =>
        Math.Abs(given.ZoneDollars()) < Rounding || frontier.IsEmpty == (given.ZoneDollars() < 0));

    [Fact]
    public void Every_point_can_be_agreed_on() => Holds((given, frontier) =>
        frontier.All(point => given.MostForLabel(point.PlatformDollarsPerYear - Rounding) >= point.LabelDollarsPerYear - Rounding));

    [Fact]
    public void No_terms_offered_or_agreed_lie_above_the_frontier() => Holds((given, frontier) =>
    {
        var talks = given.Play();
        return talks.Label.OfferGainsDollarsPerYear
            .Zip(talks.Platform.OfferGainsDollarsPerYear, (label, platform) => new UtilityPoint(label, platform))
            .All(terms => !frontier.Any(point => Dominates(terms, point)));
    });

    [Fact]
    public void No_terms_of_the_menu_lie_above_the_frontier() => Holds((given, frontier) =>
        Enumerable.Range(0, given.Brief.Menu.Length).All(shape => Enumerable.Range(0, 21).All(step =>
        {
            var lumpSum = Math.Min(100, given.Brief.LargestLumpSumDollars) * step / 20;
            var terms = new UtilityPoint(given.LabelMenu.Gain(shape, lumpSum), given.PlatformMenu.Gain(shape, lumpSum));
            return !frontier.Any(point => Dominates(terms, point));
        })));

    [Fact]
    public void Frontier_scales_with_money()
    {
        const double K = 3e5;
        LicenceTerms[] menu = [new(termYears: 3), Briefs.Royalty(0.2, years: 3), Briefs.Royalty(0.5, guarantee: 40, years: 3)];
        LicenceTerms[] largeMenu = [new(termYears: 3), Briefs.Royalty(0.2, years: 3), Briefs.Royalty(0.5, guarantee: 40 * K, years: 3)];
        var platform = Parties.Platform(70) with { GrowthSd = 0.3, DiscountRate = 0.1, RiskAversionPerDollar = 0.004 };
        var label = Parties.Label(5) with { Growth = 0.1, GrowthSd = 0.2, RiskAversionPerDollar = 0.01, ArtistShare = 0.3, LumpSumPassThrough = 0.1 };
        Party Large(Party party) => party with
        {
            OtherDollarsPerYear = K * party.OtherDollarsPerYear,
            RiskAversionPerDollar = party.RiskAversionPerDollar / K,
        };

        var small = Frontier(Briefs.Over(menu, largestLumpSum: 60, askDollarsPerYear: 10), platform, label);
        var large = Frontier(Briefs.Over(largeMenu, largestLumpSum: 60 * K, askDollarsPerYear: 10 * K, scale: K), Large(platform), Large(label));

        large.Length.ShouldBe(small.Length);
        small.Length.ShouldBeGreaterThan(10);
        large.Select(point => point.LabelDollarsPerYear / K).ShouldBe(small.Select(point => point.LabelDollarsPerYear), 1e-9);
        large.Select(point => point.PlatformDollarsPerYear / K).ShouldBe(small.Select(point => point.PlatformDollarsPerYear), 1e-9);
    }

    /// <summary>Whether terms are no worse for either side and, rounding apart, better for one.</summary>
    private static bool Dominates(UtilityPoint terms, UtilityPoint point)
    {
        var label = terms.LabelDollarsPerYear - point.LabelDollarsPerYear;
        var platform = terms.PlatformDollarsPerYear - point.PlatformDollarsPerYear;
        return label >= -Rounding && platform >= -Rounding && label + platform > 1e-6;
    }

    private static ImmutableArray<UtilityPoint> Frontier(NegotiationBrief brief, Party platform, Party label) =>
        ParetoFrontier.Of(label.Appraise(brief), platform.Appraise(brief), brief.LargestLumpSumDollars);

    private static void Holds(Func<RandomTalks, ImmutableArray<UtilityPoint>, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(37, 1),
        Prop.ForAll(RandomTalks.Guessing, given => property(given, Frontier(given.Brief, given.Platform, given.Label))));
}
