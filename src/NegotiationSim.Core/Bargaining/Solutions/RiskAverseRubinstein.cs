namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Alternating offers between parties of constant relative risk aversion under discounting and risk of breakdown.</summary>
/// <remarks>
/// K. Binmore, A. Rubinstein and A. Wolinsky, "The Nash bargaining solution in economic modelling", RAND Journal of Economics 17,
/// 1986, pages 176-188. Breakdown leaves both with nothing. With A = (discount · (1 - breakdown))^(1/(1 - risk aversion)) of each,
/// the first party gets (1 - A2)/(1 - A1 A2). As the risk of breakdown falls to 0, shares tend to Nash's.
/// <para>Example: a neutral first party against risk aversion 0.5 gets 0.857142857 at breakdown 0.5, 0.701107011 at 0.1, and 2/3 in
/// the limit.</para>
/// </remarks>
public static class RiskAverseRubinstein
{
    /// <summary>Solves the game without a last round.</summary>
    /// <param name="firstRiskAversion">First party's relative risk aversion; at least 0, below 1.</param>
    /// <param name="secondRiskAversion">Second party's relative risk aversion; at least 0, below 1.</param>
    /// <param name="breakdown">Probability that talks break down after a rejection; at least 0, below 1.</param>
    /// <param name="firstDiscount">First party's discount factor of utility for a round; above 0, at most 1.</param>
    /// <param name="secondDiscount">Second party's discount factor of utility for a round; above 0, at most 1.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range, or nothing presses the parties.</exception>
    public static RubinsteinSolution Solve(
        double firstRiskAversion,
        double secondRiskAversion,
        double breakdown,
        double firstDiscount = 1,
        double secondDiscount = 1)
    {
        double stay = Exponentials.Log1Plus(-Require.Within(0, Math.BitDecrement(1), breakdown));
        double first = LogFactor(stay, firstRiskAversion, firstDiscount);
        double second = LogFactor(stay, secondRiskAversion, secondDiscount);
        if (first + second == 0)
        {
            throw new ArgumentException(
                "Without discounting and without breakdown any split is an equilibrium; allowed: a discount factor below 1 "
                + "or a breakdown probability above 0.",
                nameof(breakdown));
        }

        double share = Exponentials.Minus1(second) / Exponentials.Minus1(first + second);
        return new RubinsteinSolution(
            true,
            Shares.WithFirst(share),
            Shares.WithFirst(Math.Exp(first) * share),
            SolutionDiagnostics.Exact("Closed form, agreement in the first round."));
    }

    private static double LogFactor(double logStay, double riskAversion, double discount)
    {
        double power = 1 - Require.Within(0, Math.BitDecrement(1), riskAversion);
        return (logStay + Math.Log(Require.Within(double.Epsilon, 1, discount))) / power;
    }
}
