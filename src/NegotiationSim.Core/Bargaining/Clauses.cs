using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>How many forms of payment by use a contract has.</summary>
internal static class Clauses
{
    /// <summary>What a further form has to earn, as a part of the attainable gain: lawyers cost money, and among near equals the simpler contract is offered.</summary>
    public const double CostOfOne = 0.005;

    /// <summary>Number of clauses beside a lump sum.</summary>
    public static int In(LicenceTerms terms) =>
        (terms.RoyaltyShare > 0 ? 1 : 0) + (terms.PerPlayFeeDollars > 0 ? 1 : 0)
        + (terms.PerSubscriberFeeDollars > 0 ? 1 : 0) + (terms.GuaranteeDollarsPerYear > 0 ? 1 : 0);
}
