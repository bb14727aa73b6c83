using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Specification;

/// <summary>A platform (model.md section 5).</summary>
public sealed record PlatformSpecification
{
    /// <summary>Identifier, for example <c>spotify</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the platform does.</summary>
    public required PlatformKind Kind { get; init; }

    /// <summary>What it offers in each market; at least one.</summary>
    public required ImmutableArray<OfferingSpecification> Offerings { get; init; }

    /// <summary>Share of revenue paid to publishers for compositions, outside the talks; [0, 1).</summary>
    public required double PublishingShare { get; init; }

    /// <summary>Cost of serving a user, dollars a month; at least 0.</summary>
    public required double CostPerUserMonth { get; init; }

    /// <summary>Fixed cost, dollars a year; at least 0.</summary>
    public required double FixedCostPerYear { get; init; }

    /// <summary>How prices are set.</summary>
    public required PricingKind Pricing { get; init; }

    /// <summary>
    /// Whether best replies count the marginal cost that list prices reveal, so that these are the first ones, in place of
    /// <see cref="CostPerUserMonth"/>; only where the pricing is <see cref="PricingKind.Bertrand"/>.
    /// </summary>
    public bool ListPricesRevealCost { get; init; }

    /// <summary>Markup over marginal cost for cost-plus pricing; at least 0, ignored otherwise.</summary>
    public required double Markup { get; init; }

    /// <summary>Largest lump sum it can pay at signing, as a share of a year's revenue with the licence; at least 0.</summary>
    public required double LumpSumLimit { get; init; }

    /// <summary>Longest term it signs for, years; 1 to 10. One year means an experiment, renewed year by year.</summary>
    public required int LongestTermYears { get; init; }

    /// <summary>Labels it seeks licences from; empty for an unlicensed source.</summary>
    public required ImmutableArray<string> Seeks { get; init; }

    /// <summary>Licence in force with each sought label at the start; absent when none is.</summary>
    public required StartLicenceSpecification? StartLicence { get; init; }

    /// <summary>The tool; present exactly when the kind is <see cref="PlatformKind.Generator"/> or <see cref="PlatformKind.Remix"/>.</summary>
    public required GeneratorSpecification? Generator { get; init; }

    /// <summary>What music does for it; present exactly when the kind is <see cref="PlatformKind.Social"/>.</summary>
    public SocialSpecification? Social { get; init; }

    /// <summary>What tells its kind from others.</summary>
    public PlatformTraits Traits => PlatformTraits.Of(Kind);

    /// <summary>How it shares its pools; pro-rata unless said otherwise.</summary>
    public PayoutSpecification Payout { get; init; } = PayoutSpecification.ProRata;

    /// <summary>Private values and tactics in talks.</summary>
    public required PartySpecification Party { get; init; }

    /// <summary>When it is on the market, and how long it can lose money.</summary>
    public PlatformLife Life { get; init; } = PlatformLife.Whole;
}

/// <summary>What a platform does.</summary>
public enum PlatformKind
{
    /// <summary>Licensed streaming by subscription and advertising.</summary>
    Streaming,

    /// <summary>Songs made by AI from prompts.</summary>
    Generator,

    /// <summary>A source that pays nobody.</summary>
    Unlicensed,

    /// <summary>Short videos and posts, paid by advertising; music holds attention there.</summary>
    Social,

    /// <summary>Licensed remixing by AI, by subscription.</summary>
    Remix,
}

/// <summary>How a platform sets prices.</summary>
public enum PricingKind
{
    /// <summary>The list prices of the scenario.</summary>
    Fixed,

    /// <summary>Markup over marginal cost, which a revenue share r turns from c into c/(1-r) and fees by subscriber and play raise.</summary>
    CostPlus,

    /// <summary>The best reply to rivals' prices, over all its offerings at once (Bertrand-Nash).</summary>
    Bertrand,
}

/// <summary>One tier of a platform in one market: what a consumer can choose.</summary>
public sealed record OfferingSpecification
{
    /// <summary>Market identifier.</summary>
    public required string Market { get; init; }

    /// <summary>Subscription or advertising.</summary>
    public required TierKind Tier { get; init; }

    /// <summary>
    /// Users at the start, people; at least 0, and within a market below its people in total. For a platform that enters later the
    /// users it would have had at the start, had it alone been added to the market and everybody considered it.
    /// </summary>
    public required double StartUsers { get; init; }

    /// <summary>Price to the user net of tax, dollars a month; at least 0, and 0 for the advertising tier.</summary>
    public required double PricePerMonth { get; init; }

    /// <summary>Advertising revenue per user, dollars a month; at least 0.</summary>
    public required double AdRevenuePerUserMonth { get; init; }

    /// <summary>Listening of its users relative to a subscriber's hours; at least 0.</summary>
    public required double HoursFactor { get; init; }
}

/// <summary>How an offering is paid for.</summary>
public enum TierKind
{
    /// <summary>Paid by the user.</summary>
    Subscription,

    /// <summary>Paid by advertisers.</summary>
    Advertising,

    /// <summary>Not paid for at all.</summary>
    Unpaid,
}

/// <summary>The licence in force between a platform and every label it seeks when the run starts.</summary>
/// <remarks>Sums of money are of all these labels together, and divided by their start shares.</remarks>
public sealed record StartLicenceSpecification
{
    /// <summary>Royalty share of the platform's revenue, before the label's usage share; [0, 1].</summary>
    public required double RoyaltyShare { get; init; }

    /// <summary>Term, years, 1 to 19; expiries are spread over as many years after the first one.</summary>
    public required int TermYears { get; init; }

    /// <summary>Dollars a play; at least 0.</summary>
    public double PerPlayFee { get; init; }

    /// <summary>Dollars a subscriber a month, before the label's usage share; at least 0.</summary>
    public double PerSubscriberFee { get; init; }

    /// <summary>How payments by use are combined.</summary>
    public UsageCombination Combination { get; init; }

    /// <summary>Least usage payment of a licence year, dollars; at least 0.</summary>
    public double GuaranteePerYear { get; init; }

    /// <summary>Advances, dollars, one a year of the term and recouped within it; none by default.</summary>
    public ImmutableArray<double> Advances { get; init; } = [];

    /// <summary>Whether a share of revenue is all that is paid.</summary>
    internal bool IsRoyaltyAlone => PerPlayFee == 0 && PerSubscriberFee == 0 && GuaranteePerYear == 0 && Advances.IsEmpty;
}

/// <summary>What a generator trains on.</summary>
public enum TrainingSource
{
    /// <summary>Artists who opted in, under their labels' licences: a cohort.</summary>
    OptedIn,

    /// <summary>The whole repertoire of the labels that license it; artists are not asked.</summary>
    Licensed,

    /// <summary>Everything it can reach, with or without a licence.</summary>
    Scraped,
}

/// <summary>An AI generator, or a tool for remixing (model.md section 9).</summary>
public sealed record GeneratorSpecification
{
    /// <summary>What it trains on.</summary>
    public TrainingSource Training { get; init; }

    /// <summary>Artists it wants to train on where it asks them, over all labels; 0 for all who consent, and for remixing.</summary>
    public required int Cohort { get; init; }

    /// <summary>Share of the plays of its outputs that it traces to the recordings they draw on, [0, 1]; 0 unless said otherwise. Not for remixing, which knows them all.</summary>
    public double AttributionAccuracy { get; init; }

    /// <summary>Technology level at the start; above 0.</summary>
    public required double Technology { get; init; }

    /// <summary>Growth of technology a year, log points; -1 to 2.</summary>
    public required double TechnologyGrowth { get; init; }

    /// <summary>Exponent of coverage in quality, (0, 1].</summary>
    public required double CoverageExponent { get; init; }

    /// <summary>Mean utility of using it at quality one; -20 to 20.</summary>
    public required double MeanUtility { get; init; }

    /// <summary>Weight of log quality in the choice to use it; at least 0.</summary>
    public required double QualityWeight { get; init; }
}
