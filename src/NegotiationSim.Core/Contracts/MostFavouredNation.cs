namespace NegotiationSim.Core.Contracts;

/// <summary>The most-favoured-nation clause: a label gets what a rival of the same platform gets that is better.</summary>
/// <remarks>
/// It works term by term, like with like: rates against rates, and sums of money for a point of the market (the label's share of use), a
/// year of the term, as the contract of Sony and Spotify (2011) compared advances. That the clause makes a seller slower to concede, since a
/// concession to one is owed to all, is the result of T. E. Cooper, RAND Journal of Economics 17, 1986, pages 377-388.
/// </remarks>
public static class MostFavouredNation
{
    /// <summary>A holder's terms, lifted to a rival's where those are better.</summary>
    /// <param name="own">The holder's terms.</param>
    /// <param name="ownShare">The holder's share of use, [0, 1].</param>
    /// <param name="rival">The rival's terms.</param>
    /// <param name="rivalShare">The rival's share of use; nothing is compared for a point of a market it does not have.</param>
    public static LicenceTerms Lift(LicenceTerms own, double ownShare, LicenceTerms rival, double rivalShare)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(rival);
        double points = rivalShare > 0 ? ownShare / rivalShare : 0;
        bool comparable = own.LumpSumKind == rival.LumpSumKind || own.LumpSumDollars == 0;
        double lumpSum = comparable ? rival.LumpSumDollars * points * own.TermYears / rival.TermYears : 0;
        return own with
        {
            LumpSumDollars = Math.Max(own.LumpSumDollars, lumpSum),
            LumpSumKind = own.LumpSumDollars == 0 && lumpSum > 0 ? rival.LumpSumKind : own.LumpSumKind,
            RoyaltyShare = Math.Max(own.RoyaltyShare, rival.RoyaltyShare),
            PerPlayFeeDollars = Math.Max(own.PerPlayFeeDollars, rival.PerPlayFeeDollars),
            PerSubscriberFeeDollars = Math.Max(own.PerSubscriberFeeDollars, rival.PerSubscriberFeeDollars),
            GuaranteeDollarsPerYear = Math.Max(own.GuaranteeDollarsPerYear, rival.GuaranteeDollarsPerYear * points),
            Combination = PaymentsByUse(own) > 1 ? own.Combination : rival.Combination,
        };
    }

    private static int PaymentsByUse(LicenceTerms terms) =>
        (terms.RoyaltyShare > 0 ? 1 : 0) + (terms.PerPlayFeeDollars > 0 ? 1 : 0) + (terms.PerSubscriberFeeDollars > 0 ? 1 : 0);
}
