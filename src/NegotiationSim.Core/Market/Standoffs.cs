using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Which pairs of a platform and a label do not meet for talks in a quarter.</summary>
internal sealed class Standoffs(WorldSpecification world)
{
    private readonly ImmutableArray<(int Platform, int Label, int From, int Until)> all =
    [
        .. world.Standoffs.Select(standoff =>
        {
            int from = ((standoff.Year - world.StartYear) * Quarter.PerYear) + standoff.Quarter - 1;
            return (
                world.Platforms.Select(platform => platform.Id).ToImmutableArray().IndexOf(standoff.Platform),
                world.Labels.Select(label => label.Id).ToImmutableArray().IndexOf(standoff.Label),
                from,
                from + standoff.Quarters);
        }),
    ];

    /// <summary>Whether the two do not talk.</summary>
    public bool Part(int platform, int label, int quarterIndex) =>
        all.Any(one => one.Platform == platform && one.Label == label && one.From <= quarterIndex && quarterIndex < one.Until);
}
