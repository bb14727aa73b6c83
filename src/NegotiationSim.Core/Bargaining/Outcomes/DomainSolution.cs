using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>What a solution concept picks from a domain.</summary>
/// <param name="Concept">Name of the concept, such as <c>nash</c>.</param>
/// <param name="Outcomes">
/// The outcomes picked, tied within rounding, by number; none if there is no agreement zone. The first stands for all.
/// </param>
/// <param name="Utilities">Utilities of the first of the outcomes, one a party; without an agreement zone the reservation values.</param>
public sealed record DomainSolution(string Concept, ImmutableArray<int> Outcomes, ImmutableArray<double> Utilities);
