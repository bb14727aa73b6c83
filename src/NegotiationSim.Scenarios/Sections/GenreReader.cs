using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a genre.</summary>
internal static class GenreReader
{
    public static GenreSpecification Read(ObjectReader genre, string id) => new()
    {
        Id = id,
        ListeningShare = genre.Share("listening"),
        Replaceability = genre.Number("replaceability", Bounds.Between(-10, 10)),
    };
}
