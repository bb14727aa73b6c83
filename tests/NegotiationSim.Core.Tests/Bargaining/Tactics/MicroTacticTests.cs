using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class MicroTacticTests
{
    private static readonly UtilityProfile Own =
        UtilityProfile.Table("own", TacticTalks.Space(6), Enumerable.Range(0, 6).Select(o => (double)o), reservationValue: 2);

    [Fact]
    public void New_offers_keep_pace_with_those_received()
    {
        var party = TacticTalks.Seat("micro", Own, 0, 100);
        TacticTalks.Ask(party, null).ShouldBe(Move<int>.Propose(5));
        TacticTalks.Ask(party, 0).ShouldBe(Move<int>.Propose(4));
        TacticTalks.Ask(party, 1).ShouldBe(Move<int>.Propose(3));
    }

    [Fact]
    public void Repeated_offer_is_answered_by_a_repeated_one()
    {
        var party = TacticTalks.Seat("micro", Own, 0, 100);
        TacticTalks.Ask(party, 0).ShouldBe(Move<int>.Propose(5));
        TacticTalks.Ask(party, 0).ShouldBe(Move<int>.Propose(4));
        int[] repeated = [.. Enumerable.Range(0, 60).Select(_ => TacticTalks.Ask(party, 0).Offer)];
        repeated.Distinct().Order().ShouldBe([4, 5]);
        repeated.Count(o => o == 4).ShouldBeInRange(15, 45);
    }

    [Fact]
    public void Offer_as_good_as_the_next_own_one_is_accepted()
    {
        var party = TacticTalks.Seat("micro", Own, 0, 100);
        TacticTalks.Ask(party, 0).ShouldBe(Move<int>.Propose(5));
        TacticTalks.Ask(party, 4).ShouldBe(Move<int>.Accept);
    }

    [Fact]
    public void Last_resort_is_the_reservation_value()
    {
        var party = TacticTalks.Seat("micro", Own, 0, 100);
        int[] unacceptable = [0, 1];
        foreach (int round in Enumerable.Range(0, 50))
        {
            TacticTalks.Ask(party, unacceptable[round % 2]).Offer.ShouldBeGreaterThanOrEqualTo(2);
        }

        // Two offers received allow three of its own: 5, 4 and 3. Then 3 is accepted and 2, which it never came to offer, is not.
        TacticTalks.Ask(party, 3).ShouldBe(Move<int>.Accept);
    }

    [Fact]
    public void With_every_outcome_sent_anything_worth_having_is_accepted()
    {
        var narrow = UtilityProfile.Table("own", TacticTalks.Space(4), [0, 0.1, 5, 6], reservationValue: 5);
        var party = TacticTalks.Seat("micro", narrow, 0, 100);
        TacticTalks.Ask(party, 0).ShouldBe(Move<int>.Propose(3));
        TacticTalks.Ask(party, 1).ShouldBe(Move<int>.Propose(2));
        TacticTalks.Ask(party, 0).Offer.ShouldBeGreaterThanOrEqualTo(2);
        TacticTalks.Ask(party, 2).ShouldBe(Move<int>.Accept);
    }
}
