using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class AppraisalTests
{
    private static readonly LicenceTerms[] Menu =
    [
        new(),
        Briefs.Royalty(0.2),
        Briefs.Royalty(0.5, guarantee: 40),
        Briefs.Royalty(0.3, years: 3),
        new(perPlayFeeDollars: 0.02, termYears: 3),
        new(perSubscriberFeeDollars: 1, guaranteeDollarsPerYear: 10, termYears: 2),
    ];

    private static readonly Party Platform = Parties.Platform(profit: 70) with
    {
        Growth = 0.1,
        GrowthSd = 0.3,
        DiscountRate = 0.1,
        RiskAversionPerDollar = 0.005,
    };

    private static readonly Party Label = Parties.Label(reservation: 5) with
    {
        Growth = -0.1,
        GrowthSd = 0.2,
        DiscountRate = 0.2,
        RiskAversionPerDollar = 0.01,
        ArtistShare = 0.3,
        LumpSumPassThrough = 0.2,
    };

    public static TheoryData<double> Asks => [0, 4, 30];

    [Theory]
    [MemberData(nameof(Asks))]
    public void Gain_of_a_shape_with_a_lump_sum_is_that_of_the_terms(double ask)
    {
        var brief = Briefs.Over(Menu, askDollarsPerYear: ask);
        foreach (var party in new[] { Platform, Label })
        {
            for (var shape = 0; shape < Menu.Length; shape++)
            {
                party.Appraise(brief).Gain(shape, 35).ShouldBe(party.Stake.Gain(brief.Table, TermsMenu.WithLumpSum(Menu[shape], 35)), 1e-12);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Asks))]
    public void Lump_sum_for_a_gain_leaves_exactly_that_gain(double ask)
    {
        var brief = Briefs.Over(Menu, askDollarsPerYear: ask);
        foreach (var appraisal in new[] { Platform.Appraise(brief), Label.Appraise(brief) })
        {
            for (var shape = 0; shape < Menu.Length; shape++)
            {
                foreach (var gain in new[] { -20.0, 0, 7.5, 40 })
                {
                    appraisal.Gain(shape, appraisal.LumpSumFor(shape, gain)).ShouldBe(gain, 1e-12);
                }
            }
        }
    }

    /// <summary>Equal beliefs, equal discounting, no risk aversion, artists paid alike: any iso-utility curve of one is one of the other.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    public void Form_is_irrelevant_without_a_wedge(double artistShare)
    {
        LicenceTerms[] further = [new(termYears: 3), Briefs.Royalty(0.5, guarantee: 45, years: 3)];
        var brief = Briefs.Over([.. Menu.Where(shape => shape.TermYears == 3), .. further]);
        var label = new Party(false, -5)
        {
            Growth = 0.1,
            GrowthSd = 0.3,
            DiscountRate = 0.1,
            ArtistShare = artistShare,
            LumpSumPassThrough = artistShare,
        };
        var platform = new Party(true, 70) { Growth = 0.1, GrowthSd = 0.3, DiscountRate = 0.1 };

        // Gains above what the royalty alone brings the label: a lump sum never flows back.
        foreach (var gain in new[] { 65.0, 80 })
        {
            var gains = Enumerable.Range(0, brief.Menu.Length)
                .Select(shape => platform.Appraise(brief).Gain(shape, label.Appraise(brief).LumpSumFor(shape, gain))).ToArray();
            (gains.Max() - gains.Min()).ShouldBeLessThan(1e-9);
        }
    }

    [Theory]
    [InlineData("risk aversion")]
    [InlineData("beliefs")]
    [InlineData("discounting")]
    [InlineData("pass-through")]
    public void Form_matters_with_any_single_wedge(string wedge)
    {
        var brief = Briefs.Royalties([0, 0.5], years: 3);
        var even = Parties.Label() with { GrowthSd = 0.3, DiscountRate = 0.1 };
        var label = wedge switch
        {
            "risk aversion" => even with { RiskAversionPerDollar = 0.01 },
            "beliefs" => even with { Growth = 0.1 },
            "discounting" => even with { DiscountRate = 0.2 },
            _ => even with { LumpSumPassThrough = 0.2 },
        };
        var platform = Parties.Platform(70) with { GrowthSd = 0.3, DiscountRate = 0.1 };
        double PlatformGain(int shape) => platform.Appraise(brief).Gain(shape, label.Appraise(brief).LumpSumFor(shape, 40));
        Math.Abs(PlatformGain(0) - PlatformGain(1)).ShouldBeGreaterThan(0.5);
    }

    /// <summary>The label gives a claim of 30 dollars up and the platform is spared one: each counts it once, whatever the form of payment.</summary>
    [Theory]
    [InlineData(LumpSumKind.BuyOut)]
    [InlineData(LumpSumKind.Advance)]
    public void Claim_that_a_licence_settles_is_a_cost_to_the_label_and_a_gain_to_the_platform(LumpSumKind kind)
    {
        var brief = Briefs.Over([new LicenceTerms(termYears: 2) with { LumpSumKind = kind }]);
        var label = Parties.Label(reservation: 5).Interest with { ClaimDollars = -30 };
        var platform = Parties.Platform(profit: 70).Interest with { ClaimDollars = 30 };
        Appraisal Of(Interest interest) => Appraisal.Of(brief.Table, new Stake(interest, 2));
        Of(label).LumpSumFor(0, 0).ShouldBe(10 + 30, 1e-9);
        Of(platform).LumpSumFor(0, 0).ShouldBe(140 + 30, 1e-9);
        new Stake(label, 2).Gain(brief.Table, TermsMenu.WithLumpSum(brief.Menu[0], 50)).ShouldBe((50 - 10 - 30) / 2.0, 1e-9);
        new Stake(platform, 2).Gain(brief.Table, TermsMenu.WithLumpSum(brief.Menu[0], 50)).ShouldBe((140 + 30 - 50) / 2.0, 1e-9);
    }

    [Fact]
    public void Consent_has_to_be_bought_by_what_royalties_leave_of_the_ask()
    {
        LicenceTerms[] menu = [Briefs.Royalty(0.2, years: 2), Briefs.Royalty(0.2, guarantee: 30, years: 2), new(termYears: 2)];
        var brief = Briefs.Over(menu, askDollarsPerYear: 8);
        var label = Parties.Label() with { ArtistShare = 0.3, LumpSumPassThrough = 0.1 };

        // Artists expect 30% of 20 and of 30 dollars a year.
        Enumerable.Range(0, 3).Select(shape => label.Appraise(brief)[shape].Split.FloorDollars).ShouldBe([4, 0, 16], 1e-12);
        label.Appraise(brief).Gain(0, 10).ShouldBe((28 + 10 - 4) / 2.0, 1e-12);
        Enumerable.Range(0, 3).Select(shape => Parties.Platform(70).Appraise(brief)[shape].Split).ShouldAllBe(split => split == new LumpSumSplit(0, 0));
    }
}
