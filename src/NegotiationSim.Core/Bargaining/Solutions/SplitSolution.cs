namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The outcome of a <see cref="SplitProblem"/> under a solution concept.</summary>
/// <param name="Agreement">Whether the parties agree; if not, payoffs and utilities are those of disagreement.</param>
/// <param name="FirstPayoff">First party's payoff, the caller's unit.</param>
/// <param name="SecondPayoff">Second party's payoff, the caller's unit.</param>
/// <param name="FirstUtility">First party's utility of its payoff.</param>
/// <param name="SecondUtility">Second party's utility of its payoff.</param>
/// <param name="Diagnostics">How the solution was reached.</param>
public sealed record SplitSolution(
    bool Agreement,
    double FirstPayoff,
    double SecondPayoff,
    double FirstUtility,
    double SecondUtility,
    SolutionDiagnostics Diagnostics);
