using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Tests.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class TitForTatTests
{
    private static readonly double[] Rising = [40, 42, 50];

    // Outcome o is worth o to the party under test and 10 - o to the other.
    private static readonly UtilityProfile Own =
        UtilityProfile.Table("own", TacticTalks.Space(11), Enumerable.Range(0, 11).Select(o => (double)o));

    [Fact]
    public void Relative_repeats_the_change_in_per_cent()
    {
        TitForTat.Relative(120, [40, 44], 1, 60, 120).ShouldBeNear(120 / 1.1);
        TitForTat.Relative(120, Rising, 1, 60, 120).ShouldBeNear(120 * 42.0 / 50);
        TitForTat.Relative(120, Rising, 2, 60, 120).ShouldBeNear(120 * 40.0 / 42);
    }

    [Fact]
    public void Absolute_repeats_the_change_in_amount_and_adds_a_step()
    {
        TitForTat.Absolute(120, [40, 44], 1, 60, 120).ShouldBe(116);
        TitForTat.Absolute(120, Rising, 2, 60, 120).ShouldBe(118);
        TitForTat.Absolute(120, Rising, 1, 60, 120, -3).ShouldBe(109);
    }

    [Fact]
    public void Averaged_repeats_the_change_over_its_window()
    {
        TitForTat.Averaged(120, Rising, 2, 60, 120).ShouldBe(96);
        TitForTat.Averaged(120, Rising, 1, 60, 120).ShouldBe(TitForTat.Relative(120, Rising, 1, 60, 120));
    }

    [Fact]
    public void Answers_stay_in_their_range()
    {
        TitForTat.Relative(120, [1, 44], 1, 60, 120).ShouldBe(60);
        TitForTat.Relative(110, [44, 40], 1, 60, 120).ShouldBe(120);
        TitForTat.Absolute(61, [40, 44], 1, 60, 120).ShouldBe(60);
        TitForTat.Averaged(61, [40, 44], 1, 60, 120).ShouldBe(60);
    }

    [Fact]
    public void Too_few_offers_are_not_answered()
    {
        TitForTat.Relative(120, [40], 1, 60, 120).ShouldBe(120);
        TitForTat.Absolute(120, [40, 44], 2, 60, 120, -3).ShouldBe(120);
        TitForTat.Averaged(120, [], 1, 60, 120).ShouldBe(120);
    }

    [Fact]
    public void Delays_and_windows_below_one_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => TitForTat.Relative(1, [1, 2], 0, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => TitForTat.Absolute(1, [1, 2], 0, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => TitForTat.Averaged(1, [1, 2], 0, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => TitForTatTactic.Averaged(0));
        Should.Throw<ArgumentOutOfRangeException>(() => TitForTatTactic.Absolute(-1));
    }

    // The other's offers are worth 0, 2, 2, 4 and 3 to the party: it opens with 10 and one step, then answers in kind.
    [Fact]
    public void Absolute_party_gives_what_it_is_given() =>
        Answers(TitForTatTactic.Absolute(), 0, 2, 2, 4, 3).ShouldBe([10, 8, 8, 6, 7]);

    // Gaps to the best are 10, 8, 8 and 7: they close by a fifth, not at all, and by an eighth.
    [Fact]
    public void Relative_party_closes_its_demand_as_the_other_closes_the_gap() =>
        Answers(TitForTatTactic.Relative(), 0, 2, 2, 3).ShouldBe([10, 8, 8, 7]);

    // Window of 3: steps of one until four offers are known; then the gap fell from 10 to 5, and what is asked for from 8 to 4.
    [Fact]
    public void Averaged_party_answers_the_window_as_a_whole() =>
        Answers(TitForTatTactic.Averaged(), 0, 1, 1, 3, 3).ShouldBe([10, 9, 8, 6, 5]);

    [Fact]
    public void Nothing_new_on_the_table_changes_nothing()
    {
        var party = TitForTatTactic.Absolute().For(Own, new TacticSeat(0, 100, default));
        Offer(party, 1, 0).ShouldBe(10);
        Offer(party, 2, 3).ShouldBe(7);
        TacticTalks.Ask(party, null, 3).Offer.ShouldBe(7);
        Offer(party, 4, 4).ShouldBe(6);
    }

    [Fact]
    public void Random_steps_get_two_parties_out_of_a_deadlock()
    {
        var domain = NegotiationOracle.Domain("price100_zero_sum_r0").Domain;
        TacticTalks.Play(domain, 200, 1, "tit-for-tat", "tit-for-tat").Ending.ShouldBe(TalksEnding.Deadline);
        TacticTalks.Play(domain, 200, 1, "tit-for-tat-absolute:0.02", "tit-for-tat-absolute:0.02").Agreed.ShouldBeTrue();
        TacticTalks.Play(domain, 200, 1, "tit-for-tat-absolute:0.02", "hardliner").Agreement.ShouldBeLessThan(99);
    }

    private static int[] Answers(TitForTatTactic tactic, params int[] offers)
    {
        var party = tactic.For(Own, new TacticSeat(0, 100, new RandomSource(1, 0)));
        return [.. offers.Select((o, i) => Offer(party, i + 1, o))];
    }

    private static int Offer(IParty<int> party, int round, int offer) => TacticTalks.Ask(party, offer, round).Offer;
}
