namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Kalai and Smorodinsky's solution: the efficient agreement that gives both the same part of the most each could gain.</summary>
/// <remarks>
/// E. Kalai and M. Smorodinsky, "Other solutions to Nash's bargaining problem", Econometrica 43, 1975, pages 513-518.
/// <para>Example (their figure): from conv{(0,0),(0,1),(1,0),(.75,.75)} to the larger conv{(0,0),(0,1),(1,0),(1,.7)} Nash moves from
/// (.75,.75) to (1,.7), so the second party loses; this solution moves from (.75,.75) to (1/1.3, 1/1.3).</para>
/// <para>Invariant to affine changes of either utility; no weights.</para>
/// </remarks>
public static class KalaiSmorodinsky
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
        double firstMost = problem.First.Gain(problem.FirstDisagreement, gain);
        double secondMost = problem.Second.Gain(problem.SecondDisagreement, gain);
        var root = MonotoneRoot.Find(
            g => MonotoneRoot.Imbalance(
                problem.Second.Gain(problem.SecondDisagreement, gain - g) / secondMost,
                problem.First.Gain(problem.FirstDisagreement, g) / firstMost),
            0,
            gain,
            "Equal parts of the greatest gains by Brent's method.");
        return problem.Agreement(root.At, root.Diagnostics);
    }

    /// <summary>Solves on a frontier in utilities.</summary>
    /// <param name="frontier">The frontier and the disagreement point.</param>
    public static FrontierSolution Solve(UtilityFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        return frontier.HasAgreementZone
            ? frontier.EqualGains(
                frontier.FirstGain(frontier.Last),
                frontier.SecondGain(frontier.Start),
                "Equal parts of the greatest gains by Brent's method.")
            : frontier.NoAgreement();
    }
}
