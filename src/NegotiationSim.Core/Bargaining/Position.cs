using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One side at the table: its own stake, its guess of the other side's, and its tactic. It sees only offers.</summary>
/// <remarks>
/// Each round it insists on a share of the largest gain it thinks attainable. Among all terms that are worth that to it (its
/// iso-utility curve, and more where the lump sum can go no lower or no higher), it offers those that it believes the other side
/// likes best, so that it concedes on every term at once (trade-off after Faratin, Sierra and Jennings 2002). It accepts what is
/// worth the share it insists on, and learns what the other side likes from the form of its offers.
/// </remarks>
internal sealed class Position : IParty<LicenceTerms>
{
    // An offer of the same shape is news when it is better by this part of what is attainable.
    private const double NewsShare = 0.1;

    private readonly LicenceTable table;
    private readonly Stake stake;
    private readonly Appraisal own;
    private readonly OpponentModel other;
    private readonly ConcessionCurve concession;
    private readonly int[] clauses;
    private LicenceTerms? lastLearnt;
    private double attainable;

    public Position(LicenceTable table, Standpoint standpoint)
    {
        this.table = table;
        stake = new Stake(standpoint.Own, table.LongestTermYears);
        concession = ConcessionCurve.Polynomial(standpoint.TacticExponent);
        own = Appraisal.Of(table, stake);
        other = new OpponentModel(table, standpoint.GuessOfOther, standpoint.GuessedGrowthSd, stake, own);
        attainable = LargestGain();
        clauses = [.. table.Menu.Select(Clauses.In)];
    }

    /// <summary>Gain of terms over disagreement, dollars a year.</summary>
    public double Gain(LicenceTerms terms) => stake.Gain(table, terms);

    /// <inheritdoc/>
    public ValueTask<Move<LicenceTerms>> MoveAsync(Turn<LicenceTerms> turn) => new(Respond(turn.Time, turn.Standing));

    /// <summary>Answers the standing offer: accepts it or makes a counter-offer.</summary>
    public Move<LicenceTerms> Respond(double time, LicenceTerms? standing)
    {
        Learn(standing);
        double target = attainable * concession.Aspiration(time);
        if (standing is not null && Gain(standing) >= target)
        {
            return Move<LicenceTerms>.Accept;
        }

        return BestOffer(target) is { } offer ? Move<LicenceTerms>.Propose(offer) : Move<LicenceTerms>.Pass;
    }

    /// <summary>Small steps of the lump sum say nothing new, and to count each as evidence would make a belief out of repetition.</summary>
    private void Learn(LicenceTerms? standing)
    {
        if (standing is null
            || (lastLearnt is not null
                && TermsMenu.SameShape(standing, lastLearnt)
                && Math.Abs(Gain(standing) - Gain(lastLearnt)) < NewsShare * attainable))
        {
            return;
        }

        lastLearnt = standing;
        other.Observe(standing, attainable);
        attainable = LargestGain();
    }

    /// <summary>The most this side could get if the other, as guessed, got no less than its disagreement point; at least 0.</summary>
    private double LargestGain() =>
        Math.Max(0, own.LargestGainLeaving(other.Expected, 0, table.LargestLumpSumDollars));

    private LicenceTerms? BestOffer(double target)
    {
        Appraisal guessed = other.Expected;
        int best = -1;
        double bestLumpSum = 0;
        double bestGain = double.NegativeInfinity;
        for (int s = 0; s < clauses.Length; s++)
        {
            if (own.LumpSumConceded(s, target, table.LargestLumpSumDollars) is not { } lumpSum)
            {
                continue;
            }

            double gain = guessed.Gain(s, lumpSum) - (Clauses.CostOfOne * attainable * clauses[s]);
            if (gain > bestGain)
            {
                (best, bestLumpSum, bestGain) = (s, lumpSum, gain);
            }
        }

        return best < 0 ? null : TermsMenu.WithLumpSum(table.Menu[best], bestLumpSum);
    }
}
