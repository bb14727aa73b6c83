using NegotiationSim.Core.Specification;

namespace NegotiationSim.Orleans.Messages;

/// <summary>A world to run.</summary>
/// <param name="World">The scenario's world.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Spread">How its work is spread.</param>
[GenerateSerializer]
[Immutable]
[Alias("negsim.assignment")]
internal sealed record Assignment([property: Id(0)] WorldSpecification World, [property: Id(1)] ulong Seed, [property: Id(2)] Spread Spread);

/// <summary>How work is spread over silos.</summary>
internal enum Spread
{
    /// <summary>Each world whole on one silo.</summary>
    Worlds,

    /// <summary>The agents of a world over all silos.</summary>
    Agents,
}
