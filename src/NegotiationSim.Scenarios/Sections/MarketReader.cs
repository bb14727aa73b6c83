using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a market and its enforcement.</summary>
internal static class MarketReader
{
    public static MarketSpecification Read(ObjectReader market, string id) => new()
    {
        Id = id,
        People = market.Quantity("people", Dimension.People, Bounds.Above(0)),
        AdoptionPerYear = market.Quantity("adoption", Dimension.LinearPerYear, Bounds.Between(-1, 1)),
        Enforcement = market.Object("enforcement", Enforcement),
        Law = market.Optional("law", TrainingLawReader.Read),
    };

    private static EnforcementSpecification Enforcement(ObjectReader enforcement) => new()
    {
        DetectionPerYear = enforcement.Quantity("detection", Dimension.PerYear, Bounds.Share),
        SettlementDollars = enforcement.Quantity("settlement", Dimension.Money, Bounds.AtLeast(0)),
        FearFactor = enforcement.Number("fearFactor", Bounds.AtLeast(0)),
    };
}
