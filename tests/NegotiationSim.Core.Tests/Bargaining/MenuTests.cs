using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>A menu is worked on several shapes at once; nobody may be able to tell.</summary>
public sealed class MenuTests
{
    [Fact]
    public void Shapes_valued_together_are_worth_what_each_is_by_itself_to_the_bit()
    {
        var together = 0;
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(RandomTalks.Guessing, talks =>
        {
            var brief = Repeated(talks.Brief);
            together += brief.Menu.Length / 4;
            foreach (var party in new[] { talks.Platform, talks.Label })
            {
                var appraisal = party.Appraise(brief);
                for (var shape = 0; shape < brief.Menu.Length; shape++)
                {
                    var alone = party.Stake.ValueOfUsage(brief.Table, brief.Menu[shape]) / appraisal[shape].AnnuityYears;
                    BitConverter.DoubleToInt64Bits(appraisal[shape].GainDollarsPerYear).ShouldBe(BitConverter.DoubleToInt64Bits(alone));
                }
            }
        }));
        together.ShouldBeGreaterThan(100);
    }

    /// <summary>A risk premium of a ten-thousandth of a cent, four shapes at a time and one by one.</summary>
    [Fact]
    public void Party_that_hardly_minds_risk_values_shapes_together_as_one_by_one()
    {
        var brief = Repeated(Briefs.Royalties([0.2, 0.5, 0.8], years: 3));
        var label = Parties.Label(reservation: 5) with { GrowthSd = 0.3, DiscountRate = 0.1, RiskAversionPerDollar = 1e-8 };
        for (var shape = 0; shape < brief.Menu.Length; shape++)
        {
            label.Appraise(brief)[shape].GainDollarsPerYear.ShouldBe(label.Stake.Gain(brief.Table, brief.Menu[shape]));
        }

        label.Appraise(brief)[0].GainDollarsPerYear.ShouldBeLessThan((label with { RiskAversionPerDollar = 0 }).Appraise(brief)[0].GainDollarsPerYear);
    }

    [Fact]
    public void Most_that_a_side_can_have_is_that_of_its_best_shape_to_the_bit()
    {
        var found = 0;
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(RandomTalks.Guessing, talks =>
        {
            var brief = Repeated(talks.Brief);
            var platform = talks.Platform.Appraise(brief);
            var label = talks.Label.Appraise(brief);
            foreach (var gain in new[] { -10.0, 0, 3, 40 })
            {
                foreach (var (own, other) in new[] { (platform, label), (label, platform) })
                {
                    var largest = own.LargestGainLeaving(other, gain, brief.LargestLumpSumDollars);
                    largest.ShouldBe(OneByOne(own, other, gain, brief.LargestLumpSumDollars));
                    found += double.IsFinite(largest) ? 1 : 0;
                }
            }
        }));
        found.ShouldBeGreaterThan(100);
    }

    private static double OneByOne(Appraisal own, Appraisal other, double gain, double largestLumpSum) => Enumerable.Range(0, own.Count)
        .Select(shape => other.LumpSumConceded(shape, gain, largestLumpSum) is { } sum ? own.Gain(shape, sum) : double.NegativeInfinity)
        .Max();

    /// <summary>The menu three times over, so that it fills vectors and leaves a rest.</summary>
    private static NegotiationBrief Repeated(NegotiationBrief brief) => brief with { Menu = [.. brief.Menu, .. brief.Menu, .. brief.Menu] };
}
