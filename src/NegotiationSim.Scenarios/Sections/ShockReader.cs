using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a shock: a dated change of one number of a platform, or of what artists ask.</summary>
internal static class ShockReader
{
    public static ShockSpecification Read(ObjectReader shock, Calendar calendar, Names names)
    {
        var (year, quarter) = shock.Date(calendar);
        var kind = shock.OneOf(
            "change",
            ("cohort", ShockKind.Cohort),
            ("price-factor", ShockKind.PriceFactor),
            ("technology-factor", ShockKind.TechnologyFactor),
            ("open-letter", ShockKind.OpenLetter));
        return new ShockSpecification
        {
            Year = year,
            Quarter = quarter,
            Kind = kind,
            Target = kind switch
            {
                ShockKind.PriceFactor => shock.Reference("of", "platform with a subscription at a fixed or cost-plus price", names.Subscribed),
                ShockKind.OpenLetter => shock.Reference("of", "label", names.Labels is { } labels ? [.. labels, "all"] : null),
                _ => shock.Reference("of", "generator", names.Generators),
            },
            Value = kind == ShockKind.Cohort
                ? shock.WholeInt("to", 1, GeneratorReader.LargestCohort, "40")
                : shock.Number("to", Bounds.Above(0)),
        };
    }
}
