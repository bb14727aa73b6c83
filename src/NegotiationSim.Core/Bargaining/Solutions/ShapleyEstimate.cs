using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>A Shapley value estimated from random orders.</summary>
/// <param name="Payoffs">Estimated payoff of each player; together exactly what everyone has, but for rounding.</param>
/// <param name="StandardErrors">Standard error of each estimate, the unit of the game's values.</param>
/// <param name="Diagnostics">Orders drawn, and the largest standard error relative to the value of everyone as the residual.</param>
public sealed record ShapleyEstimate(
    ImmutableArray<double> Payoffs, ImmutableArray<double> StandardErrors, SolutionDiagnostics Diagnostics);
