namespace NegotiationSim.Core.Specification;

/// <summary>A label, or a group that licenses as one (the independents, or artists who release themselves).</summary>
public sealed record LabelSpecification
{
    /// <summary>Identifier, for example <c>universal</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Share of recorded revenue at the start; all labels sum to one.</summary>
    public required double StartShare { get; init; }

    /// <summary>Share of its repertoire's tail (artists without a career) among all labels; all labels sum to one.</summary>
    public required double TailShare { get; init; }

    /// <summary>Artists' share of what the label receives for the use of their recordings, [0, 1].</summary>
    public required double ArtistRoyaltyRate { get; init; }

    /// <summary>Artists' share of lump sums (pass-through), [0, 1).</summary>
    public required double LumpSumPassThrough { get; init; }

    /// <summary>Whether artists' part of lump sums and claims first repays what they have not recouped, as Warner had it in 2018; not what consent was bought for.</summary>
    public bool RecoupsLumpSums { get; init; }

    /// <summary>Advance at signing, in years of the artist's expected royalties; 0 to 10.</summary>
    public required double AdvanceYears { get; init; }

    /// <summary>Term of an artist's contract, years; 1 to 20.</summary>
    public required int ContractTermYears { get; init; }

    /// <summary>What its contracts with artists need for a licence to train or to remix, whatever the law says; nothing by default.</summary>
    public ConsentRule Consent { get; init; }

    /// <summary>Share of its receipts from other platforms that it reckons to lose a year if it licensed all its repertoire for AI against artists' will, [0, 1].</summary>
    public double OffenceCostShare { get; init; }

    /// <summary>Operating cost as a share of revenue kept, [0, 1].</summary>
    public required double OperatingCostShare { get; init; }

    /// <summary>The part of its repertoire that artists own and it distributes; none by default.</summary>
    public DistributionSpecification? Distribution { get; init; }

    /// <summary>Expected share of receipts for use that goes to artists, those who own their recordings included.</summary>
    public double ArtistsShareOfUse() => WithOwners(ArtistRoyaltyRate);

    /// <summary>Expected share of lump sums that goes to artists, those who own their recordings included.</summary>
    /// <param name="leastPassThrough">Least share that the law lets a label pass to artists under contract, [0, 1).</param>
    public double ArtistsShareOfLumpSums(double leastPassThrough = 0) => WithOwners(PassThrough(leastPassThrough));

    /// <summary>Share of lump sums of an artist under contract: the label's own, or the law's where that is more.</summary>
    /// <param name="least">Least share under the law, [0, 1).</param>
    public double PassThrough(double least) => Math.Max(LumpSumPassThrough, least);

    /// <summary>Private values and tactics in talks; its belief is about streaming.</summary>
    public required PartySpecification Party { get; init; }

    /// <summary>What it believes of AI products instead.</summary>
    public required BeliefSpecification AiBelief { get; init; }

    private double WithOwners(double underContract) => Distribution is { } distribution
        ? ((1 - distribution.Share) * underContract) + (distribution.Share * (1 - distribution.Fee))
        : underContract;
}
