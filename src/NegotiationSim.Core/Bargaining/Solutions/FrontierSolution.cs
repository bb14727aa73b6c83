namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The point of a <see cref="UtilityFrontier"/> that a solution concept picks.</summary>
/// <param name="Agreement">Whether the parties agree; if not, the utilities are those of disagreement.</param>
/// <param name="FirstUtility">First party's utility.</param>
/// <param name="SecondUtility">Second party's utility.</param>
/// <param name="Diagnostics">How the solution was reached.</param>
public sealed record FrontierSolution(bool Agreement, double FirstUtility, double SecondUtility, SolutionDiagnostics Diagnostics);
