using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>A negotiation domain as it was read, and what its author should know about the reading.</summary>
/// <param name="Domain">The domain; two parties or more.</param>
/// <param name="Remarks">
/// Whole sentences about what was read as written though it is unusual, such as weights that do not sum to one, or brought to
/// another scale, such as evaluations above one; each begins with the file.
/// </param>
public sealed record LoadedDomain(NegotiationDomain Domain, ImmutableArray<string> Remarks);
