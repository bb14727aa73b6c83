namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Alternating offers over a surplus of 1 where every round costs each party a fixed amount; the first party proposes.</summary>
/// <remarks>
/// A. Rubinstein, "Perfect equilibrium in a bargaining model", Econometrica 50, 1982, pages 97-109, section 5. The side with the
/// lower cost takes nearly all: the first party gets 1 if its cost is lower, and only the second's cost of a round if
/// higher. Equal costs c leave every share from c to 1 an equilibrium. Example: costs 0.1 and 0.2 give 1; 0.2 and 0.1 give 0.1.
/// </remarks>
public static class FixedCostBargaining
{
    /// <summary>Solves the game without a last round.</summary>
    /// <param name="firstCost">First party's cost of a round, share of the surplus; above 0, at most 1.</param>
    /// <param name="secondCost">Second party's cost of a round, likewise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost is outside its range.</exception>
    public static FixedCostSolution Solve(double firstCost, double secondCost)
    {
        Require.Within(double.Epsilon, 1, firstCost);
        Require.Within(double.Epsilon, 1, secondCost);
        return firstCost.CompareTo(secondCost) switch
        {
            < 0 => new FixedCostSolution(1, 1, SolutionDiagnostics.Exact("The first party's rounds cost less.")),
            > 0 => new FixedCostSolution(secondCost, secondCost, SolutionDiagnostics.Exact("The second party's rounds cost less.")),
            _ => new FixedCostSolution(firstCost, 1, SolutionDiagnostics.Exact("Equal costs: every share of the range is an equilibrium.")),
        };
    }
}
