using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>What a label learns of a platform's belief in growth from the form of its offers.</summary>
public sealed class OpponentModelTests
{
    private const int Years = 5;
    private static readonly double[] Shares = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];
    private static readonly Party Label = Parties.Label() with { GrowthSd = 0.2, DiscountRate = 0.1, RiskAversionPerDollar = 0.002 };
    private static readonly Party Platform = Parties.Platform(100) with { GrowthSd = 0.2, DiscountRate = 0.1, RiskAversionPerDollar = 0.002 };

    [Fact]
    public void Before_any_offer_the_guess_is_taken()
    {
        var brief = Briefs.Royalties(Shares, Years);
        GainsOf(Model(brief, growthSd: 0.1).Expected).ShouldBe(GainsOf(Platform.Appraise(brief)), 1e-9);
    }

    /// <summary>A platform that believes in growth offers sums, a doubter offers royalties; either is recognised.</summary>
    [Theory]
    [InlineData(-0.2)]
    [InlineData(0.2)]
    public void Offers_reveal_what_the_other_believes(double believed)
    {
        var brief = Briefs.Royalties(Shares, Years, rounds: 40);
        var other = (Platform with { Growth = believed }).At(brief, Label);
        var model = Model(brief, growthSd: 0.1);
        foreach (var round in Enumerable.Range(1, 20))
        {
            model.Observe(other.Respond(round / 41.0, null).Offer!, Attainable(brief));
        }

        var mean = model.Probabilities.Select((probability, k) => probability * (k - 2) * 0.1).Sum();
        Math.Sign(mean).ShouldBe(Math.Sign(believed));
        Math.Abs(mean).ShouldBeGreaterThan(0.02);
        model.Probabilities.Sum().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Who_is_sure_of_the_other_learns_nothing()
    {
        var brief = Briefs.Royalties(Shares, Years);
        var model = Model(brief, growthSd: 0);
        model.Observe(Briefs.Royalty(0.3, years: Years), Attainable(brief));
        model.Probabilities.ShouldBe([1.0]);
        GainsOf(model.Expected).ShouldBe(GainsOf(Platform.Appraise(brief)));
    }

    /// <summary>A label that takes a doubter for a believer asks for sums until it sees royalties offered; who learns, agrees sooner.</summary>
    [Fact]
    public void Learning_finds_the_form_that_both_like_and_ends_talks_sooner()
    {
        var doubter = Platform with { Growth = -0.1, RiskAversionPerDollar = 0, TacticExponent = 3 };
        Talks Play(double guessedGrowthSd)
        {
            var label = Label with { RiskAversionPerDollar = 0, GuessedGrowthSd = guessedGrowthSd, TacticExponent = 0.4 };
            return Parties.Play(
                Briefs.Royalties(Shares, Years, rounds: 40),
                doubter,
                label,
                guessOfPlatform: doubter with { Growth = 0.02 },
                guessOfLabel: label);
        }

        var stubborn = Play(0);
        var learning = Play(0.1);
        stubborn.Offers.Where(offer => offer.ByLabel).ShouldAllBe(offer => offer.Terms.RoyaltyShare == 0);
        learning.Offers.First(offer => offer.ByLabel).Terms.RoyaltyShare.ShouldBe(0);
        learning.Offers.Last(offer => offer.ByLabel).Terms.RoyaltyShare.ShouldBeGreaterThanOrEqualTo(0.8);
        learning.Round.ShouldBeLessThan(stubborn.Round);
    }

    private static double[] GainsOf(Appraisal appraisal) => [.. Enumerable.Range(0, appraisal.Count).Select(shape => appraisal.Gain(shape, 0))];

    private static double Attainable(NegotiationBrief brief) =>
        Label.Appraise(brief).LargestGainLeaving(Platform.Appraise(brief), 0, brief.LargestLumpSumDollars);

    private static OpponentModel Model(NegotiationBrief brief, double growthSd) =>
        new(brief.Table, Platform.Interest, growthSd, Label.Stake, Label.Appraise(brief));
}
