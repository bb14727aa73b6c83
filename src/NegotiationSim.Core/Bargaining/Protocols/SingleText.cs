using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>Talks over one text: a mediator puts changes to the vote, and the text changes when all accept.</summary>
/// <remarks>
/// M. Klein, P. Faratin, H. Sayama and Y. Bar-Yam, "Protocols for negotiating complex contracts", IEEE Intelligent Systems 18(6), 2003,
/// pages 32-38. The mediator knows the outcomes and nobody's utilities: it hears yes or no. Until there is a text it proposes outcomes
/// at random; afterwards the text with one issue, drawn at random, changed to another value. All vote on every proposal, and nobody
/// learns how another voted beyond whether the text changed. The text at the end is the agreement; there may be none.
/// <para>Between voters that only accept gains this climbs a hill and, where issues depend on each other, may stop at a low one;
/// voters that at first also accept losses (<see cref="Tactics.AnnealingVoter"/>) get past it.</para>
/// </remarks>
public static class SingleText
{
    /// <summary>Mediates talks to their end.</summary>
    /// <param name="space">The outcomes.</param>
    /// <param name="voters">Those who must all accept a change; at least two.</param>
    /// <param name="rounds">Rounds until the deadline, one proposal in each; 1 to <see cref="AlternatingRules.MostRounds"/>.</param>
    /// <param name="random">Where the mediator draws its proposals.</param>
    /// <exception cref="ArgumentException">There are fewer than two voters, or the number of rounds is outside its range.</exception>
    public static ValueTask<TalksOutcome<int>> PlayAsync(
        OutcomeSpace space, IReadOnlyList<IVoter> voters, int rounds, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(voters);
        Require.Within(1, AlternatingRules.MostRounds, rounds);
        return voters.Count >= 2
            ? PlayAsync(new Mediator(space, random), [.. voters], rounds)
            : throw new ArgumentException($"Talks need at least two voters, not {voters.Count}.", nameof(voters));
    }

    private static async ValueTask<TalksOutcome<int>> PlayAsync(Mediator mediator, IVoter[] voters, int rounds)
    {
        const int TheMediator = -1;
        var offers = ImmutableArray.CreateBuilder<OfferMade<int>>();
        int? text = null;
        for (int round = 1; ; round++)
        {
            double time = round / (rounds + 1.0);
            int proposal = mediator.Propose(text);
            offers.Add(new OfferMade<int>(round, TheMediator, proposal));
            var ballot = new Ballot(round, time, proposal, text);
            int yes = 0;
            foreach (IVoter voter in voters)
            {
                yes += await voter.AcceptsAsync(ballot) ? 1 : 0;
            }

            text = yes == voters.Length ? proposal : text;
            if (round == rounds || (text is not null && mediator.HasOneOutcome))
            {
                return new(text is null ? TalksEnding.Deadline : TalksEnding.Agreed, text ?? 0, round, time, offers.DrainToImmutable());
            }
        }
    }

    private sealed class Mediator(OutcomeSpace space, RandomSource random)
    {
        private readonly int[] open = [.. Enumerable.Range(0, space.Issues.Length).Where(i => space.Issues[i].Values.Length > 1)];
        private RandomStream stream = random.Stream(DrawPurpose.MediatorProposal, 0, RandomSource.BeforeFirstQuarter);

        public bool HasOneOutcome => open.Length == 0;

        public int Propose(int? text)
        {
            if (text is not { } outcome)
            {
                return stream.NextInt32(space.Count);
            }

            int issue = open[stream.NextInt32(open.Length)];
            int now = space.ValueOf(outcome, issue);
            int other = stream.NextInt32(space.Issues[issue].Values.Length - 1);
            return space.WithValue(outcome, issue, other < now ? other : other + 1);
        }
    }
}

/// <summary>A party that votes on a mediator's proposals.</summary>
public interface IVoter
{
    /// <summary>Whether it accepts that the proposal replaces the text.</summary>
    ValueTask<bool> AcceptsAsync(Ballot ballot);
}

/// <summary>What is put to the vote.</summary>
/// <param name="Round">Round, from 1.</param>
/// <param name="Time">Time, above 0 and below 1: round / (rounds + 1).</param>
/// <param name="Proposal">The outcome proposed.</param>
/// <param name="Text">The text it would replace; null while there is none, when no agreement is what it would replace.</param>
public readonly record struct Ballot(int Round, double Time, int Proposal, int? Text);
