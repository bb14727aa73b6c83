namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Nash-in-Nash: every pair's transfer is its Nash solution with all other deals held fixed.</summary>
/// <remarks>
/// H. Horn and A. Wolinsky, "Bilateral monopolies and incentives for merger", RAND Journal of Economics 19, 1988, pages 408-419;
/// A. Collard-Wexler, G. Gowrisankaran and R. S. Lee, "'Nash-in-Nash' bargaining", Journal of Political Economy 127, 2019,
/// pages 163-195. With gains D of the platform and U of the label before the transfer and label's weight b, t = bD - (1-b)U.
/// <para>Example: a platform earns 45, 35, 25 with labels A, B, C alone, 80, 70, 50 with AB, AC, BC and 100 with all. At b = 0.5 it
/// pays 25, 15 and 10 and keeps 50; at 0.7 it pays 35, 21 and 14.</para>
/// <para>Weakness: where labels complete each other every one claims the whole. Three labels that a platform cannot do without ask for
/// half of the surplus each, 1.5 in all; the result then says it is not feasible. Compare <see cref="ShapleyValue"/>: 1/4 each.</para>
/// <para>A pair that would lose together by signing does not sign: starting from all licences, the one that loses most is dropped
/// until none does. Other networks may also be stable.</para>
/// </remarks>
public static class NashInNash
{
    private const double Slack = 1e-9;

    /// <summary>The transfer of one pair from platform to label.</summary>
    /// <param name="platformGain">Platform's gain D before the transfer; finite.</param>
    /// <param name="labelGain">Label's gain U before the transfer, usually a cost below 0; finite.</param>
    /// <param name="labelWeight">Label's bargaining weight b, 0 to 1.</param>
    /// <returns>The transfer, or null without agreement zone: when the two lose together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double? Transfer(double platformGain, double labelGain, double labelWeight)
    {
        double transfer = (Require.Within(0, 1, labelWeight) * Require.Finite(platformGain))
            - ((1 - labelWeight) * Require.Finite(labelGain));
        return platformGain + labelGain >= 0 ? transfer : null;
    }

    /// <summary>Transfers of one pair that makes alternating offers while all other deals are fixed.</summary>
    /// <remarks>
    /// Collard-Wexler, Gowrisankaran and Lee 2019, section 3. Example: gains 40 and -5 and discount factors 0.9 give 23.4210526 when
    /// the label proposes and 21.5789474 when the platform does; short rounds tend to 22.5.
    /// </remarks>
    /// <param name="platformGain">Platform's gain before the transfer; finite.</param>
    /// <param name="labelGain">Label's gain before the transfer; finite.</param>
    /// <param name="platformDiscount">Platform's discount factor for a round; 0 to 1, below 1 for one of the two.</param>
    /// <param name="labelDiscount">Label's discount factor for a round, likewise.</param>
    /// <returns>Transfers by who proposes first, or null without agreement zone.</returns>
    /// <exception cref="ArgumentException">A parameter is outside its range, or neither side discounts.</exception>
    public static (double LabelProposes, double PlatformProposes)? AlternatingOffers(
        double platformGain, double labelGain, double platformDiscount, double labelDiscount)
    {
        double joint = Require.Finite(platformGain) + Require.Finite(labelGain);
        var shares = RubinsteinBargaining.Solve(new RubinsteinRules(labelDiscount, platformDiscount));
        return joint >= 0
            ? ((shares.WhenFirstProposes.First * joint) - labelGain, (shares.WhenSecondProposes.First * joint) - labelGain)
            : null;
    }

    /// <summary>Solves a network with the same weight for every label.</summary>
    /// <param name="network">Labels, platforms and what they earn.</param>
    /// <param name="labelWeight">Labels' bargaining weight, 0 to 1; platforms have the rest.</param>
    /// <exception cref="ArgumentException">The weight is outside its range, or a payoff is not finite.</exception>
    public static NashInNashSolution Solve(LicenceNetwork network, double labelWeight = 0.5) => Solve(network, (_, _) => labelWeight);

    /// <summary>Solves a network.</summary>
    /// <param name="network">Labels, platforms and what they earn.</param>
    /// <param name="labelWeight">Bargaining weight of a label (first) against a platform (second), 0 to 1.</param>
    /// <exception cref="ArgumentException">A weight is outside its range, or a payoff is not finite.</exception>
    public static NashInNashSolution Solve(LicenceNetwork network, Func<int, int, double> labelWeight)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(labelWeight);
        ulong signed = network.AllLicences;
        var deals = Deals(network, signed, labelWeight);
        int rounds = 1;
        while (Losing(deals) is { } worst)
        {
            signed &= ~network.Licence(worst.Label, worst.Platform);
            deals = Deals(network, signed, labelWeight);
            rounds++;
        }

        var settlement = new NetworkSettlement(network, signed, deals);
        string reason = (signed == 0
                ? "No agreement zone: no pair gains by signing."
                : "Every pair divides its gain, all other deals fixed.")
            + (rounds > 1 && signed != 0 ? $" Pairs that do not sign, for they would lose: {rounds - 1}." : "")
            + settlement.Warning(Slack);
        return new NashInNashSolution(
            signed != 0,
            [.. deals],
            settlement.PlatformPayoffs,
            settlement.LabelPayoffs,
            settlement.Warning(Slack).Length == 0,
            new SolutionDiagnostics(true, rounds, 0, reason));
    }

    private static NashInNashLicence[] Deals(LicenceNetwork network, ulong signed, Func<int, int, double> labelWeight) =>
    [
        .. from platform in Enumerable.Range(0, network.Platforms)
           from label in Enumerable.Range(0, network.Labels)
           select Deal(network, signed, label, platform, labelWeight(label, platform)),
    ];

    private static NashInNashLicence Deal(LicenceNetwork network, ulong signed, int label, int platform, double labelWeight)
    {
        ulong with = signed | network.Licence(label, platform);
        ulong without = signed & ~network.Licence(label, platform);
        double platformGain = network.PlatformPayoff(platform, with) - network.PlatformPayoff(platform, without);
        double labelGain = network.LabelPayoff(label, with) - network.LabelPayoff(label, without);
        bool signs = signed == with;
        double transfer = (Require.Within(0, 1, labelWeight) * platformGain) - ((1 - labelWeight) * labelGain);
        return new NashInNashLicence(label, platform, signs, signs ? transfer : 0, platformGain, labelGain);
    }

    /// <summary>The signed deal whose pair loses most together, beyond rounding; or none.</summary>
    private static NashInNashLicence? Losing(NashInNashLicence[] deals)
    {
        var worst = deals.Where(deal => deal.Agreement).MinBy(deal => deal.PlatformGain + deal.LabelGain);
        return worst is not null
            && worst.PlatformGain + worst.LabelGain < -1e-12 * (Math.Abs(worst.PlatformGain) + Math.Abs(worst.LabelGain))
            ? worst
            : null;
    }
}
