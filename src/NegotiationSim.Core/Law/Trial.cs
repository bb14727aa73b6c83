using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>What a court does with a pending claim in a quarter.</summary>
internal static class Trial
{
    /// <summary>Judges a claim, or lets it wait.</summary>
    /// <param name="claim">A pending claim.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="pace">The court's pace.</param>
    /// <param name="damages">Damages a work.</param>
    /// <param name="injunctionChance">Chance of an injunction beside damages.</param>
    /// <param name="draw">The claim's draws of the quarter.</param>
    public static Claim Hear(
        Claim claim,
        Quarter quarter,
        CourtPace pace,
        StatutoryDamages damages,
        double injunctionChance,
        RandomStream draw)
    {
        // All draws are made whatever they lead to, so that one claim's luck does not move another's.
        double day = draw.NextDouble();
        double finding = draw.NextDouble();
        double injunction = draw.NextDouble();
        double award = damages.Draw(ref draw);
        if (day >= (claim.Stage == ClaimStage.Appealed ? pace.AppealHazard : pace.TrialHazard))
        {
            return claim;
        }

        bool first = claim.Stage == ClaimStage.Filed;
        bool won = first ? finding < claim.PlaintiffChance : claim.PlaintiffWon != (finding < pace.ReversalChance);
        Claim judged = claim with
        {
            Judged = claim.Judged ?? quarter,
            PlaintiffWon = won,
            AwardPerWorkDollars = won ? (first || !claim.PlaintiffWon ? award : claim.AwardPerWorkDollars) : 0,
        };
        if (first && pace.Appealable)
        {
            return judged with { Stage = ClaimStage.Appealed };
        }

        return judged with
        {
            Stage = won ? ClaimStage.Won : ClaimStage.Lost,
            Ended = quarter,
            Due = Award(judged),
            Enjoined = won && injunction < injunctionChance,
        };
    }

    /// <summary>Works times the award a work.</summary>
    public static Money Award(Claim claim) => Money.FromDollars(claim.Works * claim.AwardPerWorkDollars);
}
