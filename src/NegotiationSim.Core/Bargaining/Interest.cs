using System.Text.Json.Serialization;

namespace NegotiationSim.Core.Bargaining;

/// <summary>One side's interest in a licence: what the licence changes for it besides the payments, and how it values money.</summary>
/// <param name="Outlook">Beliefs, patience, risk aversion.</param>
/// <param name="OtherDollarsPerYear">Change of its other cash with the licence against without it, dollars a year at forecast success.</param>
/// <param name="KeptShareOfUsage">Its share of usage payments after artists; -1 for the platform, which pays them.</param>
/// <param name="LumpSumPassThrough">Artists' share of a lump sum; 0 for the platform.</param>
/// <param name="PaysLumpSum">Whether this side pays the lump sum.</param>
public sealed record Interest(
    Outlook Outlook, double OtherDollarsPerYear, double KeptShareOfUsage, double LumpSumPassThrough, bool PaysLumpSum)
{
    /// <summary>
    /// Certainty equivalent at signing of the claim that the licence settles, dollars: what the label gives up (negative), or what
    /// the platform is spared; 0 where there is no claim.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double ClaimDollars { get; init; }

    /// <summary>What a platform owes to others on account of this licence; null where no clause makes it owe anything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EqualTreatment? EqualTreatment { get; init; }
}
