using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class TacticProperties
{
    private static readonly Arbitrary<Case> Cases = (
        from domain in TacticTalks.Domains
        from first in Gen.Elements([.. TacticTalks.Names])
        from second in Gen.Elements([.. TacticTalks.Names])
        from rounds in Gen.Choose(1, 40)
        from seed in Gen.Choose(0, 1000)
        select new Case(domain, first, second, rounds, (ulong)seed)).ToArbitrary();

    [Fact]
    public void Agreements_are_worth_at_least_no_agreement_to_both() => Holds(c =>
    {
        var outcome = c.Play();
        return !outcome.Agreed || c.Domain.Profiles.All(p => p.Utilities[outcome.Agreement] >= p.ReservationValue);
    });

    [Fact]
    public void Offers_are_worth_at_least_no_agreement_to_their_maker() => Holds(c =>
        c.Play().Offers.All(o => c.Domain.Profiles[o.Party].Utilities[o.Offer] >= c.Domain.Profiles[o.Party].ReservationValue));

    [Fact]
    public void Same_seed_gives_the_same_talks() => Holds(c =>
    {
        var (once, again) = (c.Play(), c.Play());
        return once.Offers.SequenceEqual(again.Offers)
            && (once.Ending, once.Agreement, once.Round) == (again.Ending, again.Agreement, again.Round);
    });

    [Fact]
    public void Talks_end_by_the_deadline_and_only_for_want_of_a_worthwhile_outcome_before_it() => Holds(c =>
    {
        var outcome = c.Play();
        bool hopeless = c.Domain.Profiles.Any(p => p.Ranking.Utilities[^1] < p.ReservationValue);
        return outcome.Ending switch
        {
            TalksEnding.Left => hopeless && outcome.Round == 1,
            TalksEnding.Deadline => !hopeless && outcome.Round == c.Rounds && outcome.Offers.Length == 2 * c.Rounds,
            _ => outcome.Round <= c.Rounds,
        };
    });

    [Fact]
    public void Same_offers_from_a_party_of_other_tastes_get_the_same_answers() => Holds(c =>
    {
        var heard = new Recorder(TacticTalks.Seat(c.Second, c.Domain.Profiles[1], 1, c.Rounds, c.Seed));
        var answers = new Recorder(TacticTalks.Seat(c.First, c.Domain.Profiles[0], 0, c.Rounds, c.Seed));
        TacticTalks.Play(c.Rounds, answers, heard);

        // The same offers now come from a party that only repeats them: nothing of the old one's utilities is left.
        var replayed = new Recorder(TacticTalks.Seat(c.First, c.Domain.Profiles[0], 0, c.Rounds, c.Seed));
        TacticTalks.Play(c.Rounds, replayed, new Replay([.. heard.Moves]));
        return replayed.Moves.SequenceEqual(answers.Moves);
    });

    [Fact]
    public void Three_parties_agree_on_what_all_can_live_with()
    {
        var licence = NegotiationOracle.Domain("licence3_11x5x3").Domain;
        var domain = licence with { Profiles = [.. licence.Profiles, licence.Profiles[0]] };
        foreach (string name in new[] { "boulware", "linear", "conceder", "micro", "trade-off" })
        {
            var outcome = TacticTalks.Play(domain, 100, 1, name, name, name);
            outcome.Agreed.ShouldBeTrue(name);
            Enumerable.Range(0, 3).ShouldAllBe(i => Gain(domain.Profiles[i], outcome.Agreement) >= 0);
        }
    }

    [Fact]
    public void Time_based_move_is_made_at_once_and_allocates_nothing()
    {
        var party = TacticTalks.Seat("boulware", NegotiationOracle.Domains[0].Domain.Profiles[0], 0, 100);
        int atOnce = MadeAtOnce(party); // once before, so that all is compiled
        long before = GC.GetAllocatedBytesForCurrentThread();
        atOnce += MadeAtOnce(party);
        long after = GC.GetAllocatedBytesForCurrentThread();
        atOnce.ShouldBe(200);
        (after - before).ShouldBe(0);
    }

    [Fact]
    public void Generated_talks_are_not_trivial()
    {
        var sample = Cases.Generator.Sample(size: 30, seed: new Rnd(11), numberOfSamples: 500).ToArray();
        var endings = sample.Select(c => c.Play()).ToArray();
        endings.Count(o => o.Agreed && o.Round > 1).ShouldBeGreaterThan(100);
        endings.Count(o => o.Ending == TalksEnding.Deadline).ShouldBeGreaterThan(50);
        endings.Count(o => o.Ending == TalksEnding.Left).ShouldBeGreaterThan(20);
    }

    private static int MadeAtOnce(IParty<int> party)
    {
        int count = 0;
        for (int round = 1; round <= 100; round++)
        {
            count += IsDone(party.MoveAsync(new Turn<int>(round, round / 101.0, 0, true, 1))) ? 1 : 0;
        }

        return count;

        static bool IsDone(ValueTask<Move<int>> answer) => answer.IsCompletedSuccessfully;
    }

    private static double Gain(UtilityProfile profile, int outcome) => profile.Utilities[outcome] - profile.ReservationValue;

    private static void Holds(Func<Case, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(23, 1), Prop.ForAll(Cases, property));

    private sealed record Case(NegotiationDomain Domain, string First, string Second, int Rounds, ulong Seed)
    {
        public TalksOutcome<int> Play() => TacticTalks.Play(Domain, Rounds, Seed, First, Second);
    }

    private sealed class Recorder(IParty<int> inner) : IParty<int>
    {
        public List<Move<int>> Moves { get; } = [];

        public async ValueTask<Move<int>> MoveAsync(Turn<int> turn)
        {
            var move = await inner.MoveAsync(turn);
            Moves.Add(move);
            return move;
        }
    }

    private sealed class Replay(Move<int>[] moves) : IParty<int>
    {
        private int next;

        public ValueTask<Move<int>> MoveAsync(Turn<int> turn) => ValueTask.FromResult(moves[next++]);
    }
}
