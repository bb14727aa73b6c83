using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>A label's part in talks that several labels hold as one.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="Part">Its part of their use, [0, 1], by which sums of money are divided; rates are the same for all.</param>
/// <param name="HoldsClause">Whether its licences have a most-favoured-nation clause.</param>
public readonly record struct MemberPart(int Label, double Part, bool HoldsClause)
{
    /// <summary>The label's own terms out of those agreed for all.</summary>
    public LicenceTerms Of(LicenceTerms agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return agreed with
        {
            LumpSumDollars = Part * agreed.LumpSumDollars,
            GuaranteeDollarsPerYear = Part * agreed.GuaranteeDollarsPerYear,
            MostFavouredNation = HoldsClause && agreed.MostFavouredNation,
        };
    }
}
