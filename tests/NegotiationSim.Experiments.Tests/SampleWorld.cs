using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Tests;

/// <summary>A world made by hand, of which only names, kinds and the horizon matter here.</summary>
internal static class SampleWorld
{
    public static readonly WorldSpecification World = new()
    {
        Name = "sample",
        Title = "A sample",
        Question = "None.",
        StartYear = 2024,
        Years = 10,
        Genres = [new() { Id = "pop", ListeningShare = 1, Replaceability = 0 }],
        Markets = [Market()],
        Consumers = Consumers(),
        Artists = Artists(),
        Labels = [Label("sony"), Label("indies")],
        Platforms =
        [
            Platform("spotify", PlatformKind.Streaming),
            Platform("deezer", PlatformKind.Streaming),
            Platform("dream-track", PlatformKind.Generator),
        ],
        Bargaining = new()
        {
            Rounds = 10,
            RoyaltyShares = [0.5],
            PerPlayFees = [0],
            PerSubscriberFees = [0],
            GuaranteeShares = [0],
            TermYears = [2],
        },
        OtherRecordedRevenuePerYear = 0,
        Shocks = [],
    };

    private static MarketSpecification Market() => new()
    {
        Id = "north",
        People = 1e9,
        AdoptionPerYear = 0,
        Enforcement = new() { DetectionPerYear = 0, SettlementDollars = 0, FearFactor = 1 },
    };

    private static LabelSpecification Label(string id) => new()
    {
        Id = id,
        Name = id,
        StartShare = 0.5,
        TailShare = 0.5,
        ArtistRoyaltyRate = 0.3,
        LumpSumPassThrough = 0.3,
        AdvanceYears = 1,
        ContractTermYears = 5,
        OperatingCostShare = 0.5,
        Party = Party(),
        AiBelief = Belief,
    };

    private static PlatformSpecification Platform(string id, PlatformKind kind) => new()
    {
        Id = id,
        Name = id,
        Kind = kind,
        Offerings = [.. Enumerable.Repeat(Offering, kind == PlatformKind.Generator ? 2 : 1)],
        PublishingShare = 0.1,
        CostPerUserMonth = 0,
        FixedCostPerYear = 0,
        Pricing = PricingKind.Fixed,
        Markup = 0,
        LumpSumLimit = 1,
        LongestTermYears = 10,
        Seeks = ["sony", "indies"],
        StartLicence = null,
        Generator = null,
        Party = Party(),
    };

    private static OfferingSpecification Offering => new()
    {
        Market = "north",
        Tier = TierKind.Subscription,
        StartUsers = 1,
        PricePerMonth = 10,
        AdRevenuePerUserMonth = 0,
        HoursFactor = 1,
    };

    private static PartySpecification Party() => new()
    {
        DiscountRate = 0.1,
        RiskAversionPerBillion = 0,
        Belief = Belief,
        Tactic = TacticKind.Linear,
        TacticExponent = 1,
        GuessedDiscountRate = 0.1,
        GuessedRiskAversionPerBillion = 0,
    };

    private static BeliefSpecification Belief => new() { Growth = 0, GrowthSd = 0.1, Spread = 0 };

    private static ConsumerSpecification Consumers() => new()
    {
        Count = 100,
        SegmentSize = 100,
        OwnPriceElasticity = -1,
        PriceSensitivityLogSd = 0.5,
        CatalogueWeight = 1,
        ReconsiderPerQuarter = 0.2,
        TasteConcentration = 1,
        HoursPerMonth = 20,
        HoursLogSd = 0.5,
        MinutesPerTrack = 3,
        AgeBands = [new() { Id = "all", Share = 1, HoursFactor = 1, OpennessShift = 0 }],
        PopularityClasses = [new() { Id = "all", Share = 1, Exponent = 1 }],
        Synthetic = new() { Intercept = -5, QualityWeight = 1, LabelPenalty = 0, Labelled = false, OpennessSd = 1 },
    };

    private static ArtistSpecification Artists() => new()
    {
        Count = 100,
        Uploaders = 1_000_000,
        CareerArtists = 10_000,
        CensusPlatform = "spotify",
        Brackets = ImmutableArray<BracketSpecification>.Empty,
        VolatilityPerYear = 0.1,
        PersistencePerYear = 0.5,
        EntryPerYear = 0,
        OutsideOption = (0, 0),
        NeverConsent = 0,
        ConsentThreshold = 0,
        ConsentThresholdLogSd = 0,
        FearedDisplacement = 0,
        SwitchIncomeWeight = 1,
        SwitchReputationWeight = 1,
        SwitchInertia = 1,
    };
}
