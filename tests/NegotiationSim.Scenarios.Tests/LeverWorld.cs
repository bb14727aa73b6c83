namespace NegotiationSim.Scenarios.Tests;

/// <summary>The minimal scenario with something for every lever of policy to move but a coalition, which takes a second label.</summary>
internal static class LeverWorld
{
    /// <summary>A generator that trains on all it can reach, seeks licences and asks its users for nothing.</summary>
    public const string Generator = "  songs: {name: Songs, kind: generator, publishingShare: 0, costPerUser: 0 USD/month, "
        + "fixedCost: 0 USD/year, pricing: fixed, lumpSumLimit: 0, seeks: all, "
        + "generator: {training: scraped, technology: 1.1, technologyGrowth: 30% /year, coverageExponent: 0.3, meanUtility: -3, "
        + "qualityWeight: 0.9}, "
        + "offerings: {free: {market: north, tier: unpaid, startUsers: 0 people, price: 0 USD/month, hoursFactor: 1}}, "
        + "party: {discountRate: 0, riskAversion: 0 /bn USD, belief: {growth: 0 /year, growthSd: 0 /year, spread: 0 "
        + "/year}, tactic: linear, tacticExponent: 1, guessedDiscountRate: 0, guessedRiskAversion: 0 /bn USD}}\n";

    public const string Claims = "claims: [{date: 2024-Q2, of: major, against: songs, in: north, works: 560, "
        + "plaintiffCost: 1m USD/year, defendantCost: 2m USD/year}]\n";

    public const string Uploads = "uploads: {humanTracksPerDay: 95_000, startShare: 2.6%, oddsGrowth: 156% /year, detection: 20% /year, "
        + "playsPerTrackMonth: 770, syntheticFraud: 85%}\n";

    private const string Enforcement = "    enforcement: {detection: 0.1% /year, settlement: 300 USD, fearFactor: 5}\n";

    /// <summary>The scenario under a law of training, without policies; they go at its end.</summary>
    public static string Under(string law) => Minimal.Replaced(
        Enforcement,
        Enforcement + $"    law: {{{law}, court: {{statutory: [750 USD, 150_000 USD], award: 3000 USD, trial: 3 years}}}}\n")
        .Replace("bargaining:\n", Generator + "bargaining:\n  mostFavoured: all\n", StringComparison.Ordinal)
        + Claims
        + Uploads;
}
