using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One side at the table: its own stake, its guess of the other side's, and its tactic. It sees only offers.</summary>
/// <remarks>
/// Each round it insists on a share of the largest gain it thinks attainable. Among all terms that are worth that to it (its
/// iso-utility curve, and more where the lump sum can go no lower or no higher), it offers those that it believes the other side
/// likes best, so that it concedes on every term at once (trade-off after Faratin, Sierra and Jennings 2002). It accepts what is
/// worth the share it insists on.
/// </remarks>
internal sealed class Position
{
    // A further form of payment has to earn its place: lawyers cost money, and among near equals the simpler contract is offered.
    private const double ClauseCost = 0.005;

    private readonly NegotiationBrief brief;
    private readonly Stake stake;
    private readonly Appraisal own;
    private readonly Appraisal guessed;
    private readonly TimeDependentTactic tactic;
    private readonly double attainable;
    private readonly int[] clauses;

    public Position(NegotiationBrief brief, Stake stake, Stake guessOfOther, TimeDependentTactic tactic)
    {
        this.brief = brief;
        this.stake = stake;
        this.tactic = tactic;
        own = Appraisal.Of(brief, stake);
        guessed = Appraisal.Of(brief, guessOfOther);
        attainable = LargestGain();
        clauses = [.. brief.Menu.Select(ClausesIn)];
    }

    /// <summary>Answers the standing offer: accepts it or makes a counter-offer.</summary>
    public Move Respond(int round, LicenceTerms? standing)
    {
        double target = attainable * tactic.Aspiration((double)round / brief.Rounds);
        return standing is not null && Gain(standing) >= target
            ? Move.Accepted
            : new Move(BestOffer(target));
    }

    /// <summary>Gain of terms over disagreement, dollars a year.</summary>
    public double Gain(LicenceTerms terms) => stake.Gain(brief, terms);

    /// <summary>What the menu is worth to this side; for the record only.</summary>
    public Appraisal OwnAppraisal => own;

    /// <summary>The most this side could get if the other, as guessed, got no less than its disagreement point; at least 0.</summary>
    private double LargestGain()
    {
        double largest = 0;
        for (int s = 0; s < brief.Menu.Length; s++)
        {
            if (guessed.LumpSumConceded(s, 0, brief.LargestLumpSumDollars) is { } lumpSum)
            {
                largest = Math.Max(largest, own.Gain(s, lumpSum));
            }
        }

        return largest;
    }

    private LicenceTerms? BestOffer(double target)
    {
        int best = -1;
        double bestLumpSum = 0;
        double bestGain = double.NegativeInfinity;
        for (int s = 0; s < brief.Menu.Length; s++)
        {
            if (own.LumpSumConceded(s, target, brief.LargestLumpSumDollars) is not { } lumpSum)
            {
                continue;
            }

            double gain = guessed.Gain(s, lumpSum) - (ClauseCost * attainable * clauses[s]);
            if (gain > bestGain)
            {
                (best, bestLumpSum, bestGain) = (s, lumpSum, gain);
            }
        }

        return best < 0 ? null : TermsMenu.WithLumpSum(brief.Menu[best], bestLumpSum);
    }

    private static int ClausesIn(LicenceTerms shape) =>
        (shape.RoyaltyShare > 0 ? 1 : 0) + (shape.PerPlayFeeDollars > 0 ? 1 : 0)
        + (shape.PerSubscriberFeeDollars > 0 ? 1 : 0) + (shape.GuaranteeDollarsPerYear > 0 ? 1 : 0);
}

/// <summary>A party's move: it accepts the standing offer, or counters it.</summary>
/// <param name="Offer">Counter-offer; null when it accepts, or when it has nothing to offer.</param>
public sealed record Move(LicenceTerms? Offer)
{
    /// <summary>The standing offer is accepted.</summary>
    public static readonly Move Accepted = new((LicenceTerms?)null) { Accepts = true };

    /// <summary>Whether the standing offer is accepted.</summary>
    public bool Accepts { get; init; }
}
