using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;

namespace NegotiationSim.Core.Market;

/// <summary>The agents of a world, wherever a host lets them live.</summary>
/// <param name="Audiences">Audience segments of each market.</param>
/// <param name="Labels">Labels.</param>
/// <param name="Rosters">Rosters, one a label.</param>
/// <param name="Platforms">Platforms.</param>
/// <param name="Court">Courts and enforcement.</param>
public sealed record WorldAgents(
    ImmutableArray<ImmutableArray<IAudience>> Audiences,
    ImmutableArray<ILabel> Labels,
    ImmutableArray<IRoster> Rosters,
    ImmutableArray<IPlatform> Platforms,
    ICourt Court);
