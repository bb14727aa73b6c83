using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Core.Law;

/// <summary>What both sides know of a claim when they weigh going on with it.</summary>
public sealed record ClaimBrief
{
    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Chance that a court of first instance finds for the plaintiff, as the public sees it, [0, 1].</summary>
    public double PlaintiffChance => Claim.PlaintiffChance;

    /// <summary>How long the court takes.</summary>
    public required CourtPace Pace { get; init; }

    /// <summary>Award when the plaintiff wins, dollars: that of the first judgement if it was for the plaintiff, else works times the mean award.</summary>
    public required double AwardDollars { get; init; }

    /// <summary>Chance of an injunction beside it, [0, 1].</summary>
    public required double InjunctionChance { get; init; }

    /// <summary>A year of the market with the generator as it is.</summary>
    public required MarketForecast Going { get; init; }

    /// <summary>The same under an injunction.</summary>
    public required MarketForecast Enjoined { get; init; }

    /// <summary>How long an injunction is reckoned to last, years: as long as the longest licence that would lift it.</summary>
    public required int InjunctionYears { get; init; }

    /// <summary>The plaintiff's cost of going on, dollars a quarter.</summary>
    public required double PlaintiffCostPerQuarterDollars { get; init; }

    /// <summary>The defendant's cost of going on, dollars a quarter.</summary>
    public required double DefendantCostPerQuarterDollars { get; init; }

    /// <summary>All that the defendant can pay on this claim, dollars: its cash, shared by all claims that could be brought against it; infinite where nothing limits it.</summary>
    public double CollectableDollars { get; init; } = double.PositiveInfinity;

    /// <summary>The prospect of the claim to a side.</summary>
    /// <param name="chance">Chance that a court of first instance finds for the plaintiff, as the side believes.</param>
    /// <param name="discountRate">Its discount rate a year.</param>
    public TrialProspect Prospect(double chance, double discountRate) => Claim.Stage == ClaimStage.Appealed
        ? TrialProspect.OnAppeal(Claim.PlaintiffWon, Pace, discountRate)
        : TrialProspect.AtTrial(chance, Pace, discountRate);

    /// <summary>What a victory of the plaintiff moves, dollars at judgement: what can be collected of the award, and the injunction in expectation.</summary>
    /// <param name="injunctionDollarsPerYear">What an injunction moves a year.</param>
    /// <param name="discountRate">Discount rate a year.</param>
    public double AtStake(double injunctionDollarsPerYear, double discountRate)
    {
        double annuity = 0;
        for (int y = 0; y < InjunctionYears; y++)
        {
            annuity += Math.Pow(1 + discountRate, -(y + 0.5));
        }

        return Math.Min(AwardDollars, CollectableDollars) + (InjunctionChance * injunctionDollarsPerYear * annuity);
    }
}
