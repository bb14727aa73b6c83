namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The egalitarian solution: the efficient agreement at which both gain the same utility.</summary>
/// <remarks>
/// E. Kalai, "Proportional solutions to bargaining situations: interpersonal utility comparisons", Econometrica 45, 1977,
/// pages 1623-1630. Where the frontier ends before gains are equal, the efficient end is taken (the lexicographic extension), so
/// that nothing is wasted.
/// <para>Example: on the frontier 1 - u² with disagreement (0, 0) both have (√5 - 1)/2 = 0.618033989.</para>
/// <para>Compares utilities between parties: not invariant to their separate scales.</para>
/// </remarks>
public static class Egalitarian
{
    /// <summary>Solves the split of a surplus.</summary>
    /// <param name="problem">The surplus, disagreement payoffs and utilities.</param>
    public static SplitSolution Solve(SplitProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!problem.HasAgreementZone)
        {
            return problem.NoAgreement();
        }

        double gain = problem.JointGain;
        var root = MonotoneRoot.Find(
            g => MonotoneRoot.Imbalance(
                problem.Second.Gain(problem.SecondDisagreement, gain - g), problem.First.Gain(problem.FirstDisagreement, g)),
            0,
            gain,
            "Equal gains by Brent's method.");
        return problem.Agreement(root.At, root.Diagnostics);
    }

    /// <summary>Solves on a frontier in utilities.</summary>
    /// <param name="frontier">The frontier and the disagreement point.</param>
    public static FrontierSolution Solve(UtilityFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        return frontier.HasAgreementZone ? frontier.EqualGains(1, 1, "Equal gains by Brent's method.") : frontier.NoAgreement();
    }
}
