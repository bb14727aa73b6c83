using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Observation;

/// <summary>How a negotiation ended.</summary>
public enum NegotiationOutcome
{
    /// <summary>A licence was signed.</summary>
    Deal,

    /// <summary>A licence was signed that settles a claim.</summary>
    Settlement,

    /// <summary>No offer was accepted by the last round: a blackout until the next quarter.</summary>
    Breakdown,
}

/// <summary>A negotiation as an observer sees it afterwards: every offer with both utilities. The parties see only the offers.</summary>
public sealed record NegotiationRecord
{
    /// <summary>Identifier, such as <c>2024-Q1/universal/spotify</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Quarter of the talks.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Index of the label.</summary>
    public required int Label { get; init; }

    /// <summary>Index of the platform.</summary>
    public required int Platform { get; init; }

    /// <summary>What was asked for: what the deal gives, if there is one.</summary>
    public required LicenceGrant Grant { get; init; }

    /// <summary>How it ended.</summary>
    public required NegotiationOutcome Outcome { get; init; }

    /// <summary>Labels that bargained as one in these talks; empty where the label did for itself.</summary>
    /// <remarks>Offers, frontier and case are then those of all of them, and the deal is this label's part by use.</remarks>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>Offers in order; the last is the accepted one when there is a deal.</summary>
    public required ImmutableArray<OfferRecord> Offers { get; init; }

    /// <summary>The deal; null after a breakdown.</summary>
    public required DealRecord? Deal { get; init; }

    /// <summary>Pareto frontier of both sides' yearly gains over the menu of terms, label's gain rising; only gains of at least 0 to both.</summary>
    public required ImmutableArray<UtilityPoint> Frontier { get; init; }

    /// <summary>Consecutive quarters without a licence before this one, for a sought catalogue.</summary>
    public required int BlackoutQuarters { get; init; }

    /// <summary>Artists who consented to the use; 0 where the licence is for all.</summary>
    public required int Consenting { get; init; }

    /// <summary>What decided how the talks went; null where an observer does not know it.</summary>
    public TalksCase? Case { get; init; }
}

/// <summary>Both sides' gain over disagreement, certainty equivalents in dollars a year.</summary>
/// <param name="LabelDollarsPerYear">The label's.</param>
/// <param name="PlatformDollarsPerYear">The platform's.</param>
public readonly record struct UtilityPoint(double LabelDollarsPerYear, double PlatformDollarsPerYear);

/// <summary>One offer.</summary>
/// <param name="Round">Round, from 1.</param>
/// <param name="ByLabel">Whether the label made it.</param>
/// <param name="Terms">Terms offered.</param>
/// <param name="Utility">What the terms are worth to each side.</param>
public sealed record OfferRecord(int Round, bool ByLabel, LicenceTerms Terms, UtilityPoint Utility);

/// <summary>A signed licence.</summary>
public sealed record DealRecord
{
    /// <summary>Terms.</summary>
    public required LicenceTerms Terms { get; init; }

    /// <summary>Gains of both sides.</summary>
    public required UtilityPoint Utility { get; init; }

    /// <summary>Round of acceptance.</summary>
    public required int Round { get; init; }

    /// <summary>Expected payments over the term, undiscounted and without growth, dollars, lump sum included.</summary>
    public required double ExpectedPaymentsDollars { get; init; }

    /// <summary>Lump sum as a share of <see cref="ExpectedPaymentsDollars"/>, [0, 1]; 0 when nothing is paid.</summary>
    public required double LumpSumFraction { get; init; }

    /// <summary>First quarter after the licence ends, as an index.</summary>
    public required int ExpiresIndex { get; init; }

    /// <summary>Form by the lump-sum fraction.</summary>
    public DealForm Form => LumpSumFraction switch
    {
        >= 0.9 => DealForm.LumpSum,
        <= 0.1 => DealForm.Royalty,
        _ => DealForm.Mixed,
    };
}

/// <summary>Form of a deal.</summary>
public enum DealForm
{
    /// <summary>At least nine tenths of the expected payments are paid at signing.</summary>
    LumpSum,

    /// <summary>At most one tenth is.</summary>
    Royalty,

    /// <summary>Anything between.</summary>
    Mixed,
}
