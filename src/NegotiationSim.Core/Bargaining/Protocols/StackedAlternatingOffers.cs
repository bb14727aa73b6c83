using System.Collections.Immutable;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>Alternating offers of two or more parties, with a deadline and, if wanted, a risk of breakdown.</summary>
/// <remarks>
/// R. Aydogan, D. Festen, K. V. Hindriks and C. M. Jonker, "Alternating offers protocols for multilateral negotiation", in Modern
/// Approaches to Agent-based Complex Automated Negotiation, 2017, pages 153-167 (the stacked protocol); for two parties it is
/// A. Rubinstein, "Perfect equilibrium in a bargaining model", Econometrica 50, 1982, pages 97-109, in form. In each round every
/// party moves once, in order. An offer stands until every other party has accepted it in turn; another offer replaces it, and a
/// pass takes it off the table. Whoever leaves ends the talks for all.
/// <para>A move allocates nothing but its entry in the record, and parties that answer at once are never waited for.</para>
/// </remarks>
public static class StackedAlternatingOffers
{
    /// <summary>Plays talks to their end.</summary>
    /// <typeparam name="TOffer">What is offered.</typeparam>
    /// <param name="parties">The parties in order of moving; at least two.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">There are fewer than two parties.</exception>
    /// <exception cref="InvalidOperationException">A party accepts while no offer is on the table.</exception>
    public static ValueTask<TalksOutcome<TOffer>> PlayAsync<TOffer>(IReadOnlyList<IParty<TOffer>> parties, AlternatingRules rules)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(rules);
        return parties.Count >= 2
            ? PlayAsync<TOffer>([.. parties], rules)
            : throw new ArgumentException($"Talks need at least two parties, not {parties.Count}.", nameof(parties));
    }

    private static async ValueTask<TalksOutcome<TOffer>> PlayAsync<TOffer>(IParty<TOffer>[] parties, AlternatingRules rules)
    {
        var offers = ImmutableArray.CreateBuilder<OfferMade<TOffer>>();
        var breakdowns = new BreakdownRisk(rules);
        TOffer? standing = default;
        int from = -1; // -1: nothing on the table
        int accepted = 0;
        for (int round = 1; ; round++)
        {
            double time = round / (rules.Rounds + 1.0);
            for (int party = 0; party < parties.Length; party++)
            {
                Move<TOffer> move = await parties[party].MoveAsync(new Turn<TOffer>(round, time, standing, from >= 0, from));
                switch (move.Kind)
                {
                    case MoveKind.Propose:
                        (standing, from, accepted) = (move.Offer, party, 0);
                        offers.Add(new OfferMade<TOffer>(round, party, move.Offer!));
                        break;
                    case MoveKind.Accept when from < 0:
                        throw new InvalidOperationException(
                            $"Round {round} of {rules.Rounds}: party {party} (from 0) accepted, but no offer is on the table. "
                            + "A party that sees no standing offer may propose, pass or leave.");
                    case MoveKind.Accept:
                        // The maker's turn comes again only after all others', so that it never accepts its own offer.
                        if (++accepted == parties.Length - 1)
                        {
                            return End(TalksEnding.Agreed, standing, round, time);
                        }

                        break;
                    case MoveKind.Leave:
                        return End(TalksEnding.Left, default, round, time);
                    default:
                        (standing, from) = (default, -1);
                        break;
                }
            }

            if (round == rules.Rounds)
            {
                return End(TalksEnding.Deadline, default, round, time);
            }

            if (breakdowns.Strikes())
            {
                return End(TalksEnding.BrokenDown, default, round, time);
            }
        }

        TalksOutcome<TOffer> End(TalksEnding ending, TOffer? agreement, int round, double time) =>
            new(ending, agreement, round, time, offers.DrainToImmutable());
    }

    private sealed class BreakdownRisk(AlternatingRules rules)
    {
        private RandomStream stream = rules.Random.Stream(DrawPurpose.TalksBreakdown, rules.Talks, rules.QuarterIndex);

        public bool Strikes() => rules.Breakdown > 0 && stream.NextDouble() < rules.Breakdown;
    }
}
