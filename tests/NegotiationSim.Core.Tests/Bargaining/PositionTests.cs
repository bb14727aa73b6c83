using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class PositionTests
{
    private static readonly double[] Shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5];

    private static readonly Party Platform = Parties.Platform(profit: 80) with
    {
        GrowthSd = 0.2,
        DiscountRate = 0.1,
        RiskAversionPerDollar = 0.005,
        TacticExponent = 0.5,
    };

    private static readonly Party Label = Parties.Label(reservation: 10) with
    {
        Growth = 0.1,
        GrowthSd = 0.2,
        DiscountRate = 0.15,
        RiskAversionPerDollar = 0.01,
        ArtistShare = 0.2,
        LumpSumPassThrough = 0.2,
    };

    /// <summary>All 80 less the label's 10 are attainable to an informed neutral party; with the linear tactic a tenth is given up a round.</summary>
    [Fact]
    public void Offer_of_a_round_asks_for_what_is_left_of_the_attainable_gain()
    {
        var brief = Briefs.LumpSumOnly(rounds: 10);
        var platform = Parties.Platform(80).At(brief, Parties.Label(10));
        var label = Parties.Label(10).At(brief, Parties.Platform(80));
        foreach (var round in Enumerable.Range(1, 10))
        {
            var left = 70 * (1 - (round / 10.0));
            platform.Respond(round / 10.0, null).Offer!.LumpSumDollars.ShouldBe(80 - left, 1e-9);
            label.Respond(round / 10.0, null).Offer!.LumpSumDollars.ShouldBe(10 + left, 1e-9);
        }
    }

    /// <summary>And it is worth no less, where the lump sum can go no lower.</summary>
    [Fact]
    public void Own_offer_is_worth_exactly_the_target_when_the_lump_sum_is_free()
    {
        const int Rounds = 20;
        var brief = Briefs.Royalties(Shares, years: 3, rounds: Rounds);
        var free = 0;
        foreach (var (own, other) in new[] { (Platform, Label), (Label, Platform) })
        {
            var position = own.At(brief, other);
            var attainable = Attainable(brief, own, other);
            for (var round = 1; round <= Rounds; round++)
            {
                var target = attainable * ConcessionCurve.Polynomial(own.TacticExponent).Aspiration(round / (double)Rounds);
                var offer = position.Respond(round / (double)Rounds, null).Offer!;
                position.Gain(offer).ShouldBeGreaterThanOrEqualTo(target - 1e-9);
                if (offer.LumpSumDollars > 0)
                {
                    position.Gain(offer).ShouldBe(target, 1e-9);
                    free++;
                }
            }
        }

        free.ShouldBeGreaterThan(Rounds);
    }

    /// <summary>Of all terms worth as much to itself, none is better for the other side than the offer by more than a clause's cost.</summary>
    [Fact]
    public void Offer_is_the_best_for_the_other_side_among_equals()
    {
        var brief = Briefs.Royalties(Shares, years: 3, rounds: 20);
        var label = Label.At(brief, Platform);
        foreach (var round in new[] { 1, 8, 15, 20 })
        {
            var offer = label.Respond(round / 20.0, null).Offer!;
            var clauseCost = 0.005 * Attainable(brief, Label, Platform);
            var same = Enumerable.Range(0, Shares.Length)
                .Select(shape => (Shape: shape, LumpSum: Label.Appraise(brief).LumpSumFor(shape, label.Gain(offer))))
                .Where(terms => terms.LumpSum >= 0);
            var best = same.Max(terms => Platform.Appraise(brief).Gain(terms.Shape, terms.LumpSum));
            Platform.Stake.Gain(brief.Table, offer).ShouldBeGreaterThanOrEqualTo(best - clauseCost - 1e-9);
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    public void Standing_offer_is_accepted_once_it_is_worth_the_own_next_offer(int round, bool accepted)
    {
        // 25 of the attainable 100 is the target of round 7.5.
        var label = Parties.Label().At(Briefs.LumpSumOnly(rounds: 10), Parties.Platform(100));
        var move = label.Respond(round / 10.0, new LicenceTerms(lumpSumDollars: 25));
        (move.Kind == MoveKind.Accept).ShouldBe(accepted);
        (move.Offer is null).ShouldBe(accepted);
    }

    [Theory]
    [InlineData(9.9, false)]
    [InlineData(10, true)]
    public void Nothing_below_disagreement_is_accepted_even_at_the_deadline(double lumpSum, bool accepted) =>
        Parties.Label(reservation: 10).At(Briefs.LumpSumOnly(), Parties.Platform(80))
            .Respond(1, new LicenceTerms(lumpSumDollars: lumpSum)).Kind.ShouldBe(accepted ? MoveKind.Accept : MoveKind.Propose);

    /// <summary>A label that thinks there is nothing to be had asks for no more than its reservation.</summary>
    [Fact]
    public void Party_that_sees_no_zone_takes_whatever_beats_disagreement()
    {
        var pessimist = Parties.Label(reservation: 50).At(Briefs.LumpSumOnly(), Parties.Platform(20));
        pessimist.Respond(0.1, null).Offer!.LumpSumDollars.ShouldBe(50, 1e-9);
        pessimist.Respond(0.1, new LicenceTerms(lumpSumDollars: 49)).Kind.ShouldNotBe(MoveKind.Accept);
        pessimist.Respond(0.1, new LicenceTerms(lumpSumDollars: 51)).Kind.ShouldBe(MoveKind.Accept);
    }

    [Fact]
    public void Offers_never_exceed_the_largest_lump_sum()
    {
        var brief = Briefs.Royalties(Shares, rounds: 20, largestLumpSum: 15);
        foreach (var position in new[] { Platform.At(brief, Label), Label.At(brief, Platform) })
        {
            var offers = Enumerable.Range(1, 20).Select(round => position.Respond(round / 20.0, null).Offer!).ToArray();
            offers.ShouldAllBe(offer => offer.LumpSumDollars >= 0 && offer.LumpSumDollars <= 15);
            offers.ShouldContain(offer => offer.RoyaltyShare > 0);
        }
    }

    /// <summary>The platform could pay 100 and has 30 at hand: 30 is what the label may hope for, and asks for first.</summary>
    [Fact]
    public void Largest_lump_sum_bounds_what_a_label_hopes_for()
    {
        var brief = Briefs.LumpSumOnly(rounds: 10, largestLumpSum: 30);
        var label = Parties.Label().At(brief, Parties.Platform(100));
        label.Respond(0.1, null).Offer!.LumpSumDollars.ShouldBe(27, 1e-9);
        label.Respond(0.5, null).Offer!.LumpSumDollars.ShouldBe(15, 1e-9);
    }

    /// <summary>Before the deadline the platform would pay more than it has: it offers all it has.</summary>
    [Fact]
    public void Platform_offers_its_largest_lump_sum_when_it_would_pay_more()
    {
        var platform = Parties.Platform(100).At(Briefs.LumpSumOnly(rounds: 10, largestLumpSum: 30), Parties.Label());
        platform.Respond(0.2, null).Offer!.LumpSumDollars.ShouldBe(20, 1e-9);
        platform.Respond(0.7, null).Offer!.LumpSumDollars.ShouldBe(30, 1e-9);
    }

    /// <summary>A royalty of 10 already satisfies the label: 50 - 10 = 40 is what the platform may hope for, with no lump sum.</summary>
    [Fact]
    public void Platform_may_hope_for_a_royalty_without_a_lump_sum()
    {
        var platform = Parties.Platform(50).At(Briefs.Royalties([0.1], rounds: 10), Parties.Label());
        platform.Respond(0.1, null).Offer!.LumpSumDollars.ShouldBe(4, 1e-9);
        platform.Respond(0.5, null).Offer!.LumpSumDollars.ShouldBe(20, 1e-9);
    }

    /// <summary>When its target falls below what the royalty alone brings, the label asks for the royalty alone.</summary>
    [Fact]
    public void Label_asks_for_a_royalty_without_a_lump_sum_when_that_is_enough()
    {
        var label = Parties.Label().At(Briefs.Royalties([0.3], rounds: 10), Parties.Platform(50));
        label.Respond(0.2, null).Offer!.LumpSumDollars.ShouldBe(10, 1e-9);
        label.Respond(0.9, null).Offer!.ShouldBe(Briefs.Royalty(0.3));
    }

    [Fact]
    public void Party_without_any_acceptable_shape_offers_nothing()
    {
        // The royalty alone costs 60 of a profit of 50.
        var move = Parties.Platform(50).At(Briefs.Royalties([0.6]), Parties.Label()).Respond(1, null);
        move.Offer.ShouldBeNull();
        move.Kind.ShouldNotBe(MoveKind.Accept);
        Parties.Label().At(Briefs.Over([]), Parties.Platform(50)).Respond(1, null).ShouldBe(Move<LicenceTerms>.Pass);
    }

    [Fact]
    public void Among_near_equals_the_simpler_contract_is_offered()
    {
        // Without a wedge, all forms are worth the same.
        var brief = Briefs.Over([Briefs.Royalty(0.3, guarantee: 10), Briefs.Royalty(0.3), Briefs.Royalty(0)]);
        Parties.Platform(50).At(brief, Parties.Label()).Respond(0.5, null).Offer!.RoyaltyShare.ShouldBe(0);
    }

    private static double Attainable(NegotiationBrief brief, Party own, Party other) => Enumerable.Range(0, brief.Menu.Length)
        .Select(shape => (Shape: shape, LumpSum: other.Appraise(brief).LumpSumFor(shape, 0)))
        .Where(terms => terms.LumpSum >= 0)
        .Max(terms => own.Appraise(brief).Gain(terms.Shape, terms.LumpSum));
}
