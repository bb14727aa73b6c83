using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>Small worlds with a generator that scrapes, a law, and perhaps claims.</summary>
internal static class TrainingWorlds
{
    public static CourtSpecification Court { get; } = new()
    {
        LeastPerWorkDollars = 750,
        MostPerWorkDollars = 150_000,
        AwardPerWorkDollars = 3_000,
        AwardLogSd = 0.5,
        TrialYears = 0.75,
        AppealYears = 0.5,
        ReversalChance = 0.2,
        InjunctionChance = 0.5,
        Injunction = InjunctionScope.Works,
    };

    public static TrainingLawSpecification Law(TrainingRegime regime) => new()
    {
        Regime = regime,
        FairUseChance = 0.5,
        ReservedShare = 0.4,
        LevyShare = 0.05,
        Court = Court,
    };

    /// <summary>The world with a generator that trains as said and seeks licences of nobody, under the same law in both markets.</summary>
    public static WorldSpecification Of(TrainingSource training, TrainingLawSpecification? law) => SmallWorld.WithGenerator with
    {
        Markets = [.. SmallWorld.WithGenerator.Markets.Select(m => m with { Law = law })],
        Platforms = [.. SmallWorld.WithGenerator.Platforms.Select(p => p.Generator is null ? p : p with
        {
            Seeks = training == TrainingSource.Scraped ? [] : p.Seeks,
            PublishingShare = 0,
            Generator = p.Generator with { Training = training },
            Offerings = [SmallWorld.Subscription("north", 0, 6), SmallWorld.Subscription("south", 0, 3)],
        })],
    };

    public static ClaimSpecification Claim(string label, double optimism = 0) => new()
    {
        Label = label,
        Generator = "muse",
        Market = "north",
        Year = SmallWorld.StartYear,
        Quarter = 2,
        Works = 500,
        PlaintiffOptimism = optimism,
        DefendantOptimism = optimism,
        BeliefSpread = 0.3,
        PlaintiffCostPerYear = 100_000,
        DefendantCostPerYear = 100_000,
    };
}
