namespace NegotiationSim.Core.Law;

/// <summary>Settlement in the shadow of trial: the parties share what both save by not going on.</summary>
/// <remarks>
/// The plaintiff takes at least what going on is worth to it, the defendant pays at most what going on costs it. They settle when
/// the first does not exceed the second, so that mutual optimism may exceed neither's savings in costs (Landes 1971, Gould 1973,
/// Shavell 1982, Priest and Klein 1984). Money is transferable, so the Nash solution is the point that divides the range by the
/// bargaining weights.
/// </remarks>
public static class SettlementTalks
{
    /// <summary>The amount they settle for, dollars; null where they do not.</summary>
    /// <param name="plaintiffLeastDollars">What going on is worth to the plaintiff; below 0 it would rather drop the claim, and there is no threat to settle.</param>
    /// <param name="defendantMostDollars">What going on costs the defendant, or all it can pay.</param>
    /// <param name="plaintiffWeight">The plaintiff's bargaining weight, [0, 1].</param>
    public static double? Amount(double plaintiffLeastDollars, double defendantMostDollars, double plaintiffWeight = 0.5) =>
        plaintiffLeastDollars >= 0 && plaintiffLeastDollars <= defendantMostDollars
            ? plaintiffLeastDollars + (plaintiffWeight * (defendantMostDollars - plaintiffLeastDollars))
            : null;
}
