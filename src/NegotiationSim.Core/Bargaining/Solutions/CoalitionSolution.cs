using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>What each player of a <see cref="CoalitionGame"/> gets.</summary>
/// <param name="Agreement">Whether the players agree; if not, each has what it is worth alone.</param>
/// <param name="Payoffs">Payoff of each player, in their order; the unit of the game's values.</param>
/// <param name="Diagnostics">How the solution was reached.</param>
public sealed record CoalitionSolution(bool Agreement, ImmutableArray<double> Payoffs, SolutionDiagnostics Diagnostics);
