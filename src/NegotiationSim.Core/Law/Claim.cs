using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>A claim for training without a licence, as the court's file has it. Nothing private to a party is in here.</summary>
public sealed record Claim
{
    /// <summary>Number of the claim: its place among the scenario's claims.</summary>
    public required int Number { get; init; }

    /// <summary>Index of the label that sues.</summary>
    public required int Label { get; init; }

    /// <summary>Index of the generator that is sued.</summary>
    public required int Platform { get; init; }

    /// <summary>Index of the market.</summary>
    public required int Market { get; init; }

    /// <summary>Works at issue; at least 1.</summary>
    public required long Works { get; init; }

    /// <summary>Chance that a court of first instance finds for the plaintiff, by the law when it was filed; later law does not reach back. [0, 1].</summary>
    public required double PlaintiffChance { get; init; }

    /// <summary>Where the claim stands.</summary>
    public ClaimStage Stage { get; init; }

    /// <summary>When it was filed; null before.</summary>
    public Quarter? Filed { get; init; }

    /// <summary>When the first judgement came; null before.</summary>
    public Quarter? Judged { get; init; }

    /// <summary>Whether the last judgement was for the plaintiff.</summary>
    public bool PlaintiffWon { get; init; }

    /// <summary>Award a work of that judgement, dollars; 0 where the plaintiff did not win.</summary>
    public double AwardPerWorkDollars { get; init; }

    /// <summary>When it ended; null before.</summary>
    public Quarter? Ended { get; init; }

    /// <summary>Due from the defendant: a settlement or an award; a licence that settles is paid for under its own terms.</summary>
    public Money Due { get; init; }

    /// <summary>Whether the final judgement enjoins the defendant.</summary>
    public bool Enjoined { get; init; }

    /// <summary>Whether it is before a court.</summary>
    public bool Pending => Stage is ClaimStage.Filed or ClaimStage.Appealed;

    /// <summary>A claim as it stands before it is filed.</summary>
    internal static Claim Of(WorldSpecification world, int number, double plaintiffChance)
    {
        ClaimSpecification claim = world.Claims[number];
        return new()
        {
            Number = number,
            Label = world.Labels.Select(l => l.Id).ToList().IndexOf(claim.Label),
            Platform = world.Platforms.Select(p => p.Id).ToList().IndexOf(claim.Generator),
            Market = world.Markets.Select(m => m.Id).ToList().IndexOf(claim.Market),
            Works = claim.Works,
            PlaintiffChance = plaintiffChance,
        };
    }
}

/// <summary>Where a claim stands.</summary>
public enum ClaimStage
{
    /// <summary>It could be brought, and has not been.</summary>
    Open,

    /// <summary>Before a court of first instance.</summary>
    Filed,

    /// <summary>Decided once, and stayed for an appeal.</summary>
    Appealed,

    /// <summary>Settled for a sum.</summary>
    Settled,

    /// <summary>Settled by a licence.</summary>
    Licensed,

    /// <summary>The plaintiff won for good.</summary>
    Won,

    /// <summary>The plaintiff lost for good.</summary>
    Lost,

    /// <summary>Withdrawn: it was no longer worth its costs, or the defendant was gone.</summary>
    Withdrawn,
}
