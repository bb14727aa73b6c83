namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>One party makes a single offer that the other accepts or refuses: the proposer takes the whole gain.</summary>
/// <remarks>
/// The ultimatum game's subgame-perfect equilibrium: R. Selten, "Reexamination of the perfectness concept", International Journal of
/// Game Theory 4, 1975, pages 25-55; W. Güth, R. Schmittberger and B. Schwarze, Journal of Economic Behavior and Organization 3, 1982,
/// pages 367-388. A responder who is indifferent accepts. Example: a surplus of 100 with disagreement payoffs 10 and 30 gives
/// 70 and 30 when the first proposes, 10 and 90 when the second does. People refuse small offers; this solution does not know that.
/// </remarks>
public static class TakeItOrLeaveIt
{
    /// <summary>Solves the split of a surplus.</summary>
    /// <param name="problem">The surplus, disagreement payoffs and utilities.</param>
    /// <param name="firstProposes">Whether the first party makes the offer.</param>
    public static SplitSolution Solve(SplitProblem problem, bool firstProposes)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.HasAgreementZone
            ? problem.Agreement(firstProposes ? problem.JointGain : 0, Offered)
            : problem.NoAgreement();
    }

    /// <summary>Solves on a frontier in utilities.</summary>
    /// <param name="frontier">The frontier and the disagreement point.</param>
    /// <param name="firstProposes">Whether the first party makes the offer.</param>
    public static FrontierSolution Solve(UtilityFrontier frontier, bool firstProposes)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        return frontier.HasAgreementZone
            ? frontier.At(firstProposes ? frontier.Last : frontier.Start, Offered)
            : frontier.NoAgreement();
    }

    private static SolutionDiagnostics Offered => SolutionDiagnostics.Exact("The proposer takes the whole gain.");
}
