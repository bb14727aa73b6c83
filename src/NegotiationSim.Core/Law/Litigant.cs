using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>What labels and platforms share as litigants: private beliefs about claims, and how they value going on.</summary>
internal sealed class Litigant(WorldSpecification world, PartySpecification party, bool plaintiff, RandomSource random)
{
    /// <summary>Weighs a claim.</summary>
    /// <param name="brief">What both sides know.</param>
    /// <param name="injunctionDollarsPerYear">What an injunction would bring the plaintiff, or cost the defendant, a year.</param>
    public ClaimView Weigh(ClaimBrief brief, double injunctionDollarsPerYear) => Weigh(
        brief, Belief(brief), plaintiff, party.DiscountRate, party.RiskAversionPerBillion, injunctionDollarsPerYear);

    /// <summary>How a side that believes what the public does, and values money as guessed, would weigh a claim.</summary>
    public ClaimView GuessOther(ClaimBrief brief, double injunctionDollarsPerYear) => Weigh(
        brief,
        brief.PlaintiffChance,
        !plaintiff,
        party.GuessedDiscountRate,
        party.GuessedRiskAversionPerBillion,
        injunctionDollarsPerYear);

    private static ClaimView Weigh(
        ClaimBrief brief, double chance, bool plaintiff, double discountRate, double riskAversionPerBillion, double injunctionDollarsPerYear)
    {
        TrialProspect prospect = brief.Prospect(chance, discountRate);
        double atStake = brief.AtStake(injunctionDollarsPerYear, discountRate);
        double reserve = plaintiff
            ? prospect.Value(atStake, brief.PlaintiffCostPerQuarterDollars, riskAversionPerBillion)
            : Math.Min(brief.CollectableDollars, -prospect.Value(-atStake, brief.DefendantCostPerQuarterDollars, riskAversionPerBillion));
        return new ClaimView(prospect.Chance, reserve);
    }

    /// <summary>The public log-odds, moved by this side's optimism and by what it alone has seen.</summary>
    private double Belief(ClaimBrief brief)
    {
        double chance = brief.PlaintiffChance;
        if (chance is <= 0 or >= 1)
        {
            return chance;
        }

        ClaimSpecification claim = world.Claims[brief.Claim.Number];
        RandomStream draw = random.Stream(
            DrawPurpose.ClaimBelief, (2 * brief.Claim.Number) + (plaintiff ? 0 : 1), RandomSource.BeforeFirstQuarter);
        double shift = (plaintiff ? claim.PlaintiffOptimism : -claim.DefendantOptimism) + (claim.BeliefSpread * draw.NextNormal());
        return 1 / (1 + (((1 - chance) / chance) * Math.Exp(-shift)));
    }
}
