using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>One question to be settled, with the answers on the table.</summary>
/// <param name="Name">What is to be settled, such as <c>royalty</c>.</param>
/// <param name="Values">Labels of the possible values, in the order of the utility tables; at least one.</param>
public sealed record Issue(string Name, ImmutableArray<string> Values);
