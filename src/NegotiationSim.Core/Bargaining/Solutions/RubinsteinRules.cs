namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The rules of an alternating-offers game over a surplus of 1, for neutral parties.</summary>
/// <remarks>
/// After a rejection the talks break down with some probability, and the parties get their payoffs at breakdown one round later;
/// otherwise the other side proposes. A party that has just received an offer may instead leave at once for its outside option.
/// </remarks>
public sealed class RubinsteinRules
{
    /// <summary>Makes the rules; what is left out plays no part.</summary>
    /// <param name="firstDiscount">First party's discount factor for a round, 0 to 1.</param>
    /// <param name="secondDiscount">Second party's discount factor for a round, 0 to 1.</param>
    /// <param name="breakdown">Probability that talks break down after a rejection, 0 to 1.</param>
    /// <param name="firstBreakdownPayoff">First party's payoff at breakdown, share of the surplus, 0 to 1.</param>
    /// <param name="secondBreakdownPayoff">Second party's payoff at breakdown, likewise.</param>
    /// <param name="firstOutsideOption">First party's outside option, share of the surplus, 0 to 1.</param>
    /// <param name="secondOutsideOption">Second party's outside option, likewise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public RubinsteinRules(
        double firstDiscount = 1,
        double secondDiscount = 1,
        double breakdown = 0,
        double firstBreakdownPayoff = 0,
        double secondBreakdownPayoff = 0,
        double firstOutsideOption = 0,
        double secondOutsideOption = 0)
    {
        FirstDiscount = Require.Within(0, 1, firstDiscount);
        SecondDiscount = Require.Within(0, 1, secondDiscount);
        Breakdown = Require.Within(0, 1, breakdown);
        FirstBreakdownPayoff = Require.Within(0, 1, firstBreakdownPayoff);
        SecondBreakdownPayoff = Require.Within(0, 1, secondBreakdownPayoff);
        FirstOutsideOption = Require.Within(0, 1, firstOutsideOption);
        SecondOutsideOption = Require.Within(0, 1, secondOutsideOption);
    }

    /// <summary>First party's discount factor for a round.</summary>
    public double FirstDiscount { get; }

    /// <summary>Second party's discount factor for a round.</summary>
    public double SecondDiscount { get; }

    /// <summary>Probability of breakdown after a rejection.</summary>
    public double Breakdown { get; }

    /// <summary>First party's payoff at breakdown.</summary>
    public double FirstBreakdownPayoff { get; }

    /// <summary>Second party's payoff at breakdown.</summary>
    public double SecondBreakdownPayoff { get; }

    /// <summary>First party's outside option.</summary>
    public double FirstOutsideOption { get; }

    /// <summary>Second party's outside option.</summary>
    public double SecondOutsideOption { get; }

    /// <summary>First party's value of rejecting, given its share when it proposes next.</summary>
    internal double FirstWaits(double shareProposing) =>
        FirstDiscount * ((Breakdown * FirstBreakdownPayoff) + ((1 - Breakdown) * shareProposing));

    /// <summary>Second party's value of rejecting, given its share when it proposes next.</summary>
    internal double SecondWaits(double shareProposing) =>
        SecondDiscount * ((Breakdown * SecondBreakdownPayoff) + ((1 - Breakdown) * shareProposing));
}
