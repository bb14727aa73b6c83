using NegotiationSim.Core.Specification;

namespace NegotiationSim.Orleans.Messages;

/// <summary>What an agent is told when it takes up its place in a world.</summary>
/// <param name="World">The world.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Replication">Replication.</param>
[GenerateSerializer]
[Immutable]
[Alias("negsim.agent-post")]
internal sealed record AgentPost([property: Id(0)] WorldSpecification World, [property: Id(1)] ulong Seed, [property: Id(2)] int Replication);
