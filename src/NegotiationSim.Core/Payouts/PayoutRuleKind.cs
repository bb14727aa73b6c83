namespace NegotiationSim.Core.Payouts;

/// <summary>How a pool of money is shared over what was listened to (model.md section 4).</summary>
public enum PayoutRuleKind
{
    /// <summary>By all streams alike.</summary>
    ProRata,

    /// <summary>Each listener's own money by that listener's own streams.</summary>
    UserCentric,

    /// <summary>By streams that count more for artists with a following and for searches, and less for heavy listeners.</summary>
    ArtistCentric,

    /// <summary>By streams of tracks with enough of them.</summary>
    Threshold,
}
