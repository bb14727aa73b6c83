namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Nash's bargaining solution, symmetric or weighted: the agreement with the largest weighted product of utility gains.</summary>
/// <remarks>
/// J. F. Nash, "The bargaining problem", Econometrica 18, 1950, pages 155-162; weights: E. Kalai, "Nonsymmetric Nash solutions and
/// replications of 2-person bargaining", International Journal of Game Theory 6, 1977, pages 129-133.
/// <para>Example: a surplus of 100 with disagreement payoffs 10 and 30 and weight 0.7 gives 52 and 48. With risk aversion 0.5 (CRRA)
/// against a neutral party and a surplus of 1 the averse party gets 1/3; on the frontier 1 - u² the solution is (1/√3, 2/3).</para>
/// <para>Invariant to affine changes of either utility. Weight 0 or 1 is a take-it-or-leave-it offer.</para>
/// </remarks>
public static class NashBargaining
{
    /// <summary>Solves the split of a surplus.</summary>
    /// <remarks>Closed form when both gains are powers of the payoff gained, otherwise the first-order condition by Brent.</remarks>
    /// <param name="problem">The surplus, disagreement payoffs and utilities.</param>
    /// <param name="firstWeight">First party's bargaining weight, 0 to 1; the second has the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside 0 to 1.</exception>
    public static SplitSolution Solve(SplitProblem problem, double firstWeight = 0.5)
    {
        ArgumentNullException.ThrowIfNull(problem);
        double secondWeight = 1 - Require.Within(0, 1, firstWeight);
        if (!problem.HasAgreementZone)
        {
            return problem.NoAgreement();
        }

        double gain = problem.JointGain;
        if (firstWeight is 0 or 1)
        {
            return problem.Agreement(gain * firstWeight, SolutionDiagnostics.Exact("All weight on one party, which takes all."));
        }

        if (problem.First.PowerFrom(problem.FirstDisagreement) is { } p && problem.Second.PowerFrom(problem.SecondDisagreement) is { } q)
        {
            double share = firstWeight * p / ((firstWeight * p) + (secondWeight * q));
            return problem.Agreement(gain * share, SolutionDiagnostics.Exact("Closed form for power utilities."));
        }

        return SolveNumerically(problem, firstWeight);
    }

    /// <summary>Solves on a frontier in utilities.</summary>
    /// <remarks>With the frontier's slope to about 1e-14 of its width; without, by golden section, to about 1e-8.</remarks>
    /// <param name="frontier">The frontier and the disagreement point.</param>
    /// <param name="firstWeight">First party's bargaining weight, 0 to 1; the second has the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside 0 to 1.</exception>
    public static FrontierSolution Solve(UtilityFrontier frontier, double firstWeight = 0.5)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        double secondWeight = 1 - Require.Within(0, 1, firstWeight);
        if (!frontier.HasAgreementZone)
        {
            return frontier.NoAgreement();
        }

        double Imbalance(double first, double slope) => MonotoneRoot.Imbalance(
            firstWeight * frontier.SecondGain(first),
            secondWeight == 0 ? 0 : secondWeight * -slope * frontier.FirstGain(first));
        double Objective(double first) =>
            (firstWeight == 0 ? 0 : firstWeight * Math.Log(frontier.FirstGain(first)))
            + (secondWeight == 0 ? 0 : secondWeight * Math.Log(frontier.SecondGain(first)));
        return frontier.Best(Imbalance, Objective, "Largest weighted product of gains on the frontier.");
    }

    /// <summary>The first-order condition: weight over fear of ruin is the same for both.</summary>
    internal static SplitSolution SolveNumerically(SplitProblem problem, double firstWeight)
    {
        double odds = Math.Log(firstWeight / (1 - firstWeight));
        double gain = problem.JointGain;
        var root = MonotoneRoot.Find(
            g => MonotoneRoot.LogImbalance(
                odds + problem.Second.LogFearOfRuin(problem.SecondDisagreement, gain - g),
                problem.First.LogFearOfRuin(problem.FirstDisagreement, g)),
            0,
            gain,
            "First-order condition by Brent's method.");
        return problem.Agreement(root.At, root.Diagnostics);
    }
}
