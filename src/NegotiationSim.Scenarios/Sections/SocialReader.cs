using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads what music does for a social platform, and the platform for music.</summary>
internal static class SocialReader
{
    public static SocialSpecification Read(ObjectReader social, Names names) => new()
    {
        MusicElasticity = social.Number("musicElasticity", Bounds.Share),
        Promotion = social.Object("promotion", promotion => names.PopularityClasses
            .Select(id => promotion.QuantityOr(id, 0, Dimension.Number, Bounds.Between(-5, 5)))
            .ToImmutableArray()),
    };
}
