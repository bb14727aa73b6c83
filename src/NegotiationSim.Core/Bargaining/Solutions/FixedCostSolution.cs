namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The first party's equilibrium shares under fixed costs of a round: one share, or a range when costs are equal.</summary>
/// <param name="LowestFirstShare">Lowest share of the first party.</param>
/// <param name="HighestFirstShare">Highest share of the first party; the second has the rest.</param>
/// <param name="Diagnostics">How the solution was reached.</param>
public sealed record FixedCostSolution(double LowestFirstShare, double HighestFirstShare, SolutionDiagnostics Diagnostics);
