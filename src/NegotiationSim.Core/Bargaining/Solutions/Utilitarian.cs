namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The utilitarian solution: the agreement with the largest sum of utilities that leaves neither below disagreement.</summary>
/// <remarks>
/// J. C. Harsanyi, "Cardinal welfare, individualistic ethics, and interpersonal comparisons of utility", Journal of Political
/// Economy 63, 1955, pages 309-321. Example: on the frontier 1 - u² with disagreement (0, 0) it is (0.5, 0.75).
/// <para>Compares utilities between parties: not invariant to their scales. When every split has the same sum, the gain is halved.</para>
/// </remarks>
public static class Utilitarian
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
        if (problem is { First: NeutralUtility, Second: NeutralUtility } && problem.First.Scale == problem.Second.Scale)
        {
            return problem.Agreement(gain / 2, SolutionDiagnostics.Exact("Every split has the same sum of utilities; the gain is halved."));
        }

        var root = MonotoneRoot.Find(
            g => MonotoneRoot.LogImbalance(
                problem.First.LogMarginal(problem.FirstDisagreement + g),
                problem.Second.LogMarginal(problem.SecondDisagreement + (gain - g))),
            0,
            gain,
            "Equal marginal utilities by Brent's method.");
        return problem.Agreement(root.At, root.Diagnostics);
    }

    /// <summary>Solves on a frontier in utilities.</summary>
    /// <remarks>With the frontier's slope to about 1e-14 of its width; without, by golden section, to about 1e-8.</remarks>
    /// <param name="frontier">The frontier and the disagreement point.</param>
    public static FrontierSolution Solve(UtilityFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        return frontier.HasAgreementZone
            ? frontier.Best(
                (_, slope) => MonotoneRoot.Imbalance(1, -slope),
                first => frontier.FirstGain(first) + frontier.SecondGain(first),
                "Largest sum of utilities on the frontier.")
            : frontier.NoAgreement();
    }
}
