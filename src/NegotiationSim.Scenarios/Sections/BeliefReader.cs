using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a belief about a product's success.</summary>
internal static class BeliefReader
{
    public static BeliefSpecification Read(ObjectReader belief) => new()
    {
        Growth = belief.Quantity("growth", Dimension.LinearPerYear, Bounds.Between(-1, 1)),
        GrowthSd = belief.Quantity("growthSd", Dimension.PerYear, Bounds.Between(0, 2)),
        Spread = belief.Quantity("spread", Dimension.PerYear, Bounds.Share),
    };
}
