using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class LicenceTalksProperties
{
    private const int Cases = 400;
    private const double Cent = 0.01;
    private const double Rounding = 1e-9;

    // Two clauses at half a per cent each, seen by either side.
    private const double MostInsistedOn = 0.98;

    [Fact]
    public void Deal_leaves_neither_side_below_disagreement() => Holds(RandomTalks.Guessing, (_, talks) =>
        talks.Agreed is null || (talks.Gains().Label >= -Rounding && talks.Gains().Platform >= -Rounding));

    [Fact]
    public void There_is_never_a_deal_without_an_agreement_zone() => Holds(RandomTalks.Guessing, (given, talks) =>
        given.ZoneDollars() >= -Rounding || talks.Agreed is null);

    /// <summary>In the last round together they insist on no more than the whole; a clause may be waived for simplicity.</summary>
    [Fact]
    public void Informed_parties_with_a_zone_agree_unless_both_hold_out() => Holds(RandomTalks.Informed, (given, talks) =>
        given.ZoneDollars() < Cent || given.InsistedOnAtLast() > MostInsistedOn || talks.Agreed is not null);

    [Fact]
    public void Some_informed_parties_hold_out_too_long() => Sample(RandomTalks.Informed)
        .Count(t => t.Given.ZoneDollars() >= Cent && t.Talks.Agreed is null).ShouldBeGreaterThan(Cases / 100);

    /// <summary>An efficient outcome, but for the cost of the clauses that a simpler contract saves.</summary>
    [Fact]
    public void Informed_parties_leave_nothing_on_the_table() => Holds(RandomTalks.Informed, (given, talks) =>
        talks.Agreed is null
        || given.MostForLabel(talks.Gains().Platform + given.CostOfClauses() + Rounding) <= talks.Gains().Label + Rounding
        || given.MostForLabel(talks.Gains().Platform - Rounding) <= talks.Gains().Label + given.CostOfClauses() + Rounding);

    [Fact]
    public void Nobody_offers_terms_below_its_own_disagreement_or_beyond_the_largest_lump_sum() => Holds(
        RandomTalks.Guessing,
        (given, talks) => talks.Offers.Select((offer, i) =>
                (offer.ByLabel ? talks.Label : talks.Platform).OfferGainsDollarsPerYear[i] >= -Rounding
                && offer.Terms.LumpSumDollars <= given.Brief.LargestLumpSumDollars)
            .All(kept => kept));

    [Fact]
    public void Nobody_takes_back_a_concession() => Holds(RandomTalks.Guessing, (_, talks) =>
        Falls(talks, talks.Label, byLabel: true) && Falls(talks, talks.Platform, byLabel: false));

    [Fact]
    public void Transcript_ends_with_the_deal_and_keeps_to_the_rounds() => Holds(RandomTalks.Guessing, (given, talks) =>
        talks.Round <= given.Brief.Rounds
        && talks.Offers.All(offer => offer.Round >= 1 && offer.Round <= talks.Round)
        && (talks.Agreed is null ? talks.Round == given.Brief.Rounds : ReferenceEquals(talks.Offers[^1].Terms, talks.Agreed)));

    [Fact]
    public void Same_talks_end_the_same() => Holds(RandomTalks.Guessing, (given, talks) =>
        given.Play().Offers.SequenceEqual(talks.Offers));

    [Fact]
    public void Generated_talks_end_in_deals_and_in_breakdowns()
    {
        var guessing = Sample(RandomTalks.Guessing);
        guessing.Count(t => t.Talks.Agreed is not null).ShouldBeGreaterThan(Cases / 4);
        guessing.Count(t => t.Talks.Agreed is null).ShouldBeGreaterThan(Cases / 5);
        guessing.Count(t => t.Talks.Agreed is not null && t.Given.Brief.Menu.Length == 1).ShouldBeGreaterThan(Cases / 40);

        var deals = Sample(RandomTalks.Informed).Where(t => t.Talks.Agreed is not null).ToArray();
        deals.Length.ShouldBeGreaterThan(Cases / 4);
        deals.Count(t => t.Talks.Agreed!.LumpSumDollars > 0).ShouldBeGreaterThan(Cases / 10);
        deals.Count(t => t.Talks.Agreed!.RoyaltyShare > 0).ShouldBeGreaterThan(Cases / 10);
        deals.Count(t => t.Talks.Agreed!.GuaranteeDollarsPerYear > 0).ShouldBeGreaterThan(Cases / 100);
        deals.Count(t => t.Talks.Round > 1).ShouldBeGreaterThan(Cases / 10);
        deals.Count(t => t.Talks.Round == t.Given.Brief.Rounds).ShouldBeGreaterThan(Cases / 40);
    }

    private static (RandomTalks Given, Talks Talks)[] Sample(Arbitrary<RandomTalks> talks) =>
        [.. talks.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: Cases).Select(given => (given, given.Play()))];

    private static bool Falls(Talks talks, Disclosure own, bool byLabel)
    {
        double[] gains = [.. own.OfferGainsDollarsPerYear.Where((_, i) => talks.Offers[i].ByLabel == byLabel)];
        return gains.Zip(gains.Skip(1)).All(pair => pair.Second <= pair.First + Rounding);
    }

    private static void Holds(Arbitrary<RandomTalks> talks, Func<RandomTalks, Talks, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(31, 1),
        Prop.ForAll(talks, given => property(given, given.Play())));
}
