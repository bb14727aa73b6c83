namespace NegotiationSim.Core.Randomness;

/// <summary>What a draw is for: part of its address.</summary>
/// <remarks>The numbers are part of the results. Never change or reuse one; a new purpose takes a new number.</remarks>
public enum DrawPurpose : ushort
{
    /// <summary>A consumer's fixed traits: price sensitivity, hours, openness.</summary>
    ConsumerTraits = 1,

    /// <summary>A consumer's tastes over genres.</summary>
    ConsumerTaste = 2,

    /// <summary>An artist's fixed traits.</summary>
    ArtistTraits = 3,

    /// <summary>The shock to an artist's popularity.</summary>
    ArtistShock = 4,

    /// <summary>Entry of new artists.</summary>
    ArtistEntry = 5,

    /// <summary>An artist's choice of label.</summary>
    ArtistChoice = 6,

    /// <summary>Which label an artist starts with.</summary>
    LabelAssignment = 7,

    /// <summary>A party's private beliefs.</summary>
    PartyBelief = 8,

    /// <summary>When the licences in force at the start expire.</summary>
    LicenceExpiry = 9,

    /// <summary>Random orders in which players join, for the Shapley value.</summary>
    ShapleyOrder = 10,

    /// <summary>Whether talks break down after a round.</summary>
    TalksBreakdown = 11,

    /// <summary>What a negotiation tactic leaves to chance.</summary>
    TacticChoice = 12,

    /// <summary>Texts a mediator puts to the vote.</summary>
    MediatorProposal = 13,

    /// <summary>What a side of a claim privately believes of it.</summary>
    ClaimBelief = 30,

    /// <summary>When a claim is decided, and how.</summary>
    ClaimJudgement = 31,

    /// <summary>How keen an artist is to own its recordings.</summary>
    Ownership = 50,

    /// <summary>How the strata of a Latin hypercube's dimensions are matched.</summary>
    LatinMatching = 60,

    /// <summary>Where in its stratum a point of a Latin hypercube lies.</summary>
    LatinPlace = 61,

    /// <summary>The digital shift of a Sobol sequence.</summary>
    SobolShift = 62,

    /// <summary>A trajectory of Morris's design.</summary>
    MorrisTrajectory = 63,

    /// <summary>Which observations a bootstrap sample takes.</summary>
    BootstrapSample = 64,
}
