using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Why a deal took its form: wedges one at a time and together.</summary>
public sealed class FormDecompositionTests
{
    private const int Years = 3;
    private static readonly double[] Shares = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];
    private static readonly double[] Spreads = [0, 0.02, 0.05, 0.1];
    private static readonly double[] LabelRisks = [0.003, 0.006, 0.012, 0.024, 0.054];
    private static readonly Party Platform = Parties.Platform(profit: 100) with { GrowthSd = 0.2, DiscountRate = 0.1 };
    private static readonly Party Label = Parties.Label() with { GrowthSd = 0.2, DiscountRate = 0.1 };

    /// <summary>Prices of the briefs' product, 100 dollars for 12 subscriber-months.</summary>
    private static readonly PriceResponse Monopoly = PriceResponse.OfProfitMaximum(100 / 12.0, 0.3, 0.3, 0);

    public static TheoryData<Wedge> AllWedges => [.. Wedges.All];

    [Fact]
    public async Task Without_a_wedge_there_is_nothing_to_explain()
    {
        var form = await ByTalks(CaseOf(Platform, Label));
        form.WithoutAny.ShouldBe(1);
        form.WithAll.ShouldBe(1);
        form.Parts.ShouldAllBe(part => part.Change == 0);
    }

    [Theory]
    [InlineData(Wedge.Beliefs)]
    [InlineData(Wedge.Discounting)]
    [InlineData(Wedge.PassThrough)]
    public async Task Single_wedge_has_the_whole_change(Wedge wedge)
    {
        var talks = wedge switch
        {
            Wedge.Beliefs => CaseOf(Platform, Label with { Growth = 0.2 }),
            Wedge.Discounting => CaseOf(Platform with { DiscountRate = 0.3 }, Label),
            _ => CaseOf(Platform, Label with { LumpSumPassThrough = 0.3 }),
        };
        foreach (var form in new[] { await ByTalks(talks), await FormDecomposition.OfAsync(talks, FormDecomposition.ByNash) })
        {
            form.WithAll.ShouldBeLessThan(0.1);
            form.Parts.Single(part => part.Wedge == wedge).Change.ShouldBe(form.WithAll - form.WithoutAny, 1e-12);
            form.Parts.Where(part => part.Wedge != wedge).ShouldAllBe(part => Math.Abs(part.Change) < 1e-12);
        }
    }

    /// <summary>A fee by use would raise the product's price, so a label that would otherwise be paid by use takes a lump sum.</summary>
    [Fact]
    public async Task Double_marginalisation_makes_for_a_lump_sum()
    {
        var optimist = Label with { Growth = 0.02 };
        var flat = CaseOf(Platform, optimist);
        var priced = flat with { Table = flat.Table with { Pricing = Monopoly } };
        (await ByTalks(flat)).WithAll.ShouldBeLessThan(0.1);
        var form = await ByTalks(priced);
        form.WithAll.ShouldBe(1);
        form.Parts.Single(part => part.Wedge == Wedge.DoubleMarginalisation).Change.ShouldBeGreaterThan(0.2);
        form.Parts.Single(part => part.Wedge == Wedge.Beliefs).Change.ShouldBeLessThan(-0.2);
    }

    [Fact]
    public async Task Parts_add_up_to_the_change()
    {
        var talks = Everything();
        var form = await ByTalks(talks);
        form.Parts.Sum(part => part.Change).ShouldBe(form.WithAll - form.WithoutAny, 1e-12);
        form.Parts.Count(part => part.Change != 0).ShouldBeGreaterThan(2);
        form.WithAll.ShouldBe(talks.Table.LumpSumFraction((await talks.ReplayAsync()).Agreement!));
    }

    [Fact]
    public async Task Talks_played_again_make_the_same_offers()
    {
        var brief = Briefs.Royalties(Shares, Years, rounds: 40);
        var label = Label with { RiskAversionPerDollar = 0.01, GuessedGrowthSd = 0.1 };
        var talks = Parties.Play(brief, Platform, label);
        var again = await new TalksCase(brief.Table, talks.Label.Standpoint, talks.Platform.Standpoint).ReplayAsync();
        again.Agreement.ShouldBe(talks.Agreed);
        again.Round.ShouldBe(talks.Round);
        again.Offers.Select(offer => offer.Offer).ShouldBe(talks.Offers.Select(offer => offer.Terms));
    }

    [Theory]
    [MemberData(nameof(AllWedges))]
    public void Switching_a_wedge_off_twice_is_switching_it_off_once(Wedge wedge)
    {
        var all = Everything();
        var once = Wedges.Without(all, wedge);
        once.ShouldNotBe(all);
        Wedges.Without(once, wedge).ShouldBe(once);
    }

    [Fact]
    public void Parties_whose_patience_is_made_alike_meet_in_the_middle()
    {
        var alike = Wedges.Without(CaseOf(Platform with { DiscountRate = 0.3 }, Label with { DiscountRate = 0.1 }), Wedge.Discounting);
        foreach (var standpoint in new[] { alike.Label, alike.Platform })
        {
            standpoint.Own.Outlook.DiscountRate.ShouldBe(0.2, 1e-15);
            standpoint.GuessOfOther.Outlook.DiscountRate.ShouldBe(0.2, 1e-15);
        }
    }

    [Fact]
    public void Order_of_switching_off_does_not_matter()
    {
        var forwards = Wedges.All.Aggregate(Everything(), Wedges.Without);
        var backwards = Wedges.All.Reverse().Aggregate(Everything(), Wedges.Without);
        (backwards.Label, backwards.Platform).ShouldBe((forwards.Label, forwards.Platform));
        (backwards.Table with { Menu = forwards.Table.Menu }).ShouldBe(forwards.Table);
    }

    /// <summary>Every iso-gain curve of one side is one of the other: no form is better than another for the two together.</summary>
    [Fact]
    public void Without_any_wedge_form_is_irrelevant()
    {
        var talks = Wedges.All.Aggregate(Everything(), Wedges.Without);
        var gains = Enumerable.Range(0, talks.Table.Menu.Length)
            .Select(shape => (Shape: shape, LumpSum: talks.PlatformAppraisal.LumpSumFor(shape, 40)))
            .Where(terms => terms.LumpSum >= 0)
            .Select(terms => talks.LabelAppraisal.Gain(terms.Shape, terms.LumpSum)).ToArray();
        gains.Length.ShouldBeGreaterThan(10);
        (gains.Max() - gains.Min()).ShouldBeLessThan(1e-9);
    }

    /// <summary>Equal beliefs, neutral parties, equal discounting: with prices that answer, the lump sum has the largest joint surplus.</summary>
    [Fact]
    public void Only_double_marginalisation_makes_the_lump_sum_best_for_both_together()
    {
        var talks = CaseOf(Platform, Label);
        talks = talks with { Table = talks.Table with { Pricing = Monopoly } };
        var joint = Enumerable.Range(0, Shares.Length - 2)
            .Select(shape => talks.LabelAppraisal.Gain(shape, 50) + talks.PlatformAppraisal.Gain(shape, 50)).ToArray();
        joint.Zip(joint.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
        LicenceSolutions.Of(talks).ShouldAllBe(solution => solution.Terms.RoyaltyShare == 0);
    }

    /// <summary>
    /// Gallini and Wright (1990), Beggs (1992): a cautious label is paid at signing when nothing is private; the more beliefs differ,
    /// the more often it knows better and is paid by use.
    /// </summary>
    [Fact]
    public void Private_information_about_success_raises_royalties()
    {
        double RoyaltyPart(double spread) => Beliefs().Average(draw =>
        {
            var platform = Platform with { Growth = spread * draw.Platform };
            var label = Label with { Growth = spread * draw.Label, RiskAversionPerDollar = 0.005 };
            return 1 - Nash(CaseOf(platform, label));
        });
        var parts = Spreads.Select(RoyaltyPart).ToArray();
        parts[0].ShouldBe(0);
        parts[^1].ShouldBeGreaterThan(0.2);
        parts.Zip(parts.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First);
    }

    [Fact]
    public void Risk_aversion_of_the_label_raises_the_lump_sum_of_nash_too()
    {
        var fractions = LabelRisks
            .Select(risk => Nash(CaseOf(Platform with { RiskAversionPerDollar = 0.006 }, Label with { RiskAversionPerDollar = risk })))
            .ToArray();
        fractions.Zip(fractions.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First);
        fractions[^1].ShouldBeGreaterThan(fractions[0] + 0.2);
    }

    private static double Nash(TalksCase talks) => talks.Table.LumpSumFraction(LicenceSolutions.Of(talks).First(s => s.Concept == "nash").Terms);

    private static IEnumerable<(double Platform, double Label)> Beliefs()
    {
        double[] quantiles = [-1.5, -0.7, 0, 0.7, 1.5];
        return from platform in quantiles from label in quantiles select (platform, label);
    }

    private static ValueTask<FormDecomposition> ByTalks(TalksCase talks) => FormDecomposition.OfAsync(talks, FormDecomposition.ByTalks);

    private static TalksCase CaseOf(Party platform, Party label) =>
        LicenceSolutionsTests.CaseOf(Briefs.Royalties(Shares, Years, rounds: 40), platform, label);

    private static TalksCase Everything()
    {
        var platform = Platform with { Growth = -0.1, RiskAversionPerDollar = 0.004, DiscountRate = 0.15, GuessedGrowthSd = 0.1 };
        var label = Parties.Label(5) with
        {
            Growth = 0.1,
            GrowthSd = 0.3,
            DiscountRate = 0.05,
            RiskAversionPerDollar = 0.01,
            ArtistShare = 0.2,
            LumpSumPassThrough = 0.1,
            GuessedGrowthSd = 0.1,
        };
        var talks = CaseOf(platform, label);
        return talks with { Table = talks.Table with { Pricing = Monopoly, ConsentAskDollarsPerYear = 8 } };
    }
}
