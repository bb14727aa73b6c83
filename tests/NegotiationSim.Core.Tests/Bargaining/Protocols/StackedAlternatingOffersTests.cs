using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Bargaining.Protocols;

public sealed class StackedAlternatingOffersTests
{
    private static readonly Move<string> Accept = Move<string>.Accept;
    private static readonly Move<string> Pass = Move<string>.Pass;
    private static readonly Move<string> Leave = Move<string>.Leave;

    [Fact]
    public async Task Two_parties_accepting_the_standing_offer_agrees()
    {
        var second = new Script(Propose("b"), Accept);
        var outcome = await PlayAsync(5, new Script(Propose("a"), Propose("c")), second);
        outcome.ShouldSatisfyAllConditions(
            () => outcome.Agreed.ShouldBeTrue(),
            () => outcome.Agreement.ShouldBe("c"),
            () => outcome.Round.ShouldBe(2),
            () => outcome.Time.ShouldBe(2.0 / 6),
            () => outcome.Offers.ShouldBe([new(1, 0, "a"), new(1, 1, "b"), new(2, 0, "c")]));
        second.Seen.ShouldBe([new(1, 1.0 / 6, "a", true, 0), new(2, 2.0 / 6, "c", true, 0)]);
    }

    [Fact]
    public async Task Three_parties_agree_when_both_others_accept_in_turn()
    {
        var first = new Script(Propose("a"), Accept);
        var outcome = await PlayAsync(5, first, new Script(Accept, Accept), new Script(Propose("c")));
        outcome.Agreement.ShouldBe("c");
        outcome.Round.ShouldBe(2);
        first.Seen[1].ShouldBe(new(2, 2.0 / 6, "c", true, 2));
    }

    [Fact]
    public async Task Counter_offer_discards_earlier_acceptances()
    {
        // The second accepts "a", the third replaces it by "c", the first by "d": the second's old word binds it to nothing.
        var outcome = await PlayAsync(
            2, new Script(Propose("a"), Propose("d")), new Script(Accept, Accept), new Script(Propose("c"), Pass));
        outcome.Ending.ShouldBe(TalksEnding.Deadline);
    }

    [Fact]
    public async Task Pass_takes_the_offer_off_the_table()
    {
        var third = new Script(Propose("c"));
        await PlayAsync(1, new Script(Propose("a")), new Script(Pass), third);
        third.Seen.ShouldBe([new(1, 0.5)]);
        third.Seen[0].HasStanding.ShouldBeFalse();
    }

    [Fact]
    public async Task Deadline_ends_talks_after_the_last_round()
    {
        var first = new Script();
        var outcome = await PlayAsync(7, first, new Script(Propose("b")));
        outcome.ShouldSatisfyAllConditions(
            () => outcome.Ending.ShouldBe(TalksEnding.Deadline),
            () => outcome.Agreed.ShouldBeFalse(),
            () => outcome.Agreement.ShouldBeNull(),
            () => outcome.Round.ShouldBe(7),
            () => outcome.Time.ShouldBe(7.0 / 8));
        first.Seen.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Leaving_ends_talks_for_all()
    {
        var third = new Script();
        var outcome = await PlayAsync(7, new Script(Propose("a")), new Script(Leave), third);
        (outcome.Ending, outcome.Round).ShouldBe((TalksEnding.Left, 1));
        third.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Accepting_nothing_is_refused_with_who_and_when()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(
            async () => await PlayAsync(9, new Script(Propose("a"), Accept), new Script(Pass)));
        error.Message.ShouldBe(
            "Round 2 of 9: party 0 (from 0) accepted, but no offer is on the table. "
            + "A party that sees no standing offer may propose, pass or leave.");
    }

    [Fact]
    public async Task One_party_is_refused()
    {
        var error = await Should.ThrowAsync<ArgumentException>(() => PlayAsync(1, new Script()));
        error.Message.ShouldStartWith("Talks need at least two parties, not 1.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(AlternatingRules.MostRounds + 1)]
    public void Rounds_out_of_range_are_refused(int rounds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AlternatingRules(rounds)).Message.ShouldContain("Allowed: from 1 to 1000000.");

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Breakdown_out_of_range_is_refused(double breakdown) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AlternatingRules(1) { Breakdown = breakdown })
            .Message.ShouldContain("Allowed: from 0 to 1.");

    [Fact]
    public async Task Certain_breakdown_strikes_after_the_first_round()
    {
        var outcome = await StackedAlternatingOffers.PlayAsync(
            [new Script(Propose("a")), new Script(Propose("b"))], new AlternatingRules(9) { Breakdown = 1 });
        (outcome.Ending, outcome.Round, outcome.Offers.Length).ShouldBe((TalksEnding.BrokenDown, 1, 2));
    }

    [Fact]
    public async Task Breakdown_rounds_are_geometric_and_belong_to_the_seed()
    {
        async Task<int[]> RoundsAsync(ulong seed)
        {
            int[] rounds = new int[4000];
            for (int talks = 0; talks < rounds.Length; talks++)
            {
                var rules = new AlternatingRules(1000) { Breakdown = 0.1, Random = new RandomSource(seed, 0), Talks = talks };
                rounds[talks] = (await StackedAlternatingOffers.PlayAsync([new Script(), new Script()], rules)).Round;
            }

            return rounds;
        }

        int[] once = await RoundsAsync(3);
        once.ShouldBe(await RoundsAsync(3));
        once.ShouldNotBe(await RoundsAsync(4));
        once.Average().ShouldBe(10, 0.6); // four standard errors; one is sqrt(0.9)/0.1/sqrt(4000) = 0.15
        once.Count(r => r == 1).ShouldBeInRange(324, 476);
    }

    [Fact]
    public async Task Party_that_answers_later_is_waited_for()
    {
        var outcome = await StackedAlternatingOffers.PlayAsync<string>(
            [new Slow(new Script(Propose("a"))), new Slow(new Script(Accept))], new AlternatingRules(3));
        outcome.Agreement.ShouldBe("a");
    }

    private static Move<string> Propose(string offer) => Move<string>.Propose(offer);

    private static Task<TalksOutcome<string>> PlayAsync(int rounds, params IParty<string>[] parties) =>
        StackedAlternatingOffers.PlayAsync(parties, new AlternatingRules(rounds)).AsTask();

    private sealed class Slow(Script script) : IParty<string>
    {
        public async ValueTask<Move<string>> MoveAsync(Turn<string> turn)
        {
            await Task.Yield();
            return await script.MoveAsync(turn);
        }
    }
}
