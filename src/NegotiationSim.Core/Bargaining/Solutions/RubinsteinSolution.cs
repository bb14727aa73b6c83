namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>Shares of the surplus in the equilibrium of alternating offers; agreement is immediate.</summary>
/// <param name="Agreement">Whether the parties agree; if not, both shares are the payoffs without agreement.</param>
/// <param name="WhenFirstProposes">Shares when the first party makes the first offer.</param>
/// <param name="WhenSecondProposes">Shares when the second party does.</param>
/// <param name="Diagnostics">How the solution was reached.</param>
public sealed record RubinsteinSolution(
    bool Agreement, Shares WhenFirstProposes, Shares WhenSecondProposes, SolutionDiagnostics Diagnostics);
