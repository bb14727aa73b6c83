using System.Collections.Immutable;

namespace NegotiationSim.Core.Observation;

/// <summary>What happened in one simulated year (model.md section 12).</summary>
public sealed record YearObservation
{
    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>Artists' income.</summary>
    public required ArtistIncomeObservation Artists { get; init; }

    /// <summary>One entry a platform, in the order of <see cref="WorldNames.Platforms"/>.</summary>
    public required ImmutableArray<PlatformObservation> Platforms { get; init; }

    /// <summary>One entry a label, in the order of <see cref="WorldNames.Labels"/>.</summary>
    public required ImmutableArray<LabelObservation> Labels { get; init; }

    /// <summary>What the census platform would pay under each payout rule; null when it paid nobody in the year's last quarter.</summary>
    public PayoutComparison? Payouts { get; init; }

    /// <summary>Streams by track; null when not counted.</summary>
    public TrackObservation? Tracks { get; init; }

    /// <summary>Share of listening hours that went to synthetic tracks, [0, 1].</summary>
    public required double SyntheticShare { get; init; }

    /// <summary>
    /// The same inside each genre, in the order of <see cref="WorldNames.Genres"/>, exactly so where openness to synthetic music does not go with
    /// taste; empty where it was not kept.
    /// </summary>
    public ImmutableArray<double> SyntheticShareByGenre { get; init; } = [];

    /// <summary>Welfare, dollars of the year.</summary>
    public required WelfareObservation Welfare { get; init; }

    /// <summary>One entry a streaming platform where the scenario has synthetic uploads; else empty.</summary>
    public ImmutableArray<UploadObservation> Uploads { get; init; } = [];

    /// <summary>Followed artists who were there, in order of identifier; empty where nobody asked for any.</summary>
    public ImmutableArray<ArtistPathYear> ArtistPaths { get; init; } = [];

    /// <summary>One entry a platform and label with a licence in the year, platforms outer.</summary>
    public ImmutableArray<LicenceYear> Licences { get; init; } = [];

    /// <summary>Consumer surplus of each market, dollars, in the order of <see cref="WorldNames.Markets"/>; empty where it was not kept.</summary>
    public ImmutableArray<double> MarketSurplusDollars { get; init; } = [];

    /// <summary>Names of the thirds of consumers by price sensitivity, the least sensitive first.</summary>
    public static readonly ImmutableArray<string> PriceThirdNames = ["least-price-sensitive", "middle", "most-price-sensitive"];

    /// <summary>Consumer surplus of each third of consumers by price sensitivity, dollars, over all markets; empty where it was not kept.</summary>
    public ImmutableArray<double> SurplusByPriceThirdDollars { get; init; } = [];

    /// <summary>One entry an offering, platforms outer, in the order of the scenario; empty where they were not kept.</summary>
    public ImmutableArray<OfferObservation> Offers { get; init; } = [];
}

/// <summary>A tier of a platform in a market over a year.</summary>
/// <param name="Users">Mean users, people.</param>
/// <param name="PriceDollarsPerMonth">Mean price over the quarters; of an unlicensed source its feared cost; 0 where nothing is asked.</param>
public readonly record struct OfferObservation(double Users, double PriceDollarsPerMonth);

/// <summary>A platform's year.</summary>
/// <param name="Users">Mean users over the year, people, all tiers.</param>
/// <param name="Subscribers">Mean paying users, people.</param>
/// <param name="RevenueDollars">Subscriptions and advertising.</param>
/// <param name="RoyaltiesDollars">Usage payments to labels, guarantees included.</param>
/// <param name="LumpSumsDollars">Lump sums to labels.</param>
/// <param name="PublishingDollars">Payments to publishers.</param>
/// <param name="ProfitDollars">Revenue less payments and costs.</param>
/// <param name="Quality">Generator quality at year end; 0 where there is none.</param>
/// <param name="BlackoutPairQuarters">Label-quarters in which a sought catalogue was missing.</param>
public sealed record PlatformObservation(
    double Users,
    double Subscribers,
    double RevenueDollars,
    double RoyaltiesDollars,
    double LumpSumsDollars,
    double PublishingDollars,
    double ProfitDollars,
    double Quality,
    int BlackoutPairQuarters);

/// <summary>A label's year.</summary>
/// <param name="Streams">Streams of its artists.</param>
/// <param name="RevenueDollars">All receipts.</param>
/// <param name="StreamingDollars">Usage payments by streaming platforms.</param>
/// <param name="LumpSumsDollars">Lump sums.</param>
/// <param name="ArtistPaymentsDollars">Paid to artists, advances included.</param>
/// <param name="ProfitDollars">Receipts less artists and operating cost.</param>
/// <param name="Artists">Real artists on the roster at year end.</param>
/// <param name="Reputation">Reputation at year end; 0 is neutral.</param>
public sealed record LabelObservation(
    double Streams,
    double RevenueDollars,
    double StreamingDollars,
    double LumpSumsDollars,
    double ArtistPaymentsDollars,
    double ProfitDollars,
    long Artists,
    double Reputation)
{
    /// <summary>Receipts for plays, on services and elsewhere, dollars.</summary>
    public double PlayReceiptsDollars { get; init; }

    /// <summary>Part of them for recordings that artists own and it distributes, dollars.</summary>
    public double OwnedByArtistsDollars { get; init; }
}

/// <summary>Welfare of a year, dollars.</summary>
/// <param name="ConsumerSurplus">Log-sum consumer surplus, relative to having no service at all.</param>
/// <param name="PlatformProfit">Sum over platforms.</param>
/// <param name="LabelProfit">Sum over labels.</param>
/// <param name="ArtistIncome">Cash paid to artists.</param>
/// <param name="PublisherIncome">Cash paid to publishers.</param>
/// <param name="Total">Sum of the five.</param>
public sealed record WelfareObservation(
    double ConsumerSurplus,
    double PlatformProfit,
    double LabelProfit,
    double ArtistIncome,
    double PublisherIncome,
    double Total);
