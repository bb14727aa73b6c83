using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class LicenceTalksTests
{
    private const int Fine = 1000;
    private static readonly int[] MoreAndMoreRounds = [2, 4, 8, 26, 80, 242];
    private static readonly double[] TougherAndTougher = [5, 2, 1, 0.5, 0.2, 0.05];
    private static readonly double[] MoreAndMoreRisk = [0, 0.002, 0.005, 0.01, 0.03];
    private static readonly double[] LessAndLessPatient = [0, 0.1, 0.3, 1];

    /// <summary>Nash (1950): each gets its disagreement payoff and half of what is gained by agreement.</summary>
    [Theory]
    [InlineData(100, 0, 50)]
    [InlineData(70, 10, 40)]
    [InlineData(25, 15, 20)]
    public void Symmetric_informed_parties_split_the_surplus_by_nash(double profit, double reservation, double lumpSum)
    {
        var talks = Parties.Play(Briefs.LumpSumOnly(Fine), Parties.Platform(profit), Parties.Label(reservation));
        talks.Agreed!.LumpSumDollars.ShouldBe(lumpSum, (profit - reservation) / Fine);
        talks.Gains().Label.ShouldBe(talks.Gains().Platform, 2 * (profit - reservation) / Fine);
    }

    [Fact]
    public void Error_against_nash_is_within_a_concession_and_falls_as_rounds_rise()
    {
        double[] errors = [.. MoreAndMoreRounds.Select(rounds =>
        {
            var error = Math.Abs(Parties.Play(Briefs.LumpSumOnly(rounds), Parties.Platform(100), Parties.Label()).Gains().Label - 50);
            error.ShouldBeLessThanOrEqualTo(100.0 / rounds);
            return error;
        })];
        errors.Zip(errors.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
    }

    [Fact]
    public void Side_that_answers_when_aspirations_cross_at_a_move_takes_exactly_half() =>
        Parties.Play(Briefs.LumpSumOnly(rounds: 9), Parties.Platform(100), Parties.Label()).Gains().Label.ShouldBe(50, 1e-9);

    /// <summary>
    /// Linear tactics let both give up the same part of what each hoped for, which is the solution of Kalai and Smorodinsky (1975).
    /// With 100 to gain and 30 at hand it is 30/1.3; Nash would be 30.
    /// </summary>
    [Fact]
    public void Bound_on_the_lump_sum_leads_to_kalai_and_smorodinsky()
    {
        var gains = Parties.Play(Briefs.LumpSumOnly(Fine, largestLumpSum: 30), Parties.Platform(100), Parties.Label()).Gains();
        gains.Label.ShouldBe(0.769230769 * 30, 0.2);
        gains.Platform.ShouldBe(0.769230769 * 100, 0.2);
    }

    /// <summary>A royalty of 10 is given: the label may hope for 50, the platform for 40.</summary>
    [Fact]
    public void Single_royalty_shape_leads_to_kalai_and_smorodinsky_too()
    {
        var gains = Parties.Play(Briefs.Royalties([0.1], rounds: Fine), Parties.Platform(50), Parties.Label()).Gains();
        gains.Label.ShouldBe(50 * 5 / 9.0, 0.1);
        gains.Platform.ShouldBe(40 * 5 / 9.0, 0.1);
    }

    /// <summary>
    /// Faratin, Sierra and Jennings (1998): the buyer would pay 100 and hopes for 40, the seller would take 60 and hopes for 120.
    /// The hopes are wrong guesses of the other side's limit.
    /// </summary>
    [Theory]
    [InlineData(1, 1, 0.666667, 80)]
    [InlineData(0.5, 0.5, 0.816497, 80)]
    [InlineData(2, 2, 0.444444, 80)]
    [InlineData(0.2, 0.2, 0.922108, 80)]
    [InlineData(1, 0.2, 0.860777, 91.6466255)]
    [InlineData(4, 0.25, 0.790467, 96.5746842)]
    public void Price_talks_meet_at_the_tabulated_time_and_price(double buyerBeta, double sellerBeta, double time, double price)
    {
        var talks = Parties.Play(
            Briefs.LumpSumOnly(Fine),
            Parties.Platform(100) with { TacticExponent = buyerBeta },
            Parties.Label(60) with { TacticExponent = sellerBeta },
            guessOfPlatform: Parties.Platform(120),
            guessOfLabel: Parties.Label(40));
        (talks.Round / (double)Fine).ShouldBe(time, 0.01);
        talks.Agreed!.LumpSumDollars.ShouldBe(price, 0.3);
    }

    [Fact]
    public void Tougher_label_gets_more()
    {
        var gains = TougherAndTougher.Select(beta =>
            Parties.Play(Briefs.LumpSumOnly(Fine), Parties.Platform(100), Parties.Label() with { TacticExponent = beta }).Gains().Label)
            .ToArray();
        gains.Zip(gains.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First + 1);
        gains[2].ShouldBe(50, 0.1);
    }

    /// <summary>Its certainty equivalent of royalties falls, and with it what there is to share.</summary>
    [Fact]
    public void More_risk_averse_label_gains_less()
    {
        var brief = Briefs.Royalties([0.1, 0.3, 0.5], years: 3, rounds: Fine);
        var gains = MoreAndMoreRisk.Select(risk => Parties.Play(
            brief,
            Parties.Platform(100) with { GrowthSd = 0.2 },
            Parties.Label() with { GrowthSd = 0.2, RiskAversionPerDollar = risk }).Gains().Label).ToArray();
        gains.Zip(gains.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
    }

    /// <summary>What it loses elsewhere over the years weighs less, so it settles for a smaller sum today.</summary>
    [Fact]
    public void Less_patient_label_gets_a_smaller_lump_sum()
    {
        var lumpSums = LessAndLessPatient.Select(rate => Parties.Play(
            Briefs.Over([new LicenceTerms(termYears: 3)], Fine),
            Parties.Platform(100),
            Parties.Label(20) with { DiscountRate = rate }).Agreed!.LumpSumDollars).ToArray();
        lumpSums[0].ShouldBe(180, 0.5);
        lumpSums.Zip(lumpSums.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First - 1);
    }

    [Fact]
    public void Tougher_platform_pays_less()
    {
        var payments = TougherAndTougher.Select(beta =>
            Parties.Play(Briefs.LumpSumOnly(Fine), Parties.Platform(100) with { TacticExponent = beta }, Parties.Label()))
            .Select(talks => talks.Agreed!.LumpSumDollars).ToArray();
        payments.Zip(payments.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First - 1);
    }

    [Fact]
    public void Tougher_pair_takes_longer_to_the_same_price()
    {
        var talks = TougherAndTougher.Select(beta => Parties.Play(
            Briefs.LumpSumOnly(Fine),
            Parties.Platform(100) with { TacticExponent = beta },
            Parties.Label() with { TacticExponent = beta })).ToArray();
        talks.Zip(talks.Skip(1)).ShouldAllBe(pair => pair.Second.Round > pair.First.Round);
        talks.ShouldAllBe(t => Math.Abs(t.Agreed!.LumpSumDollars - 50) < 2);
    }

    [Fact]
    public void Hardliners_let_a_good_deal_break_down() => Parties.Play(
        Briefs.LumpSumOnly(rounds: 10),
        Parties.Platform(100) with { TacticExponent = 0.01 },
        Parties.Label() with { TacticExponent = 0.01 }).Agreed.ShouldBeNull();

    /// <summary>A label that believes in 200 does not come down to the 100 there are, with one tenth of its hopes left at the deadline.</summary>
    [Theory]
    [InlineData(150, true)]
    [InlineData(1500, false)]
    public void Hopes_too_high_let_a_good_deal_break_down(double hopedFor, bool deal) => (Parties.Play(
        Briefs.LumpSumOnly(rounds: 9),
        Parties.Platform(100),
        Parties.Label(),
        guessOfPlatform: Parties.Platform(hopedFor),
        guessOfLabel: Parties.Label()).Agreed is not null).ShouldBe(deal);

    [Fact]
    public void Talks_of_one_round_are_half_way_to_the_deadline()
    {
        var talks = Parties.Play(Briefs.LumpSumOnly(rounds: 1), Parties.Platform(100), Parties.Label());
        talks.Round.ShouldBe(1);
        talks.Gains().ShouldBe((50, 50));
        talks.Offers.Length.ShouldBe(1);
    }

    [Fact]
    public void Talks_without_rounds_are_refused() => Should.Throw<ArgumentOutOfRangeException>(
        () => Parties.Play(Briefs.LumpSumOnly(rounds: 0), Parties.Platform(100), Parties.Label()));

    [Theory]
    [InlineData(1)]
    [InlineData(0.2)]
    [InlineData(5)]
    public void Without_an_agreement_zone_talks_break_down_at_the_deadline(double beta)
    {
        var talks = Parties.Play(
            Briefs.LumpSumOnly(rounds: 7),
            Parties.Platform(50) with { TacticExponent = beta },
            Parties.Label(50.1) with { TacticExponent = beta },
            guessOfPlatform: Parties.Platform(90),
            guessOfLabel: Parties.Label(10));
        talks.Agreed.ShouldBeNull();
        talks.Round.ShouldBe(7);
        talks.Offers.Select(offer => (offer.Round, offer.ByLabel))
            .ShouldBe(Enumerable.Range(1, 7).SelectMany(round => new[] { (round, false), (round, true) }));
    }

    [Fact]
    public void Largest_lump_sum_below_the_reservation_breaks_talks_off() =>
        Parties.Play(Briefs.LumpSumOnly(largestLumpSum: 19), Parties.Platform(100), Parties.Label(20)).Agreed.ShouldBeNull();

    [Fact]
    public void Royalty_bridges_what_the_lump_sum_cannot_pay()
    {
        var talks = Parties.Play(Briefs.Royalties([0, 0.2], largestLumpSum: 19, rounds: Fine), Parties.Platform(100), Parties.Label(20));
        talks.Agreed!.RoyaltyShare.ShouldBe(0.2);
        talks.Gains().Label.ShouldBeInRange(0, 19);
    }

    [Fact]
    public void Zero_surplus_is_a_deal_that_leaves_both_as_they_were()
    {
        var talks = Parties.Play(Briefs.LumpSumOnly(), Parties.Platform(40), Parties.Label(40));
        talks.Agreed!.LumpSumDollars.ShouldBe(40);
        talks.Gains().ShouldBe((0, 0));
    }

    [Fact]
    public void Transcript_lists_every_offer_in_turn_and_ends_with_the_agreed_one()
    {
        var talks = Parties.Play(Briefs.LumpSumOnly(rounds: 10), Parties.Platform(100), Parties.Label());
        talks.Offers[^1].Terms.ShouldBeSameAs(talks.Agreed);
        talks.Offers.Select(offer => offer.ByLabel).ShouldBe(Enumerable.Range(0, talks.Offers.Length).Select(i => i % 2 == 1));
        talks.Offers.Select(offer => offer.Round).ShouldBe(Enumerable.Range(0, talks.Offers.Length).Select(i => 1 + (i / 2)));
        talks.Label.OfferGainsDollarsPerYear.Length.ShouldBe(talks.Offers.Length);
        talks.Platform.OfferGainsDollarsPerYear.Zip(talks.Label.OfferGainsDollarsPerYear, (platform, label) => platform + label)
            .ShouldAllBe(sum => Math.Abs(sum - 100) < 1e-9);
    }

    /// <summary>An artists' floor comes out of the lump sum first: 20 to the artists, the rest is split.</summary>
    [Fact]
    public void Artists_ask_is_paid_before_the_surplus_is_split()
    {
        var talks = Parties.Play(Briefs.Over([new LicenceTerms()], Fine, askDollarsPerYear: 20), Parties.Platform(100), Parties.Label());
        talks.Agreed!.LumpSumDollars.ShouldBe(60, 0.1);
        talks.Gains().Label.ShouldBe(40, 0.1);
    }

    [Fact]
    public void Accepting_when_nothing_stands_is_refused()
    {
        var error = Should.Throw<InvalidOperationException>(() => Parties.Play(Briefs.LumpSumOnly(), new Yes(), new Yes()));
        error.Message.ShouldStartWith("Round 1 of 10: party 0 (from 0) accepted, but no offer is on the table.");
    }

    private sealed class Yes : INegotiator
    {
        public ValueTask OpenAsync(NegotiationBrief brief) => default;

        public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => new(Move<LicenceTerms>.Accept);

        public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers) =>
            throw new InvalidOperationException("Talks were closed.");
    }
}
