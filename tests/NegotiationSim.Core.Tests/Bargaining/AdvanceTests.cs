using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>What an advance is worth, by the definition, by the account that carries it out, and on a fine grid.</summary>
public sealed class AdvanceTests
{
    private const int Cases = 200;

    private static readonly double[] Parts = [0.01, 0.2, 0.7, 1.3];

    /// <summary>Talks over advances alone, among them parties that do not discount and artists who are paid for consent.</summary>
    private static readonly Arbitrary<RandomTalks> OverAdvances = (
        from talks in RandomTalks.Informed.Generator
        from ask in Gen.Elements(0, 0, 8)
        from greater in Gen.Elements(0, 3)
        select talks with
        {
            Brief = talks.Brief with
            {
                Menu = [.. talks.Brief.Menu.Select(shape => Advance(shape, greater))],
                Cohort = ask == 0 ? null : new CohortOffer(1, ask, []),
            },
        }).ToArbitrary();

    [Theory]
    [InlineData(0, 0.4, 50)]
    [InlineData(0.1, 0.3, 150)]
    [InlineData(-0.2, 0.2, 400)]
    public void Advance_is_a_floor_under_the_payments_of_the_whole_term(double growth, double growthSd, double advance)
    {
        const int Years = 3;
        var label = Parties.Label() with { Growth = growth, GrowthSd = growthSd };
        var expected = 0.0;
        for (var n = 0; n < GaussHermite.Points.Length; n++)
        {
            var rate = growth + (growthSd * GaussHermite.Points[n]);
            var earned = Enumerable.Range(0, Years).Sum(year => 50 * Math.Exp(rate * (year + 0.5)));
            expected += GaussHermite.Weights[n] * Math.Max(advance, earned);
        }

        var brief = Briefs.Over([Briefs.Royalty(0.5, years: Years)]);
        label.Stake.Gain(brief.Table, Signed(brief.Menu[0], advance)).ShouldBe(expected / Years, 1e-9);
    }

    /// <summary>The two halves of the model agree: the yardstick of the talks, and the account that pays quarter by quarter.</summary>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(30, 0, 0)]
    [InlineData(120, 0, 0)]
    [InlineData(120, 60, 0.1)]
    [InlineData(500, 60, -0.3)]
    public void Worth_of_an_advance_is_that_of_the_payments_a_licence_account_makes(double advance, double guarantee, double growth)
    {
        const int Years = 3;
        const double Rate = 0.1;
        var terms = Signed(Briefs.Royalty(0.5, guarantee, Years), advance);
        var account = new LicenceAccount(terms);
        var worth = -account.Signing().Dollars;
        for (var year = 0; year < Years; year++)
        {
            var quarter = new LicenceUsage(Briefs.RevenueDollars * Math.Exp(growth * (year + 0.5)) / 4, 1, 0, 0);
            worth -= Enumerable.Range(0, 4).Sum(_ => account.Settle(quarter).Paid.Dollars) * Math.Pow(1 + Rate, -(year + 0.5));
        }

        var platform = Parties.Platform(0) with { Growth = growth, DiscountRate = Rate };
        var gain = platform.Stake.Gain(Briefs.Over([terms]).Table, terms);
        (gain * platform.Stake.Prospect.Annuity(Years)).ShouldBe(worth, 1e-4);
    }

    /// <summary>Fifty are sure to be earned at mid-year: until then the advance is a loan without interest.</summary>
    [Fact]
    public void Advance_that_use_is_sure_to_earn_is_a_loan()
    {
        var label = Parties.Label() with { DiscountRate = 0.21 };
        var brief = Briefs.Over([Briefs.Royalty(0.5)]);
        var without = label.Stake.Gain(brief.Table, brief.Menu[0]);
        var midYear = 1 / 1.1;
        label.Stake.Gain(brief.Table, Signed(brief.Menu[0], 40)).ShouldBe(without + (40 * (1 - midYear) / midYear), 1e-9);
    }

    [Fact]
    public void Artists_share_the_breakage_of_an_advance_and_not_what_use_earns()
    {
        var label = Parties.Label() with { ArtistShare = 0.2, LumpSumPassThrough = 0.25 };
        var brief = Briefs.Over([Briefs.Royalty(0.5)]);
        label.Stake.Gain(brief.Table, Signed(brief.Menu[0], 50)).ShouldBe(0.8 * 50, 1e-9);
        label.Stake.Gain(brief.Table, Signed(brief.Menu[0], 90)).ShouldBe((0.8 * 50) + (0.75 * 40), 1e-9);
    }

    /// <summary>Without use nothing is recouped: what is left is the buy-out, but that artists wait for their part of it.</summary>
    [Fact]
    public void Advance_against_nothing_is_a_buy_out()
    {
        var label = Parties.Label(reservation: 5) with { LumpSumPassThrough = 0.3 };
        var brief = Briefs.LumpSumOnly();
        label.Stake.Gain(brief.Table, new LicenceTerms(40, lumpSumKind: LumpSumKind.Advance))
            .ShouldBe(label.Stake.Gain(brief.Table, new LicenceTerms(40)), 1e-9);
    }

    /// <summary>Where nothing is recouped artists get their part of the breakage when the term is over, a year after signing.</summary>
    [Fact]
    public void Artists_wait_for_breakage_until_the_end_of_the_term()
    {
        var label = Parties.Label() with { LumpSumPassThrough = 0.25, DiscountRate = 0.21 };
        var gain = label.Stake.Gain(Briefs.LumpSumOnly().Table, new LicenceTerms(40, lumpSumKind: LumpSumKind.Advance));
        (gain * label.Stake.Prospect.Annuity(1)).ShouldBe(40 - (0.25 * 40 / 1.21), 1e-9);
    }

    /// <summary>Newton's method on the curve against halving an interval, which knows nothing of slopes and bends.</summary>
    [Fact]
    public void Advance_that_leaves_a_gain_is_the_one_found_by_halving() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(21, 3),
        Prop.ForAll(OverAdvances, given =>
        {
            var scale = Scale(given);
            return Enumerable.Range(0, given.Brief.Menu.Length).All(shape =>
                new[] { given.LabelMenu, given.PlatformMenu }.All(side => Parts.All(part =>
                {
                    var target = side.Gain(shape, scale * part);
                    var (low, high) = (0.0, 10 * scale);
                    for (var halving = 0; halving < 100; halving++)
                    {
                        var middle = (low + high) / 2;
                        (low, high) = side.PaysLumpSum == side.Gain(shape, middle) >= target ? (middle, high) : (low, middle);
                    }

                    var found = side.LumpSumFor(shape, target);
                    var step = 1e-4 * scale;
                    var steep = Math.Abs(side.Gain(shape, low + step) - side.Gain(shape, Math.Max(0, low - step))) > 1e-6;
                    return Math.Abs(side.Gain(shape, found) - target) < 1e-9 * (1 + Math.Abs(target))
                        && (!steep || Math.Abs(found - low) < step);
                })));
        }));

    /// <summary>Nobody discounts and use is sure to earn 50: up to there an advance costs the platform nothing, and is worth nothing to the label.</summary>
    [Fact]
    public void Where_an_advance_changes_nothing_the_one_best_for_the_other_side_is_conceded()
    {
        LicenceTerms[] menu = [Advance(Briefs.Royalty(0.5), 0)];
        Parties.Platform(70).Appraise(Briefs.Over(menu)).LumpSumConceded(0, 20, 1000).GetValueOrDefault().ShouldBe(50, 1e-6);
        Parties.Label(10).Appraise(Briefs.Over(menu)).LumpSumConceded(0, 40, 1000).GetValueOrDefault().ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Gain_over_disagreement_rises_with_the_advance_for_the_label_and_falls_for_the_platform() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(22, 3),
        Prop.ForAll(OverAdvances, given =>
        {
            var scale = Scale(given);
            return Enumerable.Range(0, given.Brief.Menu.Length).All(shape => Enumerable.Range(0, 30).All(i =>
            {
                var (less, more) = (scale * i / 20, scale * (i + 1) / 20);
                return given.LabelMenu.Gain(shape, more) >= given.LabelMenu.Gain(shape, less) - 1e-9
                    && given.PlatformMenu.Gain(shape, more) <= given.PlatformMenu.Gain(shape, less) + 1e-9;
            }));
        }));

    [Fact]
    public void Solutions_over_advances_are_not_beaten_on_a_fine_grid() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(23, 3),
        Prop.ForAll(OverAdvances, given =>
        {
            var talks = LicenceSolutionsTests.CaseOf(given.Brief, given.Platform, given.Label);
            var solutions = LicenceSolutions.Of(talks);
            var grid = Grid(given).ToArray();
            if (solutions.IsEmpty)
            {
                return grid.Length == 0;
            }

            return solutions.All(solution =>
            {
                var gains = talks.GainsOf(solution.Terms);
                double Worth(double label, double platform) => solution.Concept switch
                {
                    "nash" => label * platform,
                    "egalitarian" => Math.Min(label, platform),
                    "utilitarian" => label + platform,
                    _ => 0,
                };
                var reached = Worth(solution.Gains.LabelDollarsPerYear, solution.Gains.PlatformDollarsPerYear);
                return Math.Abs(gains.LabelDollarsPerYear - solution.Gains.LabelDollarsPerYear) < 1e-6
                    && Math.Abs(gains.PlatformDollarsPerYear - solution.Gains.PlatformDollarsPerYear) < 1e-6
                    && grid.All(point => Worth(point.Label, point.Platform) <= reached + (1e-7 * (1 + Math.Abs(reached))));
            });
        }));

    /// <summary>Advances that are surely earned, surely not, and neither; bends on both sides; zones and none.</summary>
    [Fact]
    public void Sampled_talks_bend()
    {
        var sample = OverAdvances.Generator.Sample(size: 30, seed: new Rnd(21), numberOfSamples: Cases);
        var pieces = sample.Select(given => TermsPiece.AllOf(LicenceSolutionsTests.CaseOf(given.Brief, given.Platform, given.Label))).ToArray();
        pieces.Count(all => all.IsEmpty).ShouldBeGreaterThan(Cases / 20);
        pieces.Count(all => all.GroupBy(piece => piece.Shape).Any(shape => shape.Count() > 5)).ShouldBeGreaterThan(Cases / 10);
    }

    [Fact]
    public void Expected_payments_count_an_advance_that_use_earns_once()
    {
        var table = Briefs.Over([Briefs.Royalty(0.5, years: 2)]).Table;
        table.ExpectedPayments(Signed(table.Menu[0], 60)).ShouldBe(100);
        table.ExpectedPayments(Signed(table.Menu[0], 130)).ShouldBe(130);
        table.LumpSumFraction(Signed(table.Menu[0], 60)).ShouldBe(0.6);
        table.LumpSumOfOnePartIn(10, Advance(table.Menu[0], 0)).ShouldBe(10);
        table.LumpSumOfOnePartIn(10, table.Menu[0]).ShouldBe(100 / 9.0, 1e-12);
    }

    private static double Scale(RandomTalks given) =>
        20 + (given.Brief.Menu.Max(shape => given.Brief.Table.UsagePayment(shape)) * given.Brief.Menu.Max(shape => shape.TermYears));

    private static LicenceTerms Advance(LicenceTerms shape, double perSubscriberFee) => shape with
    {
        PerSubscriberFeeDollars = perSubscriberFee,
        LumpSumKind = LumpSumKind.Advance,
        Combination = perSubscriberFee > 0 ? UsageCombination.GreaterOf : UsageCombination.Sum,
    };

    private static LicenceTerms Signed(LicenceTerms shape, double advance) => TermsMenu.WithLumpSum(Advance(shape, 0), advance);

    private static IEnumerable<(double Label, double Platform)> Grid(RandomTalks given)
    {
        const int Steps = 400;
        for (var shape = 0; shape < given.Brief.Menu.Length; shape++)
        {
            for (var step = 0; step <= Steps; step++)
            {
                var advance = Math.Min(given.Brief.LargestLumpSumDollars, 3 * Scale(given)) * step / Steps;
                var (label, platform) = (given.LabelMenu.Gain(shape, advance), given.PlatformMenu.Gain(shape, advance));
                if (label >= 0 && platform >= 0)
                {
                    yield return (label, platform);
                }
            }
        }
    }
}
