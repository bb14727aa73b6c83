using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What both parties know when talks open: the market with and without the licence, and the menu of terms.</summary>
/// <remarks>Other licences are held fixed (passive beliefs). Nothing private to either party is in here.</remarks>
public sealed record NegotiationBrief
{
    /// <summary>Identifier of the talks.</summary>
    public required string Id { get; init; }

    /// <summary>Quarter of the talks.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Index of the label.</summary>
    public required int Label { get; init; }

    /// <summary>Index of the platform.</summary>
    public required int Platform { get; init; }

    /// <summary>Rounds until the deadline.</summary>
    public required int Rounds { get; init; }

    /// <summary>The market with the licence.</summary>
    public required MarketForecast With { get; init; }

    /// <summary>The market without it: the disagreement point.</summary>
    public required MarketForecast Without { get; init; }

    /// <summary>Shapes of terms on the table; the lump sum comes on top.</summary>
    public required ImmutableArray<LicenceTerms> Menu { get; init; }

    /// <summary>Largest lump sum the platform's balance sheet can bear, dollars.</summary>
    public required double LargestLumpSumDollars { get; init; }

    /// <summary>Revenue share customary on this platform, by which the label guesses what it pays others; 0 where there is no custom.</summary>
    public required double CustomaryRoyaltyShareHere { get; init; }

    /// <summary>Revenue share customary elsewhere, by which the platform guesses what the label gets there.</summary>
    public required double CustomaryRoyaltyShareElsewhere { get; init; }

    /// <summary>The platform's published accounts.</summary>
    public required PublishedAccounts Accounts { get; init; }

    /// <summary>How the platform's price answers payments by use; null where it does not.</summary>
    public PriceResponse? Pricing { get; init; }

    /// <summary>The law of the licence.</summary>
    public LicenceLaw Law { get; init; } = new(MostFavouredNationBarred: false);

    /// <summary>Log growth a year of the product that labels of this kind of licence are known to expect; opinions differ from it in private.</summary>
    public required double LabelsKnownGrowth { get; init; }

    /// <summary>Log growth a year that the platform is known to expect, as it tells investors.</summary>
    public required double PlatformsKnownGrowth { get; init; }

    /// <summary>What the licence would give the platform. Of an AI product labels have beliefs of their own.</summary>
    public LicenceGrant Grant { get; init; } = LicenceGrant.Play;

    /// <summary>Artists who would consent; null when the licence is for the whole catalogue.</summary>
    public required CohortOffer? Cohort { get; init; }

    /// <summary>The claim that a licence would settle; null where there is none.</summary>
    public ClaimBrief? Claim { get; init; }

    /// <summary>
    /// Labels that bargain as one here, each with its part; empty where a label negotiates for itself. Forecasts count all of them as
    /// <see cref="Label"/>, the first of them.
    /// </summary>
    public ImmutableArray<MemberPart> Members { get; init; } = [];

    /// <summary>Each label that an agreement binds, with its own terms.</summary>
    public IEnumerable<(int Label, LicenceTerms Terms)> Divide(LicenceTerms agreed) =>
        Members.IsEmpty ? [(Label, agreed)] : Members.Select(member => (member.Label, member.Of(agreed)));

    /// <summary>What is needed of this to value terms.</summary>
    public LicenceTable Table => new()
    {
        Rounds = Rounds,
        Use = With.Platforms[Platform].UseOf(Label),
        Pricing = Pricing,
        ConsentAskDollarsPerYear = Cohort?.AskDollarsPerYear,
        Menu = Menu,
        LargestLumpSumDollars = LargestLumpSumDollars,
    };
}

/// <summary>What a platform publishes of its costs.</summary>
/// <param name="PublishingShare">Share of revenue paid to publishers.</param>
/// <param name="CostPerUserMonthDollars">Cost of serving a user, dollars a month.</param>
public sealed record PublishedAccounts(double PublishingShare, double CostPerUserMonthDollars)
{
    /// <summary>Cash it could pay with now, dollars; infinite where somebody stands behind it without limit.</summary>
    public double CashDollars { get; init; } = double.PositiveInfinity;

    /// <summary>Cash for each of some talks held at once, dollars, so that all could end in a lump sum of that size.</summary>
    /// <remarks>Less a micro-dollar, since lump sums are paid in whole ones.</remarks>
    public double CashFor(int talks) => Math.Max(0, (CashDollars / talks) - 1e-6);
}

/// <summary>Artists of a label whom a training licence covers, and at what price.</summary>
/// <param name="Artists">Real artists.</param>
/// <param name="AskDollarsPerYear">What they ask together for a year: feared displacement plus personal thresholds.</param>
/// <param name="Popularity">Their popularity by genre: what a generator can learn from.</param>
/// <param name="Asked">Whether they were asked and consented; if not, the licence is for the whole repertoire.</param>
public sealed record CohortOffer(int Artists, double AskDollarsPerYear, ImmutableArray<double> Popularity, bool Asked = true)
{
    /// <summary>Share of them, by popularity, who refuse every AI use and are covered all the same, [0, 1].</summary>
    public double Unwilling { get; init; }
}
