using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>The artists of one label, as a block: they make music, get paid, consent, and come and go.</summary>
public interface IRoster
{
    /// <summary>Founds the roster with its first artists, in order of identifier.</summary>
    ValueTask FoundAsync(ImmutableArray<Artist> artists);

    /// <summary>Lets popularity move into a quarter and describes the repertoire.</summary>
    ValueTask<Repertoire> ReleaseAsync(Quarter quarter);

    /// <summary>
    /// Puts together a cohort for training by a platform: of the best known artists those who ask least for their consent, or, where they
    /// may only object, those who do not.
    /// </summary>
    ValueTask<CohortOffer> ConsultAsync(int platform, int artistsWanted, ConsentRule rule);

    /// <summary>Lists all artists for a licence of the whole repertoire to a platform; nobody is asked, and those who object are left out where they may.</summary>
    ValueTask<CohortOffer> EnrolAsync(int platform, ConsentRule rule);

    /// <summary>Lets a platform use the consulted cohort, in place of any before.</summary>
    ValueTask LicenseCohortAsync(int platform);

    /// <summary>Pays the licensed cohort its part of a lump sum, but for those who have left; returns what was paid.</summary>
    ValueTask<Money> PayCohortAsync(int platform, Money toArtists);

    /// <summary>Judges the artists under a rule that looks at them one by one; what each counts for is remembered until the next time.</summary>
    ValueTask<RosterStanding> StandAsync(StandingTest test);

    /// <summary>What artists would get of a platform's pools under several rules, ordered by their streams there.</summary>
    ValueTask<RosterComparison> CompareAsync(ComparisonRates rates);

    /// <summary>Credits a quarter's receipts to artists and pays what is left after recoupment; returns the cash by source.</summary>
    ValueTask<ImmutableArray<Money>> PayAsync(RosterReceipts receipts);

    /// <summary>
    /// Asked before artists move on: mean over real artists of the log ratio of their streams under two rates of streams per unit of mass (by genre and class, genre
    /// outer); artists without streams under one of them do not count.
    /// </summary>
    ValueTask<double> MeanLogRatioAsync(ImmutableArray<double> perMass, ImmutableArray<double> basePerMass);

    /// <summary>Lets artists whose contract ends choose where to go; returns those who move, and the advances of those who renew.</summary>
    ValueTask<RosterDecisions> DecideAsync(Quarter quarter, ImmutableArray<ContractOffer> offers);

    /// <summary>Takes in artists; returns the advances they are paid.</summary>
    ValueTask<Money> AdmitAsync(Quarter quarter, ImmutableArray<Artist> artists);

    /// <summary>Closes the year: artists below their outside option for two years leave, and the year's incomes are reported.</summary>
    ValueTask<RosterYear> CloseYearAsync(Quarter quarter);
}

/// <summary>What a roster can be listened to for.</summary>
/// <param name="Mass">Sum of q^lambda over artists by genre and popularity class, genre outer.</param>
/// <param name="Popularity">Sum of q by genre.</param>
/// <param name="Artists">Real artists.</param>
public sealed record Repertoire(ImmutableArray<double> Mass, ImmutableArray<double> Popularity, long Artists);

/// <summary>A quarter's receipts of a label, and by which streams they were earned.</summary>
/// <remarks>An artist of popularity q in genre g gets weight Sum_c perMass[g, c] q^lambda_c; arrays are genre by class, genre outer.</remarks>
public sealed record RosterReceipts
{
    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Streams in the quarter per unit of mass.</summary>
    public required ImmutableArray<double> StreamsPerMass { get; init; }

    /// <summary>Streaming receipts per unit of mass, dollars, under rules that treat artists alike.</summary>
    public required ImmutableArray<double> DollarsPerMass { get; init; }

    /// <summary>The part of them from the census platform.</summary>
    public required ImmutableArray<double> CensusDollarsPerMass { get; init; }

    /// <summary>Streaming receipts under rules that look at artists one by one.</summary>
    public ImmutableArray<JudgedReceipts> Judged { get; init; } = [];

    /// <summary>Streaming receipts.</summary>
    public required Money Streaming { get; init; }

    /// <summary>Receipts from tools for remixing whose licence covers a cohort.</summary>
    public ImmutableArray<CohortReceipts> Remixed { get; init; } = [];

    /// <summary>Receipts from social platforms.</summary>
    public Money Social { get; init; }

    /// <summary>Those receipts per unit of mass, dollars; empty where there are none.</summary>
    public ImmutableArray<double> SocialDollarsPerMass { get; init; } = [];

    /// <summary>Royalties generated on the census platform, recording and publishing.</summary>
    public required Money Census { get; init; }

    /// <summary>Artists' part of lump sums for the whole catalogue; not recouped.</summary>
    public required Money LumpSumToArtists { get; init; }

    /// <summary>Least share of those lump sums that the law let the label pass to artists under contract, [0, 1).</summary>
    public double LeastPassThrough { get; init; }

    /// <summary>Receipts outside streaming.</summary>
    public required Money OtherRecorded { get; init; }

    /// <summary>Settlements with users of unlicensed sources.</summary>
    public required Money Settlement { get; init; }

    /// <summary>Royalties by generator, by platform index.</summary>
    public required ImmutableArray<Money> AiRoyalty { get; init; }

    /// <summary>
    /// What a unit of licensed popularity counts for in those royalties, by platform and genre; of a platform, or of all, empty where all
    /// licensed artists count by popularity alone.
    /// </summary>
    public ImmutableArray<ImmutableArray<double>> AiPerPopularity { get; init; } = [];

    /// <summary>Artists' part of what generators paid on claims; not recouped.</summary>
    public Money ClaimToArtists { get; init; }

    /// <summary>Levies of generators under statutory licences.</summary>
    public Money Levy { get; init; }
}

/// <summary>Receipts from a platform under a rule that looks at artists one by one.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Rule">The rule; an artist's weight is its factor, as last judged there, times the sum over its mass.</param>
/// <param name="InCensus">Whether it is the census platform.</param>
/// <param name="DollarsPerMass">Dollars per unit of counted mass, by genre and popularity class.</param>
public sealed record JudgedReceipts(int Platform, PayoutRuleKind Rule, bool InCensus, ImmutableArray<double> DollarsPerMass);

/// <summary>Receipts from a platform whose licence covers a cohort of the label's artists.</summary>
/// <param name="Platform">Index of the platform.</param>
/// <param name="Receipts">What the label was paid.</param>
/// <param name="StreamsPerMass">Streams in the quarter per unit of the cohort's mass, by genre and popularity class.</param>
public sealed record CohortReceipts(int Platform, Money Receipts, ImmutableArray<double> StreamsPerMass);

/// <summary>What a label publicly offers artists.</summary>
/// <param name="RoyaltyRate">Artists' share of receipts.</param>
/// <param name="Reputation">Reputation; 0 is neutral.</param>
public sealed record ContractOffer(double RoyaltyRate, double Reputation);

/// <summary>What artists at the end of their contract decided.</summary>
/// <param name="Movers">Those who go to another label, in order of identifier.</param>
/// <param name="Advances">Advances paid to those who renew.</param>
public sealed record RosterDecisions(ImmutableArray<ArtistMove> Movers, Money Advances);

/// <summary>An artist on its way to a label.</summary>
/// <param name="Artist">The artist.</param>
/// <param name="ToLabel">Index of the label.</param>
public sealed record ArtistMove(Artist Artist, int ToLabel);
