namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>What alternating offers without a last round tend to as rounds get short: a weighted Nash solution.</summary>
/// <remarks>
/// K. Binmore, A. Rubinstein and A. Wolinsky, "The Nash bargaining solution in economic modelling", RAND Journal of Economics 17,
/// 1986, pages 176-188. Discount factors and the probability of going on are read as exp(-r) and exp(-s) of a round of length 1.
/// Then the weights are in proportion to 1/(r + s) of each and a party's disagreement payoff is s b/(r + s) with b its payoff at
/// breakdown. An outside option only binds: it is no disagreement payoff (Binmore, Shaked and Sutton 1989).
/// <para>Examples: rates of 0.05 and 0.15 give 0.75; breakdown alone with payoffs 0.1 and 0.2 gives 0.45; breakdown alone between a
/// neutral first party and risk aversion 0.5 gives 2/3.</para>
/// </remarks>
public static class ShortRounds
{
    /// <summary>Finds the limit.</summary>
    /// <param name="rules">The rules of a round of length 1.</param>
    /// <param name="firstRiskAversion">First party's relative risk aversion; at least 0, below 1.</param>
    /// <param name="secondRiskAversion">Second party's relative risk aversion; at least 0, below 1.</param>
    /// <returns>The split, or null where there is no limit: nothing presses, or a discount factor is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A risk aversion is outside its range.</exception>
    public static SplitSolution? Limit(RubinsteinRules rules, double firstRiskAversion = 0, double secondRiskAversion = 0)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var first = UtilityFunction.Crra(Require.Within(0, Math.BitDecrement(1), firstRiskAversion));
        var second = UtilityFunction.Crra(Require.Within(0, Math.BitDecrement(1), secondRiskAversion));
        double stop = -Exponentials.Log1Plus(-rules.Breakdown);
        double firstRate = -Math.Log(rules.FirstDiscount);
        double secondRate = -Math.Log(rules.SecondDiscount);
        if (double.IsInfinity(firstRate) || double.IsInfinity(secondRate) || firstRate + secondRate + stop == 0)
        {
            return null;
        }

        if (double.IsInfinity(stop))
        {
            (stop, firstRate, secondRate) = (1, 0, 0);
        }

        var problem = new SplitProblem(
            1,
            Disagreement(stop, firstRate, rules.FirstBreakdownPayoff),
            Disagreement(stop, secondRate, rules.SecondBreakdownPayoff),
            first,
            second);
        double firstWeight = (secondRate + stop) / (firstRate + secondRate + (2 * stop));
        var limit = NashBargaining.Solve(problem, firstWeight);
        double least = rules.FirstOutsideOption;
        double most = 1 - rules.SecondOutsideOption;
        return least > most || (limit.FirstPayoff >= least && limit.FirstPayoff <= most)
            ? limit
            : problem.Agreement(
                Math.Clamp(limit.FirstPayoff, least, most) - problem.FirstDisagreement,
                SolutionDiagnostics.Exact("An outside option binds."));
    }

    private static double Disagreement(double stop, double rate, double payoff) => stop == 0 ? 0 : stop * payoff / (rate + stop);
}
