using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>What is negotiated and by whom: a space of outcomes and the parties' profiles over it.</summary>
/// <param name="Name">Name of the domain.</param>
/// <param name="Space">The outcomes.</param>
/// <param name="Profiles">One profile a party, the first to move first; at least two.</param>
public sealed record NegotiationDomain(string Name, OutcomeSpace Space, ImmutableArray<UtilityProfile> Profiles);
