using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>A small valid world: two markets, three labels, three streaming platforms and a source that pays nobody.</summary>
/// <remarks>The start shows what a year of it looks like; tests change single lines of it with <c>with</c>.</remarks>
internal static class SmallWorld
{
    public const int StartYear = 2030;

    public static WorldSpecification Specification { get; } = new()
    {
        Name = "small",
        Title = "A small world",
        Question = "Does the model keep its promises?",
        StartYear = StartYear,
        Years = 3,
        Genres = [Genre("pop", 0.5, 0.2), Genre("rap", 0.3, 0), Genre("folk", 0.2, -0.5)],
        Markets = [Market("north", 1_000_000, 0.01), Market("south", 2_000_000, 0.03)],
        Consumers = SmallWorldConsumers.Specification,
        Artists = SmallWorldArtists.Specification,
        Labels = [Label("major", 0.5, 0.15, 0.2), Label("minor", 0.3, 0.25, 0.3), Label("indie", 0.2, 0.6, 0.6)],
        Platforms =
        [
            Streaming("alpha", Subscription("north", 200_000, 10), Advertising("north", 150_000, 0.8), Subscription("south", 300_000, 5)),
            Streaming("beta", Subscription("north", 150_000, 9), Subscription("south", 200_000, 4), Advertising("south", 300_000, 0.3)),
            Streaming("gamma", Subscription("north", 50_000, 12)),
            Unlicensed("pirate", 100_000, 500_000),
        ],
        Bargaining = new()
        {
            Rounds = 10,
            RoyaltyShares = [0, 0.2, 0.4, 0.6],
            PerPlayFees = [0, 0.002],
            PerSubscriberFees = [0],
            GuaranteeShares = [0, 0.8],
            TermYears = [1, 2],
        },
        OtherRecordedRevenuePerYear = 9_000_000,
        Shocks = [],
    };

    /// <summary>The same with an AI generator, which is the last platform.</summary>
    public static WorldSpecification WithGenerator { get; } = Specification with
    {
        Platforms = Specification.Platforms.Add(Generator("muse", 40)),
    };

    public static PartySpecification Party(double tacticExponent) => new()
    {
        DiscountRate = 0.08,
        RiskAversionPerBillion = 5,
        Belief = new() { Growth = 0.02, GrowthSd = 0.1, Spread = 0.02 },
        Tactic = tacticExponent < 1 ? TacticKind.Boulware : tacticExponent > 1 ? TacticKind.Conceder : TacticKind.Linear,
        TacticExponent = tacticExponent,
        GuessedDiscountRate = 0.08,
        GuessedRiskAversionPerBillion = 5,
    };

    public static OfferingSpecification Subscription(string market, double users, double price) => new()
    {
        Market = market,
        Tier = TierKind.Subscription,
        StartUsers = users,
        PricePerMonth = price,
        AdRevenuePerUserMonth = 0,
        HoursFactor = 1,
    };

    public static OfferingSpecification Advertising(string market, double users, double revenue) => new()
    {
        Market = market,
        Tier = TierKind.Advertising,
        StartUsers = users,
        PricePerMonth = 0,
        AdRevenuePerUserMonth = revenue,
        HoursFactor = 0.5,
    };

    public static PlatformSpecification Streaming(string id, params OfferingSpecification[] offerings) => new()
    {
        Id = id,
        Name = id.ToUpperInvariant(),
        Kind = PlatformKind.Streaming,
        Offerings = [.. offerings],
        PublishingShare = 0.12,
        CostPerUserMonth = 0.4,
        FixedCostPerYear = 100_000,
        Pricing = PricingKind.Fixed,
        Markup = 0,
        LumpSumLimit = 2,
        LongestTermYears = 10,
        Seeks = ["major", "minor", "indie"],
        StartLicence = new() { RoyaltyShare = 0.5, TermYears = 2 },
        Generator = null,
        Party = Party(1),
    };

    public static PlatformSpecification Generator(string id, int cohort) => Streaming(id, Subscription("north", 0, 6)) with
    {
        Kind = PlatformKind.Generator,
        StartLicence = null,
        Generator = new()
        {
            Cohort = cohort,
            Technology = 2,
            TechnologyGrowth = 0.2,
            CoverageExponent = 0.3,
            MeanUtility = -1,
            QualityWeight = 0.5,
        },
    };

    /// <summary>A social platform with an audience in the north; presence there draws hit-led listeners and puts off niche ones.</summary>
    public static PlatformSpecification Social(string id, double users, double hitLed, double niche) =>
        Streaming(id, Advertising("north", users, 0.5)) with
        {
            Kind = PlatformKind.Social,
            StartLicence = new() { RoyaltyShare = 0.05, TermYears = 2 },
            Social = new() { MusicElasticity = 0.2, Promotion = [hitLed, 0, niche] },
        };

    /// <summary>A service on which subscribers remix what it is licensed to use.</summary>
    public static PlatformSpecification Remix(string id) => Streaming(id, Subscription("north", 0, 4)) with
    {
        Kind = PlatformKind.Remix,
        Generator = new()
        {
            Cohort = 0,
            Technology = 1,
            TechnologyGrowth = 0,
            CoverageExponent = 0.5,
            MeanUtility = -2,
            QualityWeight = 1,
        },
    };

    private static PlatformSpecification Unlicensed(string id, double north, double south) => Streaming(id) with
    {
        Kind = PlatformKind.Unlicensed,
        Offerings = [Unpaid("north", north), Unpaid("south", south)],
        PublishingShare = 0,
        CostPerUserMonth = 0,
        FixedCostPerYear = 0,
        Seeks = [],
        StartLicence = null,
    };

    private static OfferingSpecification Unpaid(string market, double users) =>
        Advertising(market, users, 0) with { Tier = TierKind.Unpaid, HoursFactor = 0.8 };

    private static GenreSpecification Genre(string id, double share, double replaceability) =>
        new() { Id = id, ListeningShare = share, Replaceability = replaceability };

    private static MarketSpecification Market(string id, double people, double adoption) => new()
    {
        Id = id,
        People = people,
        AdoptionPerYear = adoption,
        Enforcement = new() { DetectionPerYear = 0.01, SettlementDollars = 300, FearFactor = 4 },
    };

    private static LabelSpecification Label(string id, double startShare, double tailShare, double royaltyRate) => new()
    {
        Id = id,
        Name = id.ToUpperInvariant(),
        StartShare = startShare,
        TailShare = tailShare,
        ArtistRoyaltyRate = royaltyRate,
        LumpSumPassThrough = 0.25,
        AdvanceYears = 1,
        ContractTermYears = 3,
        OperatingCostShare = 0.4,
        Party = Party(1),
        AiBelief = new() { Growth = 0, GrowthSd = 0.3, Spread = 0.05 },
    };
}
